/** How the secret that the portal issued to an account is asked for. */
export const enrollingWords = (account: string) => ({
	ask: `Paste the secret that my.anydesk shows to ${account}`,
	about:
		'It stands beside the picture, under Multi-Factor Authentication in the own profile: letters and digits, or an address that begins with otpauth. It is not shown here, and not kept.',
});

import {Box, Text, useStdout} from 'ink';

/**
 * A QR code of half blocks in white on black, whatever the theme: its colours are content, so that they stay where the
 * app does without colour. The caller shows the key beside it.
 */
export function QrCode({lines}: {readonly lines: readonly string[]}) {
	const stdout = useStdout().stdout as Partial<NodeJS.WriteStream>;
	const paint = whiteOnBlack(stdout.getColorDepth?.() ?? leastDepth);

	return (
		<Box flexDirection="column" flexShrink={0} aria-hidden>
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of a picture is its place.
				<Box key={index} height={1} flexShrink={0} overflow="hidden">
					<Text wrap="hard">{`\u001B[${paint}m${line}\u001B[39;49m`}</Text>
				</Box>
			))}
		</Box>
	);
}

/** Bits of colour. A terminal that was told to do without still gets the sixteen that every one knows. */
const leastDepth = 4;

/** Themes change the first sixteen colours as they please, so that a better terminal is asked for exact ones. */
const whiteOnBlack = (depth: number): string => {
	if (depth >= 24) return '38;2;255;255;255;48;2;0;0;0';

	return depth >= 8 ? '38;5;231;48;5;16' : '97;40';
};

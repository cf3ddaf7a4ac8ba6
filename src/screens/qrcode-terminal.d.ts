/** The part of qrcode-terminal that makes the modules; the part that prints them colours them as the terminal pleases. */
declare module 'qrcode-terminal/vendor/QRCode/index.js' {
	class QRCode {
		/** Below 1 the version follows from the data. */
		constructor(version: number, errorCorrection: number);
		/** ASCII: each character is taken as one byte. */
		addData(text: string): void;
		make(): void;
		/** Once made: rows of modules, dark ones true. */
		readonly modules: readonly (readonly boolean[])[];
	}

	export = QRCode;
}

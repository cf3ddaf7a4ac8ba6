// Loaded before the program: tells on standard error which files the program loads or reads.
import fs, {writeSync} from 'node:fs';
import {registerHooks} from 'node:module';

const {readFileSync} = fs;

// Bundles with a code cache are read and compiled by the door itself.
fs.readFileSync = (path, ...rest) => {
	writeSync(2, `loaded ${path}\n`);

	return readFileSync(path, ...rest);
};

registerHooks({
	load(url, context, nextLoad) {
		if (url.startsWith('file:')) writeSync(2, `loaded ${url}\n`);

		return nextLoad(url, context);
	},
});

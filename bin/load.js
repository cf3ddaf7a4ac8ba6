// Loads a bundle of dist/. Beside one may lie a code cache of V8, made by the build for one exact Node: there it saves
// the time of compiling; any other Node refuses it, and compiles.
'use strict';

const {existsSync, readFileSync} = require('node:fs');
const {dirname, join} = require('node:path');
const {Script} = require('node:vm');

/** The cache of a bundle lies beside it. */
const cacheOf = file => `${file}.cache`;

/** The bundle's exports. `compiled` learns each script that was made on the way; the build asks for their caches. */
function load(file, compiled, isAlways = false) {
	if (!isAlways && !existsSync(cacheOf(file))) return require(file);

	const script = new Script(`(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`, {
		filename: file,
		...(existsSync(cacheOf(file)) && {cachedData: readFileSync(cacheOf(file))}),
	});
	const module = {exports: {}};
	const inner = name =>
		name.startsWith('./') ? load(join(dirname(file), name), compiled, isAlways) : require(name);

	compiled?.(file, script);
	script.runInThisContext()(module.exports, inner, module);

	return module.exports;
}

module.exports = {cacheOf, load};

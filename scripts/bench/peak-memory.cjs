// Loaded before the program: tells its peak memory on standard error, in kB.
process.on('exit', () => require('node:fs').writeSync(2, `${process.resourceUsage().maxRSS}`));

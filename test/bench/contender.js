// One reader on one file, in a process of its own: `node contender.js <script> <file>` prints what it took as JSON.

import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [script, path] = process.argv.slice(2);
const { read } = await import(pathToFileURL(script).href);
const started = performance.now();
const { count, unit } = await read(path);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, count, unit }));

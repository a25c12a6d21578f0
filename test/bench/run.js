// How fast is it? `npm run bench` prints every section but the city-year; `-- --city` only that, `-- --all` all, and
// `-- reading threads` the named ones. Only ratios mean anything: seconds are the machine's.

import { city } from './sections/city.js';
import { memory } from './sections/memory.js';
import { reading } from './sections/reading.js';
import { startUp } from './sections/start-up.js';
import { threads } from './sections/threads.js';
import { validate } from './sections/validate.js';

const SECTIONS = { reading, memory, validate, 'start-up': startUp, threads, city };

const args = process.argv.slice(2);
const names = args.includes('--all')
  ? Object.keys(SECTIONS)
  : args.includes('--city')
    ? ['city']
    : args.length > 0
      ? args
      : Object.keys(SECTIONS).filter((name) => name !== 'city');
const unknown = names.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) throw new Error(`no such section: ${unknown}. There are: ${Object.keys(SECTIONS)}`);

console.log('Medians of 5 runs or more, of 3 where one takes over 5 seconds; each run a process of its own.');
const started = performance.now();
for (const name of names) await SECTIONS[name]();
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`);

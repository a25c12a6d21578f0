// How does a library that trusts its input read a stranger's file? In a process of its own, with a heap and a time
// that are its limits, not ours. Not in a worker thread: there, one allocation too many ends the whole process
// (V8's "Reached heap limit"), and a file of a few KB can ask for it.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type Budget, refuseTooCostly, within } from '../budget.ts';
import { refuseDamaged, refuseEncrypted } from '../sniff.ts';
import { type Given, type Line, readWithSheetJs } from './sheetjs-program.ts';

/**
 * Two lines of the library that make a large .xls too dear, and what the child runs instead; a version that has them
 * no more runs as it is. Of 1.3 million cells the first alone took 836 MB and 7.5 s of processor time, and 362 MB and 5.4 s
 * when mended.
 */
const MENDED: readonly (readonly [line: string, instead: string])[] = [
  // `delete` makes a hash table of every cell.
  ['delete line.ixfe; delete line.XF;', 'line.ixfe = line.XF = undefined;'],
  // Where the pieces of a record begin: searched from the start for every character of the shared strings.
  [
    'b.lens = [];',
    `b.lens = []; if(bufs.length > 2) b.lens.indexOf = function(at) {
      var low = 0, high = this.length - 1;
      while(low < high) { var mid = (low + high + 1) >> 1; if(this[mid] <= at) low = mid; else high = mid - 1; }
      return this[low] === at ? low : -1;
    };`,
  ],
];

/** The child's program: our function as text, for a file could not be the same in src/, where tests run, and in dist/. */
const PROGRAM = `
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { stdin, stdout, argv } = process;
const library = new Module(argv[1]);
library.filename = argv[1];
let source = readFileSync(argv[1], 'utf8');
for (const [line, instead] of ${JSON.stringify(MENDED)}) source = source.replace(line, instead);
library._compile(source, argv[1]);
const write = (line) => new Promise((done, fail) => stdout.write(line, (error) => (error ? fail(error) : done())));
const chunks = [];
stdin.on('data', (chunk) => chunks.push(chunk));
stdin.on('end', () => {
  const bytes = Buffer.concat(chunks.splice(0));
  const start = 4 + bytes.readUInt32LE(0);
  const given = JSON.parse(bytes.toString('utf8', 4, start));
  (${readWithSheetJs})(library.exports, given, bytes.subarray(start), write);
});`;

/** Hands every line of the child to `take`. @throws Refusal when the file was too much for it, or nonsense */
export async function throughSheetJs(
  given: Given,
  bytes: readonly Uint8Array[],
  budget: Budget,
  take: (line: Line) => void,
): Promise<void> {
  const library = createRequire(import.meta.url).resolve('@e965/xlsx');
  const heap = `--max-old-space-size=${budget.childHeapMb}`;
  const child = spawn(process.execPath, [heap, '--max-semi-space-size=16', '-e', PROGRAM, library], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // What the user set for our process (a larger heap, an inspector) is not for this one.
    env: { ...process.env, NODE_OPTIONS: '' },
    windowsHide: true,
  });
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, budget.childSeconds * 1000);
  const ended = new Promise<{ code: number | null; failure?: Error }>((resolve) => {
    child.once('error', (failure) => resolve({ code: null, failure }));
    child.once('close', (code) => resolve({ code }));
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < 4000) complaint += text;
  });
  child.stdin.on('error', () => {}); // it died before it had read everything: `ended` says why
  try {
    const header = Buffer.from(JSON.stringify(given));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(header.length);
    for (const piece of [length, header, ...bytes]) child.stdin.write(piece);
    child.stdin.end();

    let isWhole = false;
    for await (const text of linesOf(child.stdout, budget)) {
      const line = JSON.parse(text) as Line;
      if ('broken' in line) throw refusalOf(line.broken);
      isWhole = 'isWhole' in line;
      take(line);
    }
    if (isWhole) return;
    const { code, failure } = await ended;
    if (isLate) throw refuseTooCostly('seconds', budget.childSeconds);
    // 1: it could not even start, or our program is wrong. Anything else is how V8 dies of too little memory.
    if (failure !== undefined || code === 1) throw failure ?? new Error(`reading with SheetJS: ${complaint}`);
    throw refuseTooCostly('MB', budget.childHeapMb);
  } finally {
    clearTimeout(deadline);
    child.kill('SIGKILL');
    await ended;
  }
}

function refusalOf(message: string): Error {
  return /password|encrypt/i.test(message) ? refuseEncrypted() : refuseDamaged('SheetJS');
}

async function* linesOf(output: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of output) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at));
      yield Buffer.concat(pieces).toString('utf8');
      [pieces, length, from] = [[], 0, at + 1];
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
    within(budget.heldBytes, length, 'row', 'bytes');
  }
}

// What has to be typed to run the tool once more? What was typed now: `yufang` is a command only where it was installed.

import { basename, dirname, relative } from 'node:path';

/** @param script `process.argv[1]` */
export function calledAs(script: string | undefined, from: string): string {
  if (script === undefined) return 'yufang';
  if (basename(dirname(script)) === '.bin') return 'npx yufang';
  if (!script.endsWith('.js')) return 'yufang';
  const near = relative(from, script);
  const path = near.startsWith('..') || near === '' ? script : near;
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}

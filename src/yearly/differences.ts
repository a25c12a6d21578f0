// What is no longer as a receipt says? Named one by one: the tool, the plan, each input, each output.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolFault } from '../model/fault.ts';
import type { Receipt } from './receipt.ts';

export type Difference =
  | { readonly kind: 'tool'; readonly was: string; readonly is: string }
  | { readonly kind: 'plan'; readonly was: string; readonly is: string }
  | {
      readonly kind: 'input' | 'output';
      readonly file: string;
      readonly how: 'changed' | 'missing' | 'added';
    }
  /** A file that lies beside the receipt, or should. */
  | { readonly kind: 'package'; readonly file: string; readonly how: 'changed' | 'missing' };

/** @param again the receipt of the run that was made anew */
export function differences(receipt: Receipt, again: Receipt): Difference[] {
  const found: Difference[] = [];
  if (receipt.tool.version !== again.tool.version)
    found.push({ kind: 'tool', was: receipt.tool.version, is: again.tool.version });
  if (receipt.plan.sha256 !== again.plan.sha256)
    found.push({ kind: 'plan', was: receipt.plan.sha256, is: again.plan.sha256 });
  return [
    ...found,
    ...between('input', receipt.inputs, again.inputs),
    ...between('output', receipt.outputs, again.outputs),
  ];
}

/** Are the files beside the receipt those that it tells of? Somebody may have typed a nicer figure into one. */
export async function packageDifferences({ outputs }: Receipt, folder: string): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const { file, sha256 } of outputs) {
    const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      // A folder in its place is not the file either.
      if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
      throw new ToolFault(
        {
          zh: `${join(folder, file)} 打不开（${error.code ?? '?'}）`,
          en: `${join(folder, file)} cannot be opened (${error.code ?? '?'})`,
        },
        error,
      );
    });
    if (bytes === undefined) found.push({ kind: 'package', file, how: 'missing' });
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      found.push({ kind: 'package', file, how: 'changed' });
  }
  return found;
}

type Hashed = readonly { readonly file: string; readonly sha256: string }[];

/** The same bytes under another name are the same input: a folder may be given from elsewhere. */
function between(kind: 'input' | 'output', before: Hashed, now: Hashed): Difference[] {
  const was = new Map(before.map(({ file, sha256 }) => [file, sha256]));
  const is = new Map(now.map(({ file, sha256 }) => [file, sha256]));
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names.flatMap((file): Difference[] => {
    if (was.get(file) === is.get(file)) return [];
    const how = !is.has(file) ? 'missing' : !was.has(file) ? 'added' : 'changed';
    return [{ kind, file, how }];
  });
}

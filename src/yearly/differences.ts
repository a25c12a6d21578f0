// What is no longer as a receipt says? Named one by one: the tool, the plan, each input, each output.

import type { Receipt } from './receipt.ts';

export type Difference =
  | { readonly kind: 'tool'; readonly was: string; readonly is: string }
  | { readonly kind: 'plan'; readonly was: string; readonly is: string }
  | {
      readonly kind: 'input' | 'output';
      readonly file: string;
      readonly how: 'changed' | 'missing' | 'added';
    };

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

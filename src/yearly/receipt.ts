// What has to be known to make the same files again? Inputs, plan, options and tool, with the hashes of all that went in
// and came out (schema yufang.receipt/1). Names are relative to what was given: no machine's paths.

import type { Consolidated } from '../define.ts';
import type { Language } from '../model/bilingual.ts';

export type Evaluation = 'mid-term' | 'final';

export interface ReceiptOptions {
  readonly year: string;
  readonly period: string;
  readonly asOf: string;
  readonly language: Language;
  readonly evaluation: Evaluation | null;
  readonly html: boolean;
}

export interface WrittenFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Receipt {
  readonly schema: 'yufang.receipt/1';
  readonly tool: { readonly name: 'yufang'; readonly version: string };
  readonly command: 'report';
  readonly plan: { readonly id: string; readonly sha256: string };
  readonly options: ReceiptOptions;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  readonly outputs: readonly WrittenFile[];
}

export const RECEIPT = 'receipt.json';

export function receiptOf(
  { plan, inputs }: Consolidated,
  options: ReceiptOptions,
  { toolVersion, planHash }: { readonly toolVersion: string; readonly planHash: string },
  outputs: readonly WrittenFile[],
): Receipt {
  return {
    schema: 'yufang.receipt/1',
    tool: { name: 'yufang', version: toolVersion },
    command: 'report',
    plan: { id: plan.id, sha256: planHash },
    options,
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    outputs,
  };
}

/** undefined = that is no receipt of ours. */
export function readReceipt(text: string): Receipt | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isReceipt(value) ? value : undefined;
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, plan, options, inputs, outputs } = value as Partial<Receipt>;
  return (
    schema === 'yufang.receipt/1' &&
    typeof plan?.sha256 === 'string' &&
    typeof options?.period === 'string' &&
    typeof options.asOf === 'string' &&
    Array.isArray(inputs) &&
    Array.isArray(outputs)
  );
}

// What has to be known to make the same files again? Inputs, plan, options and tool, with the hashes of all that went in
// and came out (schema yufang.receipt/1). Names are relative to what was given: no machine's paths.

import { z } from 'zod';
import type { Consolidated } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import { isPeriod, yearOf } from '../model/period.ts';

export type Evaluation = 'mid-term' | 'final';

export interface ReceiptOptions {
  readonly year: string;
  readonly period: string;
  readonly asOf: string;
  readonly language: Language;
  readonly evaluation: Evaluation | null;
  readonly html: boolean;
  /** With the white paper's tables; absent = without. */
  readonly whitePaper?: true | undefined;
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
  return RECEIPTS.safeParse(value).data;
}

/** As it comes out of the file system: no way leads from the package to somewhere else. */
const name = z.string().refine((file) => file !== '' && file !== '..' && !/[\\/\0]/.test(file));
const hash = z.string().regex(/^[0-9a-f]+$/);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  });

const RECEIPTS = z.object({
  schema: z.literal('yufang.receipt/1'),
  tool: z.object({ name: z.literal('yufang'), version: z.string().min(1) }),
  command: z.literal('report'),
  plan: z.object({ id: z.string().min(1), sha256: hash }),
  options: z
    .object({
      year: z.string().regex(/^\d{4}$/),
      period: z.string().refine(isPeriod),
      asOf: day,
      language: z.enum(['zh', 'en']),
      evaluation: z.enum(['mid-term', 'final']).nullable(),
      html: z.boolean(),
      whitePaper: z.literal(true).optional(),
    })
    .refine(({ year, period }) => yearOf(period) === year),
  // '' = the file could not be opened.
  inputs: z.array(z.object({ file: z.string().min(1), sha256: z.union([z.literal(''), hash]) })),
  outputs: z.array(z.object({ file: name, sha256: hash, bytes: z.number().int().nonnegative() })),
});

// The one door of the oracle, for the test that is typed.

export interface Verdict {
  readonly workbook: string;
  readonly sheet: number;
  readonly kind: string;
  readonly cause: string;
  readonly compared?: number;
}

export function judge(
  corpora: string,
  reader: { readonly openWorkbook: unknown; readonly Refusal: unknown },
  kinds?: readonly string[],
): AsyncIterable<Verdict>;

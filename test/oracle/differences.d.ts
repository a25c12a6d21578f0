// The doors of the comparison with exceljs, for the test that is typed.

export interface Differences {
  readonly outcome: string;
  readonly cells?: number;
  readonly found?: readonly { readonly name: string; readonly place: string }[];
}

export function differences(
  path: string,
  reader: { readonly openWorkbook: unknown; readonly Refusal: unknown },
  seconds: number,
): Promise<Differences>;

export function close(): Promise<void>;

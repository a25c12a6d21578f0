// Why could the report not be written? The tool's or the machine's trouble (exit 3), never something in the data.

export type ReportFaultCode = 'report/target-in-use' | 'report/cannot-write';

export class ReportFault extends Error {
  readonly code: ReportFaultCode;
  readonly path: string;

  constructor(code: ReportFaultCode, path: string, cause: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}

/** On Windows a workbook that is open in Excel or WPS can't be replaced: rename fails with one of these. */
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES']);

export function renameFault(path: string, cause: unknown): ReportFault {
  const code = (cause as { code?: string }).code ?? '';
  return new ReportFault(IN_USE.has(code) ? 'report/target-in-use' : 'report/cannot-write', path, cause);
}

// How is a value of a chart written? By the Excel format of its axis, for table, axis and tooltip alike.

/** `0%`, `0.0%`, `0.00"‰"`, `0.00`, `#,##0`; `more` decimals than the axis has, for a single value. */
export function axisText(value: number | null, format: string, more = 0): string {
  if (value === null) return '—';
  const digits = (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + more;
  if (format.includes('%')) return `${(value * 100).toFixed(digits)}%`;
  const text = value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.includes('‰') ? `${text}‰` : text;
}

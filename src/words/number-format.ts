// How does a cell show its number? By Excel's code, of which only what our own workbooks use is understood: sections with
// conditions, quoted words, grouping, decimals, %.

const CONDITION = /^\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/;

/** @param more decimals than the cell shows: two numbers that look the same are told apart by them */
export function shownNumber(value: number, code: string, more = 0): string {
  const section = sectionOf(value, code);
  const words = section
    .replace(CONDITION, '')
    .replace(/_./g, '')
    .match(/"[^"]*"|[^"]+/g);
  const digits = words?.find((part) => /[0#]/.test(part) && !part.startsWith('"'));
  // `<100%` says all that the cell says; a code without any sign for digits is General.
  if (digits === undefined)
    return words?.some((part) => part.startsWith('"')) && more === 0
      ? words.map(unquoted).join('')
      : general(value, more, code.includes('%'));
  return words!.map((part) => (part === digits ? numberOf(value, part, more) : unquoted(part))).join('');
}

const unquoted = (part: string) => part.replaceAll('"', '');

/** As Excel writes General: no more digits than anyone reads. */
function general(value: number, more: number, isShare: boolean): string {
  const scaled = isShare ? value * 100 : value;
  const written = String(
    Number.isInteger(scaled) ? scaled : Number(scaled.toPrecision(Math.min(6 + more, 21))),
  );
  return isShare ? `${written}%` : written;
}

function numberOf(value: number, part: string, more: number): string {
  const pattern = /[#0,]*[#0](?:\.[0#]+)?/.exec(part)?.[0] ?? '0';
  const decimals = (pattern.split('.')[1]?.length ?? 0) + more;
  const scaled = part.includes('%') ? value * 100 : value;
  const text = scaled.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: pattern.includes(','),
  });
  const written = /^-[0.,]+$/.test(text) ? text.slice(1) : text;
  return part.replace(pattern, written);
}

function sectionOf(value: number, code: string): string {
  const sections = code.split(';');
  if (!sections.some((section) => CONDITION.test(section))) {
    if (value < 0 && sections.length > 1) return sections[1]!;
    return (value === 0 ? sections[2] : undefined) ?? sections[0]!;
  }
  const found = sections.find((section) => {
    const condition = CONDITION.exec(section);
    return condition === null || holds(value, condition[1]!, Number(condition[2]));
  });
  return found ?? sections[0]!;
}

function holds(value: number, sign: string, limit: number): boolean {
  const is: Readonly<Record<string, boolean>> = {
    '<': value < limit,
    '>': value > limit,
    '=': value === limit,
    '<=': value <= limit,
    '>=': value >= limit,
    '<>': value !== limit,
  };
  return is[sign]!;
}

// How are the figures shown? Ratio first, because seconds are the machine's; goals beside what was reached.

const WIDTHS = [34, 10, 9, 9, 6];

export function heading(title, about = '') {
  console.log(`\n${title}${about && `\n${about}`}`);
  console.log(cells(['', 'ratio', 'seconds', 'peak MB', 'runs']));
}

/** `base`: what the ratio is to. */
export function row(name, { seconds, megabytes, runs, count, unit }, base) {
  const ratio = base === undefined ? '' : `${(seconds / base.seconds).toFixed(2)} ×`;
  const read = count === undefined ? '' : `  ${count.toLocaleString('en-US')} ${unit}`;
  const memory = megabytes > 0 ? megabytes.toFixed(0) : '';
  console.log(cells([name, ratio, seconds.toFixed(2), memory, String(runs)]) + read);
}

/** `reached` has to be at most, or at least, `limit`. */
export function goal(what, reached, kind, limit, unit = '') {
  const isReached = kind === 'at most' ? reached <= limit : reached >= limit;
  const digits = limit >= 50 ? 0 : 2;
  const verdict = isReached ? 'ok' : 'NOT REACHED';
  console.log(`  ${what}: ${reached.toFixed(digits)}${unit}, goal ${kind} ${limit}${unit}: ${verdict}`);
}

const cells = ([first, ...rest]) =>
  first.padEnd(WIDTHS[0]) + rest.map((text, i) => text.padStart(WIDTHS[i + 1])).join('');

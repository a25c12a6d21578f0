// How is a table sorted? By a button in each header: down, up, as it was. By full precision, not by what is shown; what is
// unknown stays last, and totals stay where totals stand: at the end.

import { say } from './say.ts';

type Order = 'none' | 'descending' | 'ascending';
const NEXT: Readonly<Record<Order, Order>> = {
  none: 'descending',
  descending: 'ascending',
  ascending: 'none',
};

export function addSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-grid]')) {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 3) continue;
    // Definitions have an order of their own.
    if (!table.classList.contains('long') && !table.querySelector('tbody td[data-value]')) continue;
    const asItCame = [...body.rows];
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-column]')];
    const columns = columnsOf(table);
    for (const head of heads) {
      const column = columns.get(head);
      if (column === undefined) continue;
      addButton(head, () => {
        const order = NEXT[(head.getAttribute('aria-sort') ?? 'none') as Order];
        for (const other of heads) other.setAttribute('aria-sort', other === head ? order : 'none');
        body.append(...(order === 'none' ? asItCame : sorted(asItCame, column, order)));
      });
    }
  }
}

function addButton(head: HTMLTableCellElement, sort: () => void): void {
  const words = head.querySelector('.words');
  if (!words) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.title = say('按此列排序', 'Sort by this column');
  words.replaceWith(button);
  button.append(words);
  head.setAttribute('aria-sort', 'none');
  button.addEventListener('click', sort);
}

/** The place of each header's cells in a row; headers over two rows count where they stand. */
function columnsOf(table: HTMLTableElement): Map<HTMLTableCellElement, number> {
  const found = new Map<HTMLTableCellElement, number>();
  const [first, second] = table.tHead?.rows ?? [];
  const below = [...(second?.cells ?? [])];
  let place = 0;
  for (const cell of first?.cells ?? []) {
    if (cell.scope !== 'colgroup') found.set(cell, place++);
    else for (const under of below.splice(0, cell.colSpan)) found.set(under, place++);
  }
  return found;
}

function sorted(rows: readonly HTMLTableRowElement[], column: number, order: Order): HTMLTableRowElement[] {
  const sign = order === 'ascending' ? 1 : -1;
  const totals = rows.filter((row) => row.classList.contains('total'));
  const others = rows.filter((row) => !row.classList.contains('total'));
  others.sort((a, b) => {
    const [x, y] = [keyOf(a, column), keyOf(b, column)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * collator.compare(String(x), String(y));
  });
  return [...others, ...totals];
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Undefined where nothing is known. */
function keyOf(row: HTMLTableRowElement, column: number): number | string | undefined {
  const cell = row.cells[column];
  if (!cell || cell.classList.contains('unknown')) return undefined;
  const value = cell.dataset.value;
  return value === undefined ? (cell.textContent ?? '').trim() || undefined : Number(value);
}

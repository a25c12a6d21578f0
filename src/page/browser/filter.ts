// Which of five hundred findings are mine? Those whose row holds every word that is typed.

import { say } from './say.ts';

export function addFilters(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) {
    const rows = [...(list.querySelector('tbody')?.rows ?? [])];
    if (rows.length < 5) continue;
    const texts = rows.map((row) => (row.textContent ?? '').toLowerCase());
    const box = document.createElement('p');
    box.className = 'filter';
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'search';
    input.autocomplete = 'off';
    input.placeholder = say('区市、代码、文件、词语……', 'district, code, file, words …');
    const count = document.createElement('output');
    const words = document.createElement('span');
    words.textContent = say('筛选', 'Filter');
    label.append(words, input);
    box.append(label, count);
    list.prepend(box);
    const show = () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      rows.forEach((row, i) => {
        row.hidden = !wanted.every((word) => texts[i]!.includes(word));
        if (!row.hidden) left++;
      });
      count.textContent = say(`${left} / ${rows.length} 项`, `${left} of ${rows.length}`);
    };
    input.addEventListener('input', show);
    show();
  }
}

// Light or dark? As the reader's system is, until the reader says otherwise; kept in the page only, nothing is stored.

import { say } from './say.ts';

export type Theme = 'light' | 'dark';

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const onChange: (() => void)[] = [];
let isPrinting = false;

export function theme(): Theme {
  if (isPrinting) return 'light';
  return (root.dataset.theme as Theme | undefined) ?? (dark.matches ? 'dark' : 'light');
}

/** Called whenever what `theme` says may have changed. */
export function onTheme(listener: () => void): void {
  onChange.push(listener);
}

/** Paper is white. */
export function printInLight(printing: boolean): void {
  isPrinting = printing;
  tellAll();
}

export function addThemeSwitch(tools: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'theme';
  const show = () => {
    button.textContent = theme() === 'dark' ? say('浅色', 'Light') : say('深色', 'Dark');
    button.setAttribute(
      'aria-label',
      theme() === 'dark' ? say('换成浅色', 'Light look') : say('换成深色', 'Dark look'),
    );
  };
  button.addEventListener('click', () => {
    root.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
    tellAll();
  });
  dark.addEventListener('change', tellAll);
  onTheme(show);
  show();
  tools.append(button);
}

function tellAll(): void {
  for (const listener of onChange) listener();
}

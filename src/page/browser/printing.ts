// How is the page printed? From a button or the browser's menu: in the light look, with everything that was folded.

import { say } from './say.ts';
import { printInLight } from './theme.ts';

export function addPrinting(tools: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('打印', 'Print');
  button.addEventListener('click', () => print());
  tools.append(button);
  addEventListener('beforeprint', () => {
    printInLight(true);
    for (const details of folded()) {
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener('afterprint', () => {
    printInLight(false);
    for (const details of opened.splice(0)) details.open = false;
  });
}

const opened: HTMLDetailsElement[] = [];
const folded = () => document.querySelectorAll<HTMLDetailsElement>('details.notes:not([open])');

// Where are the figures in full precision? In the page itself; handed out as the summary.json that they are.

import { say } from './say.ts';

export function addDownload(tools: HTMLElement): void {
  const text = document.getElementById('summary')?.textContent;
  if (!text) return;
  const link = document.createElement('a');
  link.className = 'button';
  link.textContent = say('下载数据（JSON）', 'Data (JSON)');
  link.download = 'summary.json';
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  tools.append(link);
}

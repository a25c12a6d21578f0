// Does the page work where it is read? In headless Chromium, from the disk: nothing is asked of any network, the figures
// are those of the summary, keys and theme work, every chart is drawn, nothing moves sideways on a phone.

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { writePage } from '../../src/page/write-page.ts';
import { build } from '../report/build.ts';
import { OPTIONS } from '../report/written.ts';
import { named } from './named.ts';

const CHROMIUM = '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere) console.warn(`${CHROMIUM} is not installed: the page is not tried in a browser`);

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Row {
  readonly id: string;
  readonly cells: readonly { readonly value?: string; readonly text: string }[];
}

describe.skipIf(!isThere)('in Chromium', () => {
  const results = build({ districts: 5, absent: 1 });
  let folder: string;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  const open = async (file: string, width = 1280): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' });
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('console', (message) => complaints.push(message.text()));
    opened.on('pageerror', (error) => complaints.push(String(error)));
    await opened.goto(pathToFileURL(join(folder, file)).href);
    return opened;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yufang-page-'));
    await writePage(results, join(folder, '汇总.html'), OPTIONS);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    page = await open('汇总.html');
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const texts = (selector: string) => page.locator(selector).allTextContents();

  it('draws every chart, with a table of the same points', async () => {
    const figures = page.locator('figure');
    expect(await figures.count()).toBeGreaterThanOrEqual(2);
    for (const figure of await figures.all()) {
      expect(await figure.locator('.chart svg path').count()).toBeGreaterThan(5);
      expect(await figure.locator('.chart').getAttribute('aria-label')).toMatch(/.{10}/);
      expect(await figure.locator('details').getAttribute('open')).toBeNull();
    }
    // The city and the absent district are unknown: a bar for each of the other four, none of height 0.
    const data = JSON.parse((await figures.first().locator('.chart-data').textContent())!);
    const known = data.series[0].values.filter((value: unknown) => value !== null);
    expect(known).toHaveLength(4);
    expect(await figures.first().locator('.chart svg path[fill="#8fb8dd"]').count()).toBe(known.length + 1); // and the legend
  });

  it('shows in the table of districts the figures of the summary, to the last digit', async () => {
    const summary = JSON.parse((await page.locator('#summary').textContent())!) as { measures: Measure[] };
    const find = (measure: string, district: string, industry?: string, role?: string) =>
      summary.measures.find(
        (one) =>
          one.measure === measure &&
          one.window === 'year-to-date' &&
          one.district === district &&
          one.industry === industry &&
          one.role === role,
      );
    let compared = 0;
    for (const industry of ['key', 'all']) {
      const rows = await page.evaluate<Row[]>(`
        [...document.querySelectorAll('table[data-grid="districts-${industry}"] tbody tr')].map((row) => ({
          id: row.dataset.row,
          cells: [...row.querySelectorAll('td')].map((cell) => ({ value: cell.dataset.value, text: cell.textContent })),
        }))`);
      for (const { id, cells } of rows) {
        const district = id.replace('every-', '');
        const fall = find('injury-reduction', district, industry);
        const standard = find('injury-reduction-standardised', district, industry);
        const expected = [
          fall?.now?.part,
          fall?.now?.whole,
          fall?.now?.value,
          fall?.base?.part,
          fall?.base?.whole,
          fall?.base?.value,
          fall?.value,
          fall?.low,
          fall?.high,
          standard?.now?.value,
          standard?.value,
          fall?.required,
          undefined, // the verdict, in words
          find('training-coverage', district, 'key', 'all')?.value,
          find('submission-completeness', district)?.value,
        ];
        expect(cells).toHaveLength(expected.length);
        for (const [i, { value, text }] of cells.entries()) {
          expect(value === undefined ? null : Number(value), `${id} ${i}`).toBe(expected[i] ?? null);
          if (value === undefined && i !== 12) expect(text).toMatch(/^—\d+$/);
          compared++;
        }
      }
    }
    expect(compared).toBe(2 * 6 * 15);
  });

  it('sorts by keyboard: down, up, as it was; totals and unknowns stay last', async () => {
    const table = 'table[data-grid="districts-key"]';
    const names = () => texts(`${table} tbody th`);
    const asItCame = await names();
    const head = page.locator(`${table} th[data-column="fall"]`);
    const values = async () =>
      Promise.all(
        (await page.locator(`${table} tbody td:nth-child(8)`).all()).map((cell) =>
          cell.getAttribute('data-value'),
        ),
      );
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const down = (await values()).slice(0, 4).map(Number);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect((await values())[4]).toBeNull();
    expect((await names()).at(-1)).toBe('全市');
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await values()).slice(0, 4).map(Number)).toEqual([...down].reverse());
    expect((await values())[4]).toBeNull();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(asItCame);
  });

  it('finds findings by their words', async () => {
    const rows = page.locator('[data-list] tbody tr:visible');
    const all = await rows.count();
    await page.locator('[data-list] input').fill('统一社会信用代码');
    const left = await rows.count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(await page.locator('[data-list] output').textContent()).toContain(`${left} / ${all}`);
    await page.locator('[data-list] input').fill('');
    expect(await rows.count()).toBe(all);
  });

  it('changes to dark and back, charts too', async () => {
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const bars = (colour: string) => page.locator(`figure .chart svg path[fill="${colour}"]`).count();
    const light = await ground();
    await page.locator('button.theme').press('Enter');
    expect(await ground()).not.toBe(light);
    expect([await bars('#8fb8dd'), (await bars('#4d7fae')) > 0]).toEqual([0, true]);
    await page.locator('button.theme').press('Enter');
    expect(await ground()).toBe(light);
  });

  it('gives out the summary, and skips to the content', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download]').click(),
    ]);
    const text = await readFile((await download.path())!, 'utf8');
    expect(JSON.parse(text).schema).toBe('yufang.summary/1');
    await page.evaluate('document.activeElement.blur()');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('is printed on A4 across, in the light look', async () => {
    const paper = await page.pdf({ preferCSSPageSize: true, pageRanges: '1' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1'))!;
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  });

  it('never moves sideways on a phone of 360 px, and fingers have 44', async () => {
    const phone = await open('汇总.html', 360);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const low = await phone.evaluate<string[]>(`
      [...document.querySelectorAll('.tools > *, .contents a, summary, .sort')]
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 80))`);
    expect(low).toEqual([]);
    expect(await phone.locator('.sort').count()).toBeGreaterThan(50);
    await phone.close();
  });

  it('runs nothing that a name says', async () => {
    const evil =
      '</script></td><script>window.ran=1</script><img src="https://example.invalid/x" onerror="window.ran=1">';
    await writePage(named(results, evil), join(folder, '名.html'), OPTIONS);
    const other = await open('名.html');
    expect(await other.evaluate('window.ran')).toBeUndefined();
    expect(await other.locator('img').count()).toBe(0);
    expect(await other.locator('h1').textContent()).toContain('<img src=');
    expect(await other.locator('figure .chart svg').count()).toBeGreaterThanOrEqual(2);
    await other.close();
  });

  it('lets no request out, though something in it should ask', async () => {
    let arrived = 0;
    const server = createServer((_, answer) => {
      arrived++;
      answer.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const text = await readFile(join(folder, '汇总.html'), 'utf8');
    const leaking = text.replace('<main', `<img src="http://127.0.0.1:${port}/x.png"><main`);
    await writeFile(join(folder, '漏.html'), leaking);
    await writeFile(join(folder, '敞.html'), leaking.replace('http-equiv="Content-Security-Policy"', ''));
    const before = requests.length;
    await (await open('漏.html')).close();
    expect(arrived).toBe(0);
    await (await open('敞.html')).close();
    expect(arrived).toBe(1);
    requests.splice(before);
    expect(complaints.splice(0).join()).toContain('Content Security Policy');
    server.close();
  });

  it('asked for nothing but itself, and complained of nothing', () => {
    expect(complaints).toEqual([]);
    expect(requests.length).toBeGreaterThan(1);
    for (const url of requests) expect(url).toMatch(/^(file|blob):/);
  });
});

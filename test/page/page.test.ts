// Does the page say what the summary says, and can nothing in the data be more than text?

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { checkPageTarget } from '../../src/commands/target.ts';
import { isOwnOutputFile } from '../../src/ingest/own-output.ts';
import { summaryJson } from '../../src/print/summary-json.ts';
import { wantedSheets } from '../../src/report/sheets/index.ts';
import { build, RAW_ID, RAW_NAME, RAW_PHONE } from '../report/build.ts';
import { inFolder } from '../report/written.ts';
import { named, pageOf } from './named.ts';

const results = build({ districts: 4, absent: 1 });
const page = pageOf(results);

/** Name and attributes of every element, in order; `text`: all that can be read. */
function read(markup: string) {
  const elements: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    const { type, name, attribs, data, children } = node as {
      type: string;
      name: string;
      attribs: Record<string, string>;
      data?: string;
      children?: unknown[];
    };
    if (type === 'text') texts.push(data ?? '');
    if (attribs !== undefined) elements.push({ name, attributes: attribs });
    children?.forEach(visit);
  };
  visit(parseDocument(markup));
  return { elements, text: texts.join('') };
}

/** The structure alone: what text can't change. */
const shapeOf = (markup: string) =>
  read(markup).elements.map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`);

describe('the page', () => {
  it('holds the summary as it is', () => {
    const [, json] = /<script type="application\/json" id="summary">(.*?)<\/script>/s.exec(page)!;
    expect(JSON.parse(json!)).toEqual(JSON.parse([...summaryJson(results)].join('')));
  });

  it('has every sheet of the workbook but the ledgers of persons and enterprises', () => {
    const sections = read(page).elements.filter(({ name }) => name === 'section');
    const ids = sections.map(({ attributes }) => attributes.id);
    const without = ['enterprises', 'injuries', 'trained'];
    expect(ids).toEqual(
      wantedSheets(results.plan)
        .map(({ id }) => id)
        .filter((id) => !without.includes(id)),
    );
  });

  it('shows nobody, and no list of enterprises', () => {
    for (const raw of [RAW_NAME, RAW_ID, RAW_PHONE]) expect(page).not.toContain(raw);
    expect(page).not.toContain('合成机械第2有限公司');
    expect(page).toContain('欧*'); // masked, in a finding
    expect(page).toMatch(/未训清单（\d+ 条/);
  });

  it('writes what is unknown as — with its reason, never as 0', () => {
    const absent = results.plan.districts[3]!.code;
    const own = new RegExp(`<tr data-row="${absent}">(.*?)</tr>`, 's').exec(page)![1]!;
    const unknown = [...own.matchAll(/<td class="unknown" title="([^"]+)">—<sup>(\d+)<\/sup>/g)];
    expect(unknown.length).toBeGreaterThan(5);
    for (const [, why] of unknown) expect(page).toContain(`<li>${why}</li>`);
    // Nothing was received of six that were due: that is known, and nothing else is 0.
    expect([...own.matchAll(/data-value="0"/g)]).toHaveLength(1);
  });

  it('points nowhere outside, and lets nothing be loaded', () => {
    const { elements } = read(page);
    for (const { attributes } of elements) {
      for (const name of ['src', 'href', 'action', 'srcset', 'poster', 'data', 'style', 'onclick'])
        if (attributes[name] !== undefined) expect(attributes[name]).toMatch(/^#/);
    }
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes.content).toMatch(
      /^default-src 'none'; script-src 'sha256-[^ ']+'; style-src 'sha256-[^ ']+'; base-uri 'none'; form-action 'none'$/,
    );
  });

  it('is read with ears: a language, captions, scopes, one heading of the first level', () => {
    const { elements } = read(page);
    const of = (wanted: string) => elements.filter(({ name }) => name === wanted);
    expect(of('html')[0]!.attributes.lang).toBe('zh-CN');
    expect(of('caption')).toHaveLength(of('table').length);
    for (const { attributes } of of('th')) expect(attributes.scope).toMatch(/^(col|colgroup|row)$/);
    expect(of('h1')).toHaveLength(1);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements)
      for (const name of ['aria-labelledby', 'aria-describedby'])
        if (attributes[name]) expect(ids).toContain(attributes[name]);
  });

  it('is the same bytes again, and speaks English', () => {
    expect(pageOf(build({ districts: 4, absent: 1 }))).toBe(page);
    const english = pageOf(results, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Sentences that the data carry');
  });

  it('lists five hundred findings, and says how many more there are', () => {
    const many = Array.from({ length: 620 }, (_, i) => results.findings[i % results.findings.length]!);
    const long = pageOf({ ...results, findings: many });
    const [, list] = /<div class="list" data-list="findings-findings">(.*?)<\/section>/s.exec(long)!;
    expect([...list!.matchAll(/<tr>/g)]).toHaveLength(501);
    expect(list).toContain('另有 120 项');
  });
});

describe('no name breaks out', () => {
  const small = build({ districts: 2, enterprises: 3 });
  const plain = shapeOf(pageOf(named(small, '平常')));
  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '<!--',
        '-->',
        ']]>',
        '</title>',
        '</td></table>',
        '&lt;b&gt;',
        '\u202E',
        '\u2066',
        '\u0000',
        '\u2028',
        '\r\n',
        '\uD800',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 4 },
  );

  it('whatever the names are, the elements and attributes are the same', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const name = `名${parts.join('')}`;
        const markup = pageOf(named(small, name));
        expect(shapeOf(markup)).toEqual(plain);
        // Marks that turn the direction of writing or steer are shown by their code, never obeyed.
        const outsideData = markup.replace(/<script type="application\/json"[^>]*>.*?<\/script>/gs, '');
        expect(outsideData).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        expect(outsideData).not.toContain('\u0000');
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

it('is known as our own where it lies beside the submissions, and is replaced there', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, '汇总.html');
    await writeFile(path, page);
    expect(await isOwnOutputFile(path)).toBe(true);
    await checkPageTarget(path, [folder]);
    await writeFile(path, '<table><tr><td>企业台账</td></tr></table>');
    await expect(checkPageTarget(path, [folder])).rejects.toThrow(/--html/);
    await expect(checkPageTarget(path, [path])).rejects.toThrow(/never overwritten/);
    await expect(checkPageTarget('汇总.xlsx', [])).rejects.toThrow(/\.html/);
    await expect(checkPageTarget(join(folder, '没有', '汇总.html'), [])).rejects.toThrow(/--html/);
  });
});

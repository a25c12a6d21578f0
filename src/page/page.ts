// What stands on the page, in which order? What a director reads first: what it is, five figures, three sentences, the
// charts; then the tables, sheet by sheet; then definitions and sources. One file, in which nothing points outside.

import { createHash } from 'node:crypto';
import type { Consolidated } from '../define.ts';
import { summaryJson } from '../print/summary-json.ts';
import { type Ask, asking, type ReportOptions } from '../report/ask.ts';
import { wantedSheets } from '../report/sheets/index.ts';
import { type Html, html, jsonData, trusted } from './markup.ts';
import { type BuiltSheet, blocksOf } from './section.ts';

/** Ours, put into the page as they are. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

export function pageText(results: Consolidated, options: ReportOptions, assets: Assets): string {
  const ask = asking(results, options);
  // Rows of persons and enterprises are for the office: they stay in the workbook.
  const sheets = wantedSheets(results.plan)
    .map(({ id, name, build }) => ({ id, name, model: build(results, ask) }))
    .filter(({ model }) => model.tab !== 'ledgers' && model.hidden === undefined);
  const overview = sheets[0]!;
  const sections = sheets.map((sheet) => ({
    name: sheet.name,
    markup: sheet === overview ? openingOf(sheet, ask) : sectionOf(sheet, ask),
  }));
  const style = trusted(assets.style);
  const script = trusted(assets.script);
  return html`<!doctype html>
<html lang="${ask.say('zh-CN', 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="yufang ${options.toolVersion}">
<title>${overview.model.title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${ask.say('跳到正文', 'Skip to the content')}</a>
${headOf(overview, ask)}
${contentsOf(sheets, ask)}
<main id="content" tabindex="-1">
${sections.map(({ markup }) => markup)}</main>
${footOf(results, ask)}
<script type="application/json" id="summary">${jsonData(JSON.parse([...summaryJson(results)].join('')))}</script>
<script>${script}</script>
${sheetNames(sections)}
</body>
</html>
`.text;
}

/**
 * Says in a comment, as Excel does in its own pages, which sheet each table is of: by that the next run knows the page as
 * ours where it lies beside the submissions (ingest/own-output.ts), and doesn't read it as one.
 */
function sheetNames(sections: readonly { readonly name: string; readonly markup: Html }[]): Html {
  const names = sections.flatMap(({ name, markup }) =>
    [...markup.text.matchAll(/<table /g)].map(() => html`<x:Name>${name}</x:Name>`),
  );
  return html`<!-- ${names} -->`;
}

/** Nothing may be loaded, sent or embedded; what stands in the page itself runs by its hash. */
function policy({ script, style }: Assets): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function headOf({ model: { title, notes } }: BuiltSheet, ask: Ask): Html {
  const how = ask.say(
    '本页与汇总工作簿出自同一次计算，数字相同；文中的“公式”“批注”指工作簿。— 表示无法计算，原因见表下注，不是 0。',
    'This page and the workbook come from the same run and hold the same figures; "formulas" and "comments" are those of the workbook. — is unknown, with its reason under the table, never 0.',
  );
  return html`<header class="head">
<div class="tools" hidden></div>
<h1>${title}</h1>
${notes.map((note) => html`<p>${note}</p>`)}
<p>${how}</p>
</header>`;
}

function contentsOf(sheets: readonly BuiltSheet[], ask: Ask): Html {
  const links = sheets.map(({ id, name }) => html`<li><a href="#${id}" lang="zh-CN">${name}</a></li>`);
  return html`<nav class="contents" aria-label="${ask.say('目录', 'Contents')}"><ul>${links}</ul></nav>`;
}

/** The title of 总览 is the page's own. */
function openingOf(sheet: BuiltSheet, ask: Ask): Html {
  return html`<section id="${sheet.id}" aria-label="${sheet.name}">
${blocksOf(sheet, ask)}</section>
`;
}

function sectionOf(sheet: BuiltSheet, ask: Ask): Html {
  const { id, model } = sheet;
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${model.title}</h2>
<div class="remarks">${model.notes.map((note) => html`<p>${note}</p>`)}</div>
${blocksOf(sheet, ask)}</section>
`;
}

function footOf({ plan, asOf }: Consolidated, ask: Ask): Html {
  return html`<footer>${ask.say(
    `yufang ${ask.toolVersion}　方案 ${plan.id}　汇总日期 ${asOf}。本页不联网，不含个人信息台账。`,
    `yufang ${ask.toolVersion}, plan ${plan.id}, as of ${asOf}. This page needs no network and holds no ledger of persons.`,
  )}</footer>`;
}

// Which number format does each cell of an .xlsx have? Read by ways of its own (regular expressions over whole
// parts), so that the oracle shares no code with the reader it judges.

import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Codes of the built-in formats as an American Excel shows them. */
const BUILT_IN = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0_);\\(#,##0\\)',
  38: '#,##0_);[Red]\\(#,##0\\)',
  39: '#,##0.00_);\\(#,##0.00\\)',
  40: '#,##0.00_);[Red]\\(#,##0.00\\)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Per worksheet, in the workbook's order: `code(row, column)`, both from 0; whether a formula stands there; the used
 * range's `origin`, where Excel's CSV starts. */
export async function cellFormats(path) {
  const parts = await partsOf(path);
  const relations = [...parts.keys()].find((name) => /^xl\/_rels\/[^/]+\.xml\.rels$/.test(name));
  const targets = new Map();
  let styles = new Map();
  for (const [tag] of (parts.get(relations) ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target').replaceAll('\\', '/');
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const type = attribute(tag, 'Type');
    if (type.endsWith('/styles')) styles = formatsByStyle(parts.get(name.toLowerCase()) ?? '');
    if (type.endsWith('/worksheet')) targets.set(attribute(tag, 'Id'), parts.get(name.toLowerCase()) ?? '');
  }
  const workbook = parts.get(relations?.replace('_rels/', '').replace('.rels', '')) ?? '';
  const sheets = [];
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const xml = targets.get(attribute(tag, '\\w+:id'));
    if (xml !== undefined) sheets.push(formatsOf(xml, styles));
  }
  return sheets;
}

function formatsByStyle(xml) {
  const codes = new Map();
  const [list = ''] = /<(?:\w+:)?numFmts[\s>][\s\S]*?<\/(?:\w+:)?numFmts>/.exec(xml) ?? [];
  for (const [tag] of list.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g))
    codes.set(attribute(tag, 'numFmtId'), unescaped(attribute(tag, 'formatCode')));
  const [xfs = ''] = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const styles = new Map();
  for (const [tag] of xfs.matchAll(/<(?:\w+:)?xf[\s>/][^>]*/g)) {
    const id = attribute(tag, 'numFmtId') || '0';
    styles.set(String(styles.size), codes.get(id) ?? BUILT_IN[id]);
  }
  return styles;
}

const MARKUP = /<(?:\w+:)?(row|c|f)(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>/g;

function formatsOf(xml, styles) {
  const found = new Map();
  const origin = { row: Infinity, column: Infinity };
  let row = 0;
  let column = 0;
  const formulas = new Set();
  for (const [tag, kind] of xml.replace(/<!--.*?-->/gs, '').matchAll(MARKUP)) {
    if (kind === 'f') {
      formulas.add(`${row - 1},${column - 1}`);
      continue;
    }
    const r = attribute(tag, 'r');
    if (kind === 'row') {
      row = r === '' ? row + 1 : Number(r);
      column = 0;
      continue;
    }
    const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
    column =
      letters === '' ? column + 1 : [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
    if (digits !== undefined) row = Number(digits);
    found.set(`${row - 1},${column - 1}`, attribute(tag, 's') || '0');
    origin.row = Math.min(origin.row, row - 1);
    origin.column = Math.min(origin.column, column - 1);
  }
  const code = (r, c) => {
    const style = found.get(`${r},${c}`) ?? '0';
    return styles.size === 0 ? 'General' : styles.get(style);
  };
  const isFormula = (r, c) => formulas.has(`${r},${c}`);
  return { code, isFormula, origin: origin.row === Infinity ? { row: 0, column: 0 } : origin };
}

const attribute = (tag, name) => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2] ?? '';
};

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : NAMED[name],
  );

async function partsOf(path) {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
  const parts = new Map();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString().replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (!/\.(xml|rels)$/.test(name)) continue;
    const stream = await zip.openReadStreamPromise(entry);
    const bytes = await buffer(stream);
    parts.set(name, bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString());
  }
  zip.close();
  return parts;
}

// What are the looks called in Excel's list of cell styles? exceljs knows no named styles: here each look becomes one, and
// every cell format of that look points to it. Whoever wants another font or colour changes the style, not the cells.

import type { Language } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Look } from './style.ts';

/** A cell that was drawn in a look; `plain`: neither in a total row nor coloured by a tone. */
export interface Sample {
  /** `xl/worksheets/sheet1.xml` */
  readonly part: string;
  readonly cell: string;
  readonly look: Look;
  /** Of its look. */
  readonly name: string;
  readonly plain: boolean;
}

const NAMES: Readonly<Record<Look, Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  note: { zh: '说明', en: 'note' },
  caption: { zh: '表题', en: 'caption' },
  sentence: { zh: '语句', en: 'sentence' },
  group: { zh: '表头', en: 'header' },
  header: { zh: '表头', en: 'header' },
  text: { zh: '文字', en: 'text' },
  centred: { zh: '文字居中', en: 'text, centred' },
  wrapped: { zh: '文字换行', en: 'text, wrapped' },
  code: { zh: '代码', en: 'code' },
  count: { zh: '人数', en: 'count' },
  amount: { zh: '金额', en: 'amount' },
  'person-years': { zh: '人年', en: 'person-years' },
  rate: { zh: '比率', en: 'rate' },
  'per-mille': { zh: '千分率', en: 'per mille' },
  percent: { zh: '百分率', en: 'percent' },
  share: { zh: '占比', en: 'share' },
  chance: { zh: '概率', en: 'chance' },
  date: { zh: '日期', en: 'date' },
  unknown: { zh: '未知', en: 'unknown' },
  'card-label': { zh: '卡片标签', en: 'card label' },
  'card-percent': { zh: '卡片百分率', en: 'card percent' },
  'card-share': { zh: '卡片占比', en: 'card share' },
  'card-count': { zh: '卡片人数', en: 'card count' },
  'card-unknown': { zh: '卡片未知', en: 'card unknown' },
  'card-below': { zh: '卡片说明', en: 'card note' },
};

export function styleName(look: Look, language: Language): string {
  return `预防 ${NAMES[look][language]}`;
}

export const STYLES = 'xl/styles.xml';
const FORMAT = /<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/gs;

/** @param samples one for each look, tone and kind of row that was drawn; the first plain one of a look shows it */
export function withNamedStyles(parts: Map<string, Buffer>, samples: readonly Sample[]): Map<string, Buffer> {
  if (samples.length === 0) return parts;
  const styles = parts.get(STYLES)!.toString();
  const formats = cellFormats(styles);
  const drawn = formatsOf(parts, samples);
  const names = [...new Set(drawn.map(({ name }) => name))];
  const shown = names.map((name) => {
    const own = drawn.filter((one) => one.name === name);
    return formats[(own.find(({ plain }) => plain) ?? own[0]!).format]!.replace(/ xfId="\d+"/, '');
  });
  // The first is Excel's own "Normal".
  for (const { name, format } of drawn) {
    const named = ` xfId="${names.indexOf(name) + 1}"`;
    formats[format] = formats[format]!.replace(/ xfId="\d+"/, named);
  }
  const entries = names.map((name, i) => `<cellStyle name="${name}" xfId="${i + 1}"/>`);
  const bases = between(styles, 'cellStyleXfs') + shown.join('');
  let mended = put(styles, 'cellStyleXfs', bases, shown.length + 1);
  mended = withCellFormats(mended, formats);
  mended = put(mended, 'cellStyles', between(styles, 'cellStyles') + entries.join(''), entries.length + 1);
  parts.set(STYLES, Buffer.from(mended));
  return parts;
}

/** @returns to each sample the index of its format in `cellXfs` */
export function formatsOf<S extends Sample>(
  parts: ReadonlyMap<string, Buffer>,
  samples: readonly S[],
): (S & { readonly format: number })[] {
  const texts = new Map<string, string>();
  return samples.map((sample) => {
    const { part, cell } = sample;
    const text = texts.get(part) ?? parts.get(part)!.toString();
    texts.set(part, text);
    const [, format] = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(text) ?? [];
    if (format === undefined) throw new Error(`${part} ${cell}: no format`);
    return { ...sample, format: Number(format) };
  });
}

export function cellFormats(styles: string): string[] {
  return [...between(styles, 'cellXfs').matchAll(FORMAT)].map(([xml]) => xml);
}

export function withCellFormats(styles: string, formats: readonly string[]): string {
  return put(styles, 'cellXfs', formats.join(''), formats.length);
}

function put(xml: string, name: string, content: string, count: number): string {
  return xml.replace(
    new RegExp(`<${name}[ >].*?</${name}>`, 's'),
    () => `<${name} count="${count}">${content}</${name}>`,
  );
}

function between(xml: string, name: string): string {
  return new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(xml)![0].replace(/^<[^>]*>|<\/[^>]*>$/g, '');
}

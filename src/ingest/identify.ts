// Of which district and period is a submission? The cover says it, else the file's or folder's name, else the options.
// Two of these that disagree is a finding: nobody guesses which of them is right.

import type { Bilingual } from '../model/bilingual.ts';
import type { Args, FindingKind, Place } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { lastMonthOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Identity } from '../model/submission.ts';
import type { Findings } from '../tally/findings.ts';
import { STEPS } from '../words/steps.ts';
import type { Cover } from './cover.ts';
import { districtIn } from './district.ts';
import { periodIn, readPeriod } from './period.ts';
import type { RawCell } from './raw.ts';
import { readDate } from './values/date.ts';

export const periodUnknown: FindingKind = {
  code: 'submission/period-unknown',
  severity: 'error',
  zh: {
    what: '看不出报送期{stated}',
    why: '不知道属于哪一期的数据不能参与计算',
    fix: '在“封面”填写报送期（如 2025-06），或把文件改名为“区市_2025-06.xlsx”，或使用 --period',
  },
  en: {
    what: 'The period is unknown{stated}',
    why: 'Data of no known period count nowhere',
    fix: 'Fill in 报送期 (such as 2025-06) on the cover, or name the file “district_2025-06.xlsx”, or use --period',
  },
  example: {
    wrong: {
      zh: '封面的报送期写“上半年”，文件名是 合成甲区.xlsx',
      en: '报送期 says 上半年, the file is called 合成甲区.xlsx',
    },
    right: '报送期：2025-06',
  },
  steps: [STEPS.cover],
  blanks: { stated: { zh: '', en: '' } },
};

export const districtUnknown: FindingKind = {
  code: 'submission/district-unknown',
  severity: 'error',
  zh: {
    what: '看不出报送区市{stated}',
    why: '不知道是哪个区市的数据不能参与计算；方案中的区市：{allowed}',
    fix: '在“封面”填写报送单位（区市），或把文件改名为“区市_2025-06.xlsx”，或使用 --district',
  },
  en: {
    what: 'The district is unknown{stated}',
    why: 'Data of no known district count nowhere; districts of the plan: {allowed}',
    fix: 'Fill in 报送单位(区市) on the cover, or name the file “district_2025-06.xlsx”, or use --district',
  },
  example: {
    wrong: {
      zh: '封面的报送单位空着，文件名是 报表2025-06.xlsx',
      en: '报送单位 empty on 封面, the file called 报表2025-06.xlsx',
    },
    right: { zh: '报送单位(区市)：合成甲区', en: '报送单位(区市)：合成甲区' },
  },
  steps: [STEPS.cover],
  blanks: { allowed: { zh: '〔方案列出的区市〕', en: '[those of the plan]' }, stated: { zh: '', en: '' } },
};

export const disagree: FindingKind = {
  code: 'submission/disagree',
  severity: 'error',
  zh: {
    what: '{subject}不一致：{first}，{second}',
    why: '封面、文件名、文件夹和命令选项应当一致，否则数据会算到别的区市或别的报送期',
    fix: '核对后改正其中错误的一处',
  },
  en: {
    what: 'Two statements of the {subject} disagree: {first}, {second}',
    why: 'Cover, file name, folder and options must agree, or the data count for another district or period',
    fix: 'Correct the one that is wrong',
  },
  example: {
    wrong: {
      zh: '封面：合成甲区；文件名：合成乙区_2025-06.xlsx',
      en: '封面 says 甲区, the file is called 乙区_2025-06.xlsx',
    },
    right: {
      zh: '封面：合成甲区；文件名：合成甲区_2025-06.xlsx',
      en: '封面 says 甲区, the file is called 甲区_2025-06.xlsx',
    },
  },
  steps: [STEPS.cover],
  blanks: {
    subject: { zh: '〔区市或报送期〕', en: '[district or period]' },
    first: { zh: '〔一处写的〕', en: '[one]' },
    second: { zh: '〔另一处写的〕', en: '[another]' },
  },
};

export const IDENTITY_FINDINGS: readonly FindingKind[] = [periodUnknown, districtUnknown, disagree];

export interface Named {
  /** File name without its ending. */
  readonly file: string;
  /** Folders inside the path that was given, nearest first. */
  readonly inside: readonly string[];
  /** The folder that was given itself: asked only when nothing else says it. */
  readonly around: readonly string[];
  readonly district: string | undefined;
  readonly period: string | undefined;
}

interface Said<T> {
  readonly source: Bilingual;
  readonly value: T;
  readonly place?: Place;
}

/** @returns the identity, and whether it may be used (no 强制 finding about it). */
export function identify(
  cover: Cover | undefined,
  coverPlace: (cell: string) => Place,
  named: Named,
  filePlace: Place,
  plan: Plan,
  findings: Findings,
): { identity: Identity; place: Place; usable: boolean } {
  const districtCell = cover?.get('district');
  const periodCell = cover?.get('period');
  const districts: Said<string>[] = [];
  const periods: Said<Period>[] = [];

  const onCover = districtCell && districtIn(String(districtCell.value), plan)?.code;
  if (onCover) districts.push({ source: COVER_SOURCE, value: onCover, place: coverPlace(districtCell.cell) });
  const statedPeriod = periodCell && readPeriod(periodCell.value);
  if (statedPeriod)
    periods.push({ source: COVER_SOURCE, value: statedPeriod, place: coverPlace(periodCell.cell) });

  said({ zh: '文件名', en: 'file name' }, [named.file], false);
  said({ zh: '文件夹', en: 'folder' }, named.inside, true);
  if (named.district !== undefined) districts.push({ source: option('--district'), value: named.district });
  if (named.period !== undefined) periods.push({ source: option('--period'), value: named.period });
  if (districts.length === 0 || periods.length === 0)
    said({ zh: '文件夹', en: 'folder' }, named.around, true);

  /** A folder of a whole year (2025/) holds the files of its months. */
  function said(source: Bilingual, names: readonly string[], isFolder: boolean): void {
    for (const name of names) {
      const district = districtIn(name, plan)?.code;
      if (district && !(isFolder && districts.length > 0 && names === named.around)) {
        districts.push({ source: quoting(source, name), value: district });
      }
      const period = periodIn(name);
      const holdsMonths =
        isFolder && period?.length === 4 && periods.some(({ value }) => yearOf(value) === period);
      if (period && !holdsMonths && !(isFolder && periods.length > 0 && names === named.around)) {
        periods.push({ source: quoting(source, name), value: period });
      }
    }
  }

  let usable = true;
  const conflict = <T>(
    subject: Bilingual,
    all: readonly Said<T>[],
    shown: (value: T) => string,
    same: (a: T, b: T) => boolean,
  ) => {
    const first = all[0];
    const other = first && all.find(({ value }) => !same(first.value, value));
    if (!first || !other) return;
    const args = {
      subject,
      first: withName(first.source, shown(first.value)),
      second: withName(other.source, shown(other.value)),
    };
    if (findings.at(first.place ?? filePlace, disagree, args) === 'error') usable = false;
  };
  const nameOf = (code: string) => plan.districts.find((district) => district.code === code)?.name ?? code;
  conflict({ zh: '区市', en: 'district' }, districts, nameOf, (a, b) => a === b);
  conflict({ zh: '报送期', en: 'period' }, periods, String, (a, b) => lastMonthOf(a) === lastMonthOf(b));

  const identity: Identity = {
    district: districts[0]?.value,
    period: periods[0]?.value,
    sentOn: dateOn(cover),
    version: versionOn(cover),
  };
  return { identity, place: districtCell ? coverPlace(districtCell.cell) : filePlace, usable };
}

/** @returns false where a 强制 finding says that district or period are known from nowhere. */
export function isIdentified(
  identity: Identity,
  cover: Cover | undefined,
  coverPlace: (cell: string) => Place,
  filePlace: Place,
  plan: Plan,
  findings: Findings,
): boolean {
  let known = true;
  const tell = (key: 'district' | 'period', kind: FindingKind, args: Args) => {
    const stated = cover?.get(key);
    const place = stated ? coverPlace(stated.cell) : filePlace;
    if (findings.at(place, kind, { ...args, stated: quoted(stated?.value) }) === 'error') known = false;
  };
  // A cover that says something unreadable is no silent cover: the file's name does not overrule it.
  const unread = (key: 'district' | 'period', read: (value: RawCell) => unknown) => {
    const value = cover?.get(key)?.value;
    return value !== undefined && read(value) === undefined;
  };
  if (identity.district === undefined || unread('district', (value) => districtIn(String(value), plan))) {
    tell('district', districtUnknown, { allowed: plan.districts.map(({ name }) => name).join('、') });
  }
  if (identity.period === undefined || unread('period', readPeriod)) tell('period', periodUnknown, {});
  return known;
}

function quoted(value: unknown): Bilingual {
  if (value === undefined) return { zh: '', en: '' };
  return { zh: `（封面写的是“${String(value)}”）`, en: ` (the cover says “${String(value)}”)` };
}

const COVER_SOURCE: Bilingual = { zh: '封面', en: 'cover' };
const option = (name: string): Bilingual => ({ zh: name, en: name });
const quoting = (source: Bilingual, name: string): Bilingual => ({
  zh: `${source.zh}“${name}”`,
  en: `${source.en} “${name}”`,
});
const withName = (source: Bilingual, name: string): Bilingual => ({
  zh: `${source.zh} ${name}`,
  en: `${source.en} ${name}`,
});

function dateOn(cover: Cover | undefined): string | undefined {
  const reading = readDate(cover?.get('sentOn')?.value);
  return typeof reading === 'string' ? reading : reading && 'value' in reading ? reading.value : undefined;
}

function versionOn(cover: Cover | undefined): string | undefined {
  const value = cover?.get('version')?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

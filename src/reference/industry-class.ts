// Which industry does a code name? GB/T 4754-2017 《国民经济行业分类》: section (门类, a letter), division (大类, two digits),
// group (中类, three), class (小类, four). The edition is 2017: codes 79-96 of 2011 are 80-97 here, and 79 is new.
//
// A spreadsheet eats leading zeros, and a CSV saved from it has no types left, so what was 0610 arrives as `610`
// whether it's text or number. The rule, the same for both:
//   1. a section letter decides: B610 can only be 0610, A111 only 0111, C331 only 331; no fitting reading, no code;
//   2. one digit is a division: 6 → 06;
//   3. two digits are a division as written: 11 → 11, never group 011;
//   4. three digits are a group as written if the standard has that group; if not, and it has the class with a zero in
//      front, they are that class: 610 → 0610, 810 → 0810, 330 → 0330. Where it has both (111 is mining support and
//      0111 is rice; 721 is company management and 0721 is natural gas), the written one stands, and the
//      other is told in `otherReading`.
// A group that the standard lacks (3300, H6200: divisions padded with zeros are common) is kept with its division:
// divisions are all that measures need; `listed` tells it.

import { comparable } from '../model/text.ts';

export interface IndustryCode {
  /** Two to four digits, the leading zero back in its place. */
  readonly code: string;
  /** `01` … `97`. */
  readonly division: string;
  /** `A` … `T`. */
  readonly section: string;
  /** Whether the standard has this code's group (always, for a division alone). Classes are not looked up. */
  readonly listed: boolean;
  readonly normalised?: 'leading-zero';
  /** The class it would be if a zero had been lost, when the code as written is good as well. */
  readonly otherReading?: string;
}

/** section, first and last division. */
const SECTIONS: readonly (readonly [string, number, number])[] = [
  ['A', 1, 5],
  ['B', 6, 12],
  ['C', 13, 43],
  ['D', 44, 46],
  ['E', 47, 50],
  ['F', 51, 52],
  ['G', 53, 60],
  ['H', 61, 62],
  ['I', 63, 65],
  ['J', 66, 69],
  ['K', 70, 70],
  ['L', 71, 72],
  ['M', 73, 75],
  ['N', 76, 79],
  ['O', 80, 82],
  ['P', 83, 83],
  ['Q', 84, 85],
  ['R', 86, 90],
  ['S', 91, 96],
  ['T', 97, 97],
];

/** Every division: its name, and the third digits of its groups (473 groups in all). */
const DIVISIONS: Readonly<Record<string, readonly [name: string, groups: string]>> = {
  '01': ['农业', '123456789'],
  '02': ['林业', '12345'],
  '03': ['畜牧业', '1239'],
  '04': ['渔业', '12'],
  '05': ['农、林、牧、渔专业及辅助性活动', '1234'],
  '06': ['煤炭开采和洗选业', '129'],
  '07': ['石油和天然气开采业', '12'],
  '08': ['黑色金属矿采选业', '129'],
  '09': ['有色金属矿采选业', '123'],
  '10': ['非金属矿采选业', '1239'],
  '11': ['开采专业及辅助性活动', '129'],
  '12': ['其他采矿业', '0'],
  '13': ['农副食品加工业', '12345679'],
  '14': ['食品制造业', '1234569'],
  '15': ['酒、饮料和精制茶制造业', '123'],
  '16': ['烟草制品业', '129'],
  '17': ['纺织业', '12345678'],
  '18': ['纺织服装、服饰业', '123'],
  '19': ['皮革、毛皮、羽毛及其制品和制鞋业', '12345'],
  '20': ['木材加工和木、竹、藤、棕、草制品业', '1234'],
  '21': ['家具制造业', '12349'],
  '22': ['造纸和纸制品业', '123'],
  '23': ['印刷和记录媒介复制业', '123'],
  '24': ['文教、工美、体育和娱乐用品制造业', '123456'],
  '25': ['石油、煤炭及其他燃料加工业', '1234'],
  '26': ['化学原料和化学制品制造业', '12345678'],
  '27': ['医药制造业', '12345678'],
  '28': ['化学纤维制造业', '123'],
  '29': ['橡胶和塑料制品业', '12'],
  '30': ['非金属矿物制品业', '123456789'],
  '31': ['黑色金属冶炼和压延加工业', '1234'],
  '32': ['有色金属冶炼和压延加工业', '12345'],
  '33': ['金属制品业', '123456789'],
  '34': ['通用设备制造业', '123456789'],
  '35': ['专用设备制造业', '123456789'],
  '36': ['汽车制造业', '1234567'],
  '37': ['铁路、船舶、航空航天和其他运输设备制造业', '123456789'],
  '38': ['电气机械和器材制造业', '12345679'],
  '39': ['计算机、通信和其他电子设备制造业', '123456789'],
  '40': ['仪器仪表制造业', '123459'],
  '41': ['其他制造业', '129'],
  '42': ['废弃资源综合利用业', '12'],
  '43': ['金属制品、机械和设备修理业', '1234569'],
  '44': ['电力、热力生产和供应业', '123'],
  '45': ['燃气生产和供应业', '12'],
  '46': ['水的生产和供应业', '1239'],
  '47': ['房屋建筑业', '129'],
  '48': ['土木工程建筑业', '12345679'],
  '49': ['建筑安装业', '129'],
  '50': ['建筑装饰、装修和其他建筑业', '1239'],
  '51': ['批发业', '123456789'],
  '52': ['零售业', '123456789'],
  '53': ['铁路运输业', '123'],
  '54': ['道路运输业', '1234'],
  '55': ['水上运输业', '123'],
  '56': ['航空运输业', '123'],
  '57': ['管道运输业', '12'],
  '58': ['多式联运和运输代理业', '12'],
  '59': ['装卸搬运和仓储业', '1234569'],
  '60': ['邮政业', '129'],
  '61': ['住宿业', '12349'],
  '62': ['餐饮业', '12349'],
  '63': ['电信、广播电视和卫星传输服务', '123'],
  '64': ['互联网和相关服务', '123459'],
  '65': ['软件和信息技术服务业', '12345679'],
  '66': ['货币金融服务', '12345'],
  '67': ['资本市场服务', '1234569'],
  '68': ['保险业', '12345679'],
  '69': ['其他金融业', '123459'],
  '70': ['房地产业', '12349'],
  '71': ['租赁业', '123'],
  '72': ['商务服务业', '123456789'],
  '73': ['研究和试验发展', '12345'],
  '74': ['专业技术服务业', '123456789'],
  '75': ['科技推广和应用服务业', '12349'],
  '76': ['水利管理业', '12349'],
  '77': ['生态保护和环境治理业', '12'],
  '78': ['公共设施管理业', '123456'],
  '79': ['土地管理业', '12349'],
  '80': ['居民服务业', '123456789'],
  '81': ['机动车、电子产品和日用产品修理业', '1239'],
  '82': ['其他服务业', '129'],
  '83': ['教育', '123459'],
  '84': ['卫生', '1239'],
  '85': ['社会工作', '12'],
  '86': ['新闻和出版业', '12'],
  '87': ['广播、电视、电影和录音制作业', '1234567'],
  '88': ['文化艺术业', '12345679'],
  '89': ['体育', '1239'],
  '90': ['娱乐业', '123459'],
  '91': ['中国共产党机关', '0'],
  '92': ['国家机构', '1239'],
  '93': ['人民政协、民主党派', '12'],
  '94': ['社会保障', '129'],
  '95': ['群众团体、社会团体和其他成员组织', '1234'],
  '96': ['基层群众自治组织及其他组织', '12'],
  '97': ['国际组织', '0'],
};

/** The classes of divisions 01-09, the only ones with a zero to lose, less that zero. */
const CLASSES_AFTER_A_ZERO = new Set(
  (
    '111 112 113 119 121 122 123 131 132 133 134 141 142 143 149 151 152 153 154 159 161 162 163 164 169 171 179 181 182 190 ' +
    '211 212 220 231 232 241 242 251 252 ' +
    '311 312 313 314 315 319 321 322 323 329 330 391 392 399 ' +
    '411 412 421 422 ' +
    '511 512 513 514 515 519 521 522 523 529 531 532 539 541 549 ' +
    '610 620 690 ' +
    '711 712 721 722 ' +
    '810 820 890 ' +
    '911 912 913 914 915 916 917 919 921 922 929 931 932 933 939'
  ).split(' '),
);

/** The division's name, e.g. `33` → 金属制品业. */
export function divisionName(division: string): string | undefined {
  return DIVISIONS[division]?.[0];
}

/** The section of a division, e.g. `33` → `C`. */
export function sectionOf(division: string): string | undefined {
  if (!(division in DIVISIONS)) return undefined;
  const number = Number(division);
  return SECTIONS.find(([, first, last]) => number >= first && number <= last)?.[0];
}

const hasGroup = (code: string) => DIVISIONS[code.slice(0, 2)]?.[1].includes(code.charAt(2)) ?? false;

function codeOf(
  code: string,
  extra?: Pick<IndustryCode, 'normalised' | 'otherReading'>,
): IndustryCode | undefined {
  const division = code.slice(0, 2);
  const section = sectionOf(division);
  if (section === undefined) return undefined;
  return { code, division, section, listed: code.length === 2 || hasGroup(code), ...extra };
}

const withZero = (digits: string) => codeOf(`0${digits}`, { normalised: 'leading-zero' });

/** `C3311`, `3311`, `331`, `33`, a number, and a code with its name behind it (`C3311金属结构制造`). */
export function parseIndustryCode(value: string | number): IndustryCode | undefined {
  const written = comparable(String(value)).toUpperCase();
  const [, letter, digits = ''] = /^(?:([A-T])-?)?(\d{1,4})(?:[^\dA-Z.,、;/][^\d]*)?$/.exec(written) ?? [];
  const asWritten = digits.length >= 2 ? codeOf(digits) : undefined;
  const zeroLost =
    digits.length <= 3 && digits !== '' && !digits.startsWith('0') ? withZero(digits) : undefined;
  if (letter) return [asWritten, zeroLost].find((reading) => reading?.section === letter);
  if (digits.length === 1) return zeroLost;
  if (digits.length === 3 && CLASSES_AFTER_A_ZERO.has(digits)) {
    return hasGroup(digits) ? codeOf(digits, { otherReading: `0${digits}` }) : zeroLost;
  }
  return asWritten;
}

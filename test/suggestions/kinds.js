// What does each kind of slip do to a row? `put` changes it and says in which column; undefined = not this row. `*` is
// the row as a whole.

/** Signs that an input method offers for another. */
const SOUNDS_LIKE = Object.fromEntries(
  '分份 管观 负付 责则 人认 安案 全权 部步 门们 班般 组祖 长常 认任 定订 工公 伤商 视示 同通 予于 机几 械戒 制治 造早 建健 筑祝 施失 交较 通同 运远 输书 冶治 金今 材才 危微 险限 化话 学雪 品频 非飞 煤没 矿况 山删 物务 体休 打达 击机 车彻 辆量 害寒 高告 处出 坠队 落洛 起启 重中 合和 格各 正证 常长 线限 统同 一伊 社设 会汇 信新 用永 代带 码马 单丹 位为 名明 称程 行航 业叶 职值 数树 参餐 保宝 实时 际及 时是 累类 计记 风丰 类累 别白 缴交 费废 资咨 总纵 额俄 文闻 书输 编边 号好 事是 故古 日曰 期其 结节 论轮 依一 据剧 培陪 训讯 项向 目木 开凯 始使 束速 考烤 核和 果过 姓性 份分 证正'
    .split(' ')
    .map(([sign, other]) => [sign, other]),
);
const ANY =
  '的是在了有人这来国个到说们为子你地出道也得就那要以生会自着去之过家对可里心天而能好都然于发成事只作想看文开手用方又如所见经头面公同已从动';

const wide = (text) =>
  String(text).replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const placesOf = (text, pattern) => [...text].flatMap((sign, i) => (pattern.test(sign) ? [i] : []));
const replaced = (text, at, sign, length = 1) => text.slice(0, at) + sign + text.slice(at + length);

/** A word mistyped: a sign left out, doubled, replaced, two swapped, or signs and words around it. */
function mistyped(word, { random, pick }) {
  const at = Math.floor(random() * word.length);
  const other = SOUNDS_LIKE[word[at]] ?? pick([...ANY]);
  const ways = [
    () => replaced(word, at, word[at] + word[at]),
    () => `${word}${pick(['。', '、', '？', '.', '；'])}`,
    () => `“${word}”`,
    ...(word.length > 2 && at + 1 < word.length
      ? [() => replaced(word, at, word[at + 1] + word[at], 2)]
      : []),
    ...(word.length > 3
      ? [() => replaced(word, at, ''), () => replaced(word, at, other), () => replaced(word, at, other)]
      : []),
  ];
  const text = pick(ways)();
  return text === word ? undefined : text;
}

const DATE_FORMS = [
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}`,
  (y, m, d) => `${y}\\${m}\\${d}`,
  (y, m, d) => `${y}、${m}、${d}`,
  (y, m, d) => `${y}，${m}，${d}`,
  (y, m, d) => `${y} ${m} ${d}`,
  (y, m, d) => `${y}_${m}_${d}`,
  (y, m, d) => `${y}-${m}.${d}`,
  (y, m, d) => `${y}${pad(m)}${pad(d)}.`,
  (y, m, d) => `${y}-${pad(m)}${pad(d)}`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `${y % 100}.${m}.${d}`,
  (y, m, d) => `${y % 100}年${m}月${d}日`,
  (y, m, d) => `${y % 100}${pad(m)}${pad(d)}`,
  (y, m, d) => `${pad(d)}/${pad(m)}/${y}`,
  (y, m, d) => `${pad(m)}/${pad(d)}/${y}`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`.replace('0', 'O'),
  (y, m, d) => `${y}-${pad(m)}-${pad(d)} 14时许`,
  (y, m, d) => `${y}年${CHINESE[m]}月${CHINESE[d]}日`,
];
const pad = (value) => String(value).padStart(2, '0');
const ONES = ['', ...'一二三四五六七八九'];
const CHINESE = Array.from({ length: 32 }, (_, i) => {
  const tens = Math.floor(i / 10);
  return (tens > 1 ? ONES[tens] : '') + (tens > 0 ? '十' : '') + ONES[i % 10];
});

/** A column of these types that the row fills. */
function filled(row, columns, isOne) {
  return columns.filter((column) => row[column.key] !== undefined && !column.personal && isOne(column));
}

function putInto(row, column, value) {
  if (column === undefined || value === undefined || value === row[column.key]) return undefined;
  row[column.key] = value;
  return column.key;
}

const ALL = ['enterprise', 'enterprise', 'injury', 'training'];

const fullWidth = {
  name: 'full-width digits',
  tables: ALL,
  put(row, { columns, pick }) {
    // Counts and industry codes in full width are read without a word.
    const types = pick([['uscc'], ['uscc'], ['uscc'], ['int', 'industry']]);
    const column = pick(filled(row, columns, ({ type }) => types.includes(type)));
    return column && putInto(row, column, wide(row[column.key]));
  },
};

const dateForm = {
  name: 'wrong date form',
  tables: ['injury', 'training'],
  put(row, { columns, pick }) {
    const column = pick(filled(row, columns, ({ type }) => type === 'date'));
    return column && putInto(row, column, pick(DATE_FORMS)(...row[column.key].split('-').map(Number)));
  },
};

const enumWord = {
  name: 'enum near-miss',
  tables: ALL,
  put(row, how) {
    const column = how.pick(
      filled(row, how.columns, ({ type, choices }) => type === 'enum' && choices !== undefined),
    );
    if (column === undefined || !/^[\u4e00-\u9fff]+$/.test(row[column.key])) return undefined;
    return putInto(row, column, mistyped(row[column.key], how));
  },
};

const letters = {
  name: 'O for 0 in a number',
  tables: ['enterprise'],
  put(row, { columns, pick }) {
    const isNumber = ({ type, range }) => (type === 'int' || type === 'number') && range === undefined;
    const column = pick(filled(row, columns, isNumber));
    const text = String(row[column?.key] ?? '');
    const at = pick(placesOf(text, /[01]/));
    if (at === undefined || text.length < 2) return undefined;
    return putInto(row, column, replaced(text, at, text[at] === '0' ? pick(['O', 'o']) : pick(['l', 'I'])));
  },
};

const unit = {
  name: '×10,000 unit',
  tables: ['enterprise'],
  put(row, { columns, pick }) {
    const key = pick(['employees', 'insured']);
    return putInto(
      row,
      columns.find((column) => column.key === key),
      row[key] * 10_000,
    );
  },
};

function swappedCode(code, at) {
  return code[at] === code[at + 1] ? undefined : replaced(code, at, code[at + 1] + code[at], 2);
}

const codeSwapped = {
  name: 'adjacent swap in a credit code',
  tables: ALL,
  put(row, { columns, random }) {
    const code = row.uscc;
    return putInto(
      row,
      columns.find(({ key }) => key === 'uscc'),
      swappedCode(code, Math.floor(random() * 17)),
    );
  },
};

const codeReplaced = {
  name: 'substituted digit in a credit code',
  tables: ALL,
  put(row, { columns, random, pick }) {
    const at = Math.floor(random() * 18);
    const sign = pick([...'0123456789', ...(/[A-Z]/.test(row.uscc[at]) ? 'ABCDEFGHJ' : 'OISZB')]);
    return putInto(
      row,
      columns.find(({ key }) => key === 'uscc'),
      replaced(row.uscc, at, sign),
    );
  },
};

const shifted = {
  name: 'row shifted by one column',
  tables: ALL,
  put(row, { columns, random }) {
    const keys = columns.map(({ key }) => key);
    const from = Math.floor((random() * keys.length) / 2);
    const before = { ...row };
    const by = random() < 0.5 ? 1 : -1;
    for (let i = from; i < keys.length; i++) {
      const value = by === 1 ? (i === from ? undefined : before[keys[i - 1]]) : before[keys[i + 1]];
      if (value === undefined) delete row[keys[i]];
      else row[keys[i]] = value;
    }
    return '*';
  },
};

export const KINDS = [fullWidth, dateForm, enumWord, letters, unit, codeSwapped, codeReplaced, shifted];

export const READ_AS_MEANT = [fullWidth.name, dateForm.name];

export const ofHeader = {
  name: 'header near-miss',
  label(column, columns, how) {
    const [, word, behind] = /^(.*?)(\([^()]*\))?$/.exec(column.header);
    const text = mistyped(word, how);
    const known = columns.flatMap(({ header, aliases }) => [header, ...aliases]);
    return text === undefined || known.includes(text) ? undefined : text + (behind ?? '');
  },
};

export const ofTotal = {
  name: 'swapped digits against a total',
  columns: ['employees', 'insured', 'dustWorkers'],
  /** Undefined where no two neighbours differ, or the number would begin with 0. */
  swapped(value, random) {
    const text = String(value ?? '');
    if (text.length < 2) return undefined;
    const at = Math.floor(random() * (text.length - 1));
    const other = swappedCode(text, at);
    return other === undefined || other[0] === '0' ? undefined : Number(other);
  },
};

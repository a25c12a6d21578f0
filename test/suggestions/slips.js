// Which slips do clerks make, and what is suggested for them? Clean synthetic submissions of two districts and two
// periods get one known slip a row (a header, a column's total), are written, read and checked by the real tool, and
// every suggestion is compared with what stood there before.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mulberry32 } from '../random.js';
import { KINDS, ofHeader, ofTotal, READ_AS_MEANT } from './kinds.js';

const PERIODS = ['2025-05', '2025-06'];
const AS_OF = '2025-07-10';
/** Slips of one kind in one run: so few that most rows are clean. */
const A_RUN = 20;

const plain = (format) => ({
  format,
  name: (district, period) => `${district}_${period}`,
  period: (period) => period,
  dates: format === 'csv' ? 'slashes' : 'serial',
});
const HABITS = [plain('csv'), plain('xlsx')];
/** Workbooks take longer to write than everything else: headers and totals get one in so many runs. */
const WORKBOOKS = 5;

/**
 * @param tool the modules under test, of src or of dist
 * @param each how many slips of each kind
 * @returns `{ clean, kinds }`: suggestions about clean data; by kind what was suggested
 */
export async function measure(tool, each, seed = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'yufang-slips-'));
  try {
    return await new Measuring(tool, folder, mulberry32(seed)).measure(each);
  } finally {
    await rm(folder, { recursive: true });
  }
}

class Measuring {
  constructor(tool, folder, random) {
    this.tool = tool;
    this.folder = folder;
    this.random = random;
    this.plan = tool.demoPlan();
    this.runs = 0;
    this.counts = new Map();
    this.wrong = [];
    this.missed = [];
    const codes = this.plan.districts.map(({ code }) => code).slice(0, 2);
    // All five districts' enterprises in two of them: 180 and 120.
    const firms = tool
      .inventedFirms(this.plan)
      .map((firm, i) => ({ ...firm, district: codes[i % 5 < 3 ? 0 : 1] }));
    this.districts = codes.map((code, i) => ({
      code,
      name: this.plan.districts[i].name,
      district: new tool.District(code, firms, this.plan),
    }));
    this.enterprises = firms.length;
  }

  async measure(each) {
    const bases = { plain: await this.base(false), titled: await this.base(true) };
    const clean = (await this.clean(bases.plain, false)) + (await this.clean(bases.titled, true));
    while (KINDS.some(({ name }) => this.count(name).injected < each)) await this.rows(bases.plain, each);
    this.isQuick = true;
    while (this.count(ofHeader.name).injected < each) await this.headers(each);
    while (this.count(ofTotal.name).injected < each) await this.totals(bases.titled, each);
    return {
      clean,
      enterprises: this.enterprises,
      kinds: [...this.counts.values()],
      wrong: this.wrong,
      missed: this.missed,
    };
  }

  /** What one period's two districts send, clean. */
  sent(period, isTitled, headers = []) {
    return this.districts.map(({ code, name, district }, i) => ({
      district: code,
      districtName: name,
      period,
      sentOn: `2025-0${Number(period.slice(5)) + 1}-05`,
      habit: {
        ...this.habit(i),
        ...(isTitled && { titled: true }),
        ...(headers[i] && { headers: headers[i] }),
      },
      tables: district.tables(period),
      totalsOff: [],
    }));
  }

  habit(i) {
    return this.isQuick && this.runs % WORKBOOKS !== 0 ? HABITS[0] : HABITS[i];
  }

  async write(sent) {
    const folder = join(this.folder, String(++this.runs));
    const written = [];
    for (const one of sent) written.push(await this.tool.writeSent(folder, one, this.plan));
    return { folder, written };
  }

  async base(isTitled) {
    return (await this.write(this.sent(PERIODS[0], isTitled))).folder;
  }

  async check(folders) {
    return (await this.tool.checkFiles(folders, this.plan, { asOf: AS_OF })).findings;
  }

  async clean(base, isTitled) {
    const { folder } = await this.write(this.sent(PERIODS[1], isTitled));
    const suggested = (await this.check([base, folder])).filter(({ suggestion }) => suggestion);
    for (const one of suggested) this.wrong.push(tell('clean', one));
    return suggested.length;
  }

  count(kind) {
    const known = this.counts.get(kind);
    if (known) return known;
    const fresh = { kind, injected: 0, asMeant: 0, found: 0, suggested: 0, right: 0, wrong: 0 };
    this.counts.set(kind, fresh);
    return fresh;
  }

  /** Many rows of one run, each with one slip at most. */
  async rows(base, each) {
    const sent = this.sent(PERIODS[1], false);
    const taken = new Set();
    const slips = [];
    for (const kind of KINDS) {
      const most = Math.min(A_RUN, each - this.count(kind.name).injected);
      for (let made = 0, tries = 0; made < most && tries < 2000; tries++) {
        const one = this.pick(sent);
        const table = this.pick(kind.tables);
        const row = this.pick(one.tables[table] ?? []);
        // Of one enterprise nothing else is wrong.
        if (row === undefined || taken.has(row) || taken.has(row.uscc)) continue;
        const columns = this.tool.columnsOf(table, this.plan);
        const right = { ...row };
        const column = kind.put(row, {
          columns,
          table,
          random: this.random,
          pick: (list) => this.pick(list),
        });
        if (column === undefined) continue;
        taken.add(row).add(right.uscc);
        slips.push({ kind: kind.name, sent: one, table, row, column, right });
        made++;
      }
    }
    const { folder, written } = await this.write(sent);
    const findings = await this.check([base, folder]);
    const cellOf = ({ sent: one, table, row }, column) => {
      const { file, layout } = written[sent.indexOf(one)].tables[table];
      return { file, sheet: layout.sheet, cell: layout.addressOf(one.tables[table].indexOf(row), column) };
    };
    const judged = slips.map((slip) => {
      const columns = this.tool.columnsOf(slip.table, this.plan).map(({ key }) => key);
      const cells = slip.column === '*' ? columns : [slip.column];
      return {
        kind: slip.kind,
        cells: cells.map((key) => ({ ...cellOf(slip, key), right: slip.right[key], now: slip.row[key] })),
      };
    });
    this.judge(findings, judged);
  }

  async headers(each) {
    const sent = this.sent(PERIODS[1], false, [{}, {}]);
    const slips = [];
    for (const one of sent) {
      const labels = {};
      const done = new Set();
      for (const table of Object.keys(one.tables)) {
        if (done.has(table)) continue;
        const columns = this.tool.columnsOf(table, this.plan);
        const column = this.pick(columns);
        const label = ofHeader.label(column, columns, {
          random: this.random,
          pick: (list) => this.pick(list),
        });
        // Tables of one workbook call a column alike.
        const sharing = Object.keys(one.tables).filter((other) =>
          this.tool.columnsOf(other, this.plan).some(({ key }) => key === column.key),
        );
        const isAlike = sharing.every((other) =>
          this.tool.columnsOf(other, this.plan).some(({ header }) => header === column.header),
        );
        if (this.count(ofHeader.name).injected + slips.length + sharing.length > each) continue;
        if (label === undefined || !isAlike || sharing.some((other) => done.has(other))) continue;
        labels[column.key] = label;
        for (const other of sharing) {
          done.add(other);
          slips.push({ one, table: other, column, label });
        }
      }
      one.habit.headers = labels;
    }
    const { folder, written } = await this.write(sent);
    const findings = await this.check([folder]);
    this.judge(
      findings,
      slips.map(({ one, table, column, label }) => {
        const { file, layout } = written[sent.indexOf(one)].tables[table];
        const cell = layout.addressOf(0, column.key).replace(/\d+/, '1');
        return {
          kind: ofHeader.name,
          cells: [{ file, sheet: layout.sheet, cell, right: column.header, now: label }],
        };
      }),
    );
  }

  async totals(base, each) {
    const sent = this.sent(PERIODS[1], true);
    const slips = [];
    for (const one of sent) {
      for (const column of ofTotal.columns) {
        if (this.count(ofTotal.name).injected + slips.length >= each) continue;
        let row;
        let swapped;
        for (let tries = 0; tries < 200 && swapped === undefined; tries++) {
          row = this.pick(one.tables.enterprise);
          swapped = slips.some((slip) => slip.row === row)
            ? undefined
            : ofTotal.swapped(row[column], this.random);
        }
        if (swapped === undefined) continue;
        const right = row[column];
        row[column] = swapped;
        one.totalsOff.push({ table: 'enterprise', column, by: right - row[column] });
        slips.push({ one, row, column, right });
      }
    }
    const { folder, written } = await this.write(sent);
    const findings = await this.check([base, folder]);
    this.judge(
      findings,
      slips.map(({ one, row, column, right }) => {
        const { file, layout } = written[sent.indexOf(one)].tables.enterprise;
        const cell = layout.addressOf(one.tables.enterprise.indexOf(row), column);
        return { kind: ofTotal.name, cells: [{ file, sheet: layout.sheet, cell, right, now: row[column] }] };
      }),
    );
  }

  /** Every suggestion belongs to a slip, or it is wrong. */
  judge(findings, slips) {
    const byCell = new Map();
    for (const finding of findings) {
      const key = placeOf(finding.at);
      byCell.set(key, [...(byCell.get(key) ?? []), finding]);
    }
    const seen = new Set();
    for (const { kind, cells } of slips) {
      const count = this.count(kind);
      count.injected++;
      const told = cells.flatMap(({ right, ...at }) =>
        (byCell.get(placeOf(at)) ?? []).map((finding) => ({ finding, right })),
      );
      for (const { finding } of told) seen.add(finding);
      if (told.length > 0) count.found++;
      // Full width and many forms of dates are read without a word; any other slip has to be found.
      else if (READ_AS_MEANT.includes(kind)) count.asMeant++;
      const suggested = told.filter(({ finding }) => finding.suggestion !== undefined);
      if (suggested.length === 0) {
        const { now = '', right = '' } = cells.length === 1 ? cells[0] : {};
        const code = told[0]?.finding.kind.code ?? 'no finding';
        this.missed.push(`${kind}: ${now} (${right}) ${code} ${told.length}`);
        continue;
      }
      count.suggested++;
      const bad = suggested.filter(({ finding, right }) => !isSame(finding.suggestion.value, right));
      if (bad.length === 0) count.right++;
      else {
        count.wrong++;
        for (const { finding, right } of bad) this.wrong.push(`${tell(kind, finding)}, right is ${right}`);
      }
    }
    const elsewhere = findings.filter((finding) => finding.suggestion !== undefined && !seen.has(finding));
    if (elsewhere.length === 0) return;
    const count = this.count('elsewhere');
    count.suggested += elsewhere.length;
    count.wrong += elsewhere.length;
    for (const finding of elsewhere) this.wrong.push(tell('elsewhere', finding));
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }
}

const placeOf = ({ file, sheet, cell }) => `${file}\n${sheet}\n${cell}`;

function tell(kind, { kind: { code }, at, suggestion, args }) {
  return `${kind}: ${code} ${at.file} ${at.cell} ${args.value ?? args.uscc ?? args.label ?? ''} → ${suggestion.value}`;
}

/** A day is the same in the clerk's own form. */
function isSame(value, right) {
  const [, y, m, d] = /^(\d{4})\/(\d+)\/(\d+)$/.exec(value) ?? [];
  if (y !== undefined) return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` === right;
  return String(value) === String(right) || (typeof right === 'number' && Number(value) === right);
}

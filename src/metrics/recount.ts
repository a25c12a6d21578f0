// Which rows stand behind a figure that its metric counts itself? Those that the metric names; what the figure loses
// without a row is found by measuring it again without, so that nothing has to be said twice.

import type { Bilingual, Counts, Metric } from '../define.ts';
import { fieldOf, type Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import type { City, DistrictLedger } from '../tally/city.ts';
import { type Contribution, Contributions } from '../tally/contributions.ts';
import type { Cube } from '../tally/cube.ts';
import { WithoutRow } from '../tally/without-row.ts';

export interface CountedSum {
  readonly field: string;
  readonly name: Bilingual;
  /** null = unknown. */
  readonly total: number | null;
  /** Undefined = the plan says it. */
  readonly rows: readonly Contribution[] | undefined;
}

/** By scope and field: what the figures lose, where they lose anything. null = they become unknown. */
type Losses = ReadonlyMap<string, number | null>;

export class Recount {
  readonly #cube: Cube;
  readonly #period: Period;
  readonly #plan: Plan;
  readonly #without: WithoutRow;
  /** Of one metric several figures are asked: all that a row takes is found at once. */
  readonly #losses = new Map<Metric, Map<Row<unknown>, Losses>>();

  constructor(cube: Cube, period: Period, plan: Plan) {
    this.#cube = cube;
    this.#period = period;
    this.#plan = plan;
    this.#without = new WithoutRow(cube.city, plan);
  }

  /** Undefined = of this field no rows can be named, or those that are named do not come to it. */
  sums(metric: Metric, measure: Measure, field: string): readonly CountedSum[] | undefined {
    const { counts } = metric;
    const fields = counts && countedFields(counts, field);
    if (counts === undefined || fields === undefined || fields.length === 0) return undefined;
    const sums = fields.map((one): CountedSum => {
      const total = (fieldOf(measure, one) as number | null | undefined) ?? null;
      const { name } = counts.fields[one]!;
      return {
        field: one,
        name: typeof name === 'function' ? name(measure) : name,
        total,
        rows: this.#rows(metric, measure, one),
      };
    });
    return sums.some(({ total, rows }) => total !== null && rows && !comesTo(rows, total)) ? undefined : sums;
  }

  #rows(metric: Metric, measure: Measure, field: string): readonly Contribution[] | undefined {
    const { city } = this.#cube;
    const { among, apart, fields } = metric.counts!;
    const count = fields[field]!;
    if (count.rows === undefined) return undefined;
    const isAsked = ({ district }: DistrictLedger) =>
      measure.district === 'all' || measure.district === district.code;
    const ledgers = city.districts.filter(isAsked);
    const scope = { measure, ledgers, cube: this.#cube, period: this.#period, plan: this.#plan };
    const found = new Contributions();
    for (const one of count.rows(scope)) found.add(one.row, one.weight, 'loss' in one ? one.loss : 0);
    if (among === undefined) return found.list();
    const name = nameOf(scopeOf(measure), field);
    // Of an enterprise the rows of another district may decide, too.
    for (const ledger of apart ? city.districts : ledgers) {
      const losses = this.#lossesOf(metric, ledger, this.#withHiding(ledger, among(ledger, city)));
      for (const [row, own] of losses) {
        if (!own.has(name)) continue;
        const isAll = apart && own.get(name) === fieldOf(measure, field);
        found.add(row, 0, isAll ? this.#lossOfAll(metric, measure, field, row, ledger) : own.get(name)!);
      }
    }
    return found.list();
  }

  /** Does an enterprise that is all that there is leave nothing behind, or nothing known? Only the others can tell. */
  #lossOfAll(
    metric: Metric,
    measure: Measure,
    field: string,
    row: Row<unknown>,
    { district }: DistrictLedger,
  ): number | null {
    const after = this.#measured(metric, this.#without.of(row, district.code));
    const scope = scopeOf(measure);
    const loss = lossesOf([field], new Map([[scope, measure]]), after, null).get(nameOf(scope, field));
    return loss === undefined ? 0 : loss;
  }

  #withHiding({ district }: DistrictLedger, standing: Iterable<Row<unknown>>): Row<unknown>[] {
    const rows = [...standing];
    const tables = new Set(rows.map(({ source }) => source.table as TableId));
    return [...rows, ...[...tables].flatMap((table) => this.#without.hiding(table, district.code))];
  }

  *#lossesOf(metric: Metric, { district: { code } }: DistrictLedger, rows: Iterable<Row<unknown>>) {
    const known = this.#losses.get(metric) ?? new Map<Row<unknown>, Losses>();
    this.#losses.set(metric, known);
    const { apart, fields } = metric.counts!;
    let all: Figures | undefined;
    for (const row of rows) {
      if (!known.has(row)) {
        const isPart = apart !== undefined && !this.#without.isAlone(row, code);
        const city = isPart ? this.#without.ofItsEnterprise(row, code) : this.#cube.city;
        if (!isPart) all ??= this.#measured(metric, city);
        const before = isPart ? this.#measured(metric, city) : all!;
        const after = this.#measured(metric, this.#without.of(row, code, city));
        known.set(row, lossesOf(Object.keys(fields), before, after, isPart ? 0 : null));
      }
      yield [row, known.get(row)!] as const;
    }
  }

  #measured(metric: Metric, city: City): Figures {
    const cube = { ...this.#cube, city };
    const measures = [...metric.measure(cube, this.#period, this.#plan)];
    return new Map(measures.map((one) => [scopeOf(one), one]));
  }
}

type Figures = ReadonlyMap<string, Measure>;

/** @param none what a figure is that is not known: where the figures are those of an enterprise, it has none */
function lossesOf(fields: readonly string[], before: Figures, after: Figures, none: 0 | null): Losses {
  const losses = new Map<string, number | null>();
  for (const scope of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(scope), after.get(scope)];
    for (const field of fields) {
      const [was, is] = [numberOf(one, field) ?? none, numberOf(other, field) ?? none];
      if (was !== null && was !== is) losses.set(nameOf(scope, field), is === null ? null : was - is);
    }
  }
  return losses;
}

function numberOf(measure: Measure | undefined, field: string): number | undefined {
  const value = fieldOf(measure, field);
  return typeof value === 'number' ? value : undefined;
}

/** A ratio is made of its part and its whole, those of now of both that are called so. */
function countedFields({ fields }: Counts, field: string): readonly string[] {
  if (field in fields) return [field];
  const beside = field.replace(/[^.]*$/, '');
  return [`${beside}part`, `${beside}whole`].filter((one) => one in fields);
}

function comesTo(rows: readonly Contribution[], total: number): boolean {
  const sum = rows.reduce((all, { weight }) => all + weight, 0);
  return Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total));
}

/** Of one metric: asked for each row of a city, so that no more is written down than tells its measures apart. */
function scopeOf({ district, industry, stage, riskClass, by, group }: Measure): string {
  return [district, industry, stage, riskClass, by, group].join('\n');
}

const nameOf = (scope: string, field: string) => `${scope}\n${field}`;

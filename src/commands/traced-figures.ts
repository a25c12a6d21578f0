// What stands behind the figures of a run? Each is measured again, and the sums and counts that it is made of name their
// rows.

import type { Consolidated, Metric } from '../define.ts';
import { METRICS, OF_ENTERPRISES } from '../metrics/index.ts';
import { Recount } from '../metrics/recount.ts';
import type { Finding } from '../model/finding.ts';
import { fieldOf, type Measure } from '../model/measure.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { TracedFigure, TracedFinding, TracedRow, TracedSum } from '../model/trace.ts';
import type { Followed } from '../report/follow.ts';
import type { StatedOrigin } from '../report/reopened.ts';
import { type Provenance, provenanceOf } from '../tally/provenance.ts';
import type { Question } from '../tally/question.ts';
import { isSent } from '../tally/sendings.ts';
import { fillWords } from '../words/fill.ts';

const COUNTS = ['part', 'whole', 'deaths', 'now.part', 'now.whole', 'base.part', 'base.whole'];

/** Equal but for the last digits; an unknown is written with words. */
function agreement(shown: string | number | undefined, rebuilt: unknown): boolean | undefined {
  if (typeof shown !== 'number') return rebuilt === null ? true : undefined;
  return typeof rebuilt === 'number' && Math.abs(shown - rebuilt) <= 1e-9 * Math.max(1, Math.abs(rebuilt));
}

/** An evaluation looks at several years: each is measured again as itself. */
export function ofPeriods(results: Consolidated): (period: Period) => Behind {
  const provenance = provenanceOf(results.city, results.plan);
  const known = new Map([[results.period, new Behind(results, provenance)]]);
  return (period: Period): Behind => {
    const { cube, plan } = results;
    const measured = (): Consolidated => ({
      ...results,
      period,
      measures: METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]),
    });
    const behind = known.get(period) ?? new Behind(measured(), provenance);
    known.set(period, behind);
    return behind;
  };
}

/** What stands behind the figures of one run. */
class Behind {
  readonly #results: Consolidated;
  readonly #provenance: Provenance;
  readonly #recount: Recount;
  readonly #known = new Map<string, TracedSum>();
  readonly #measured = new Map<Metric, readonly Measure[]>();
  readonly #findings: ReadonlyMap<string, readonly Finding[]>;

  constructor(results: Consolidated, provenance: Provenance) {
    const { cube, peers = cube, period } = results;
    this.#results = results;
    this.#provenance = provenance;
    this.#recount = new Recount(peers, period, peers.plan);
    const findings = new Map<string, Finding[]>();
    for (const finding of results.findings) {
      const { file, sheet = '', cell } = finding.at;
      if (cell === undefined) continue;
      const key = `${file}\n${sheet}\n${cell.replace(/^[A-Z]+/, '')}`;
      findings.set(key, [...(findings.get(key) ?? []), finding]);
    }
    this.#findings = findings;
  }

  figure(
    origin: StatedOrigin,
    value: Followed['value'],
    isMeant: (measure: Measure) => boolean,
  ): TracedFigure {
    const { field } = origin;
    const ofEnterprise = OF_ENTERPRISES.find(({ id }) => id === origin.measure);
    const metric = ofEnterprise ?? METRICS.find(({ id }) => id === origin.measure);
    const measures = ofEnterprise ? this.#measuredBy(ofEnterprise) : this.#results.measures;
    const measure = measures.find((one) => one.measure === origin.measure && isMeant(one));
    const rebuilt = fieldOf(measure, field);
    const agrees = agreement(value, rebuilt);
    return {
      measure,
      stated: { measure: origin.measure, scope: origin.scope },
      field,
      rebuilt,
      ...(agrees !== undefined && { agrees }),
      ...(metric && { name: metric.name, formula: metric.formula }),
      sums: measure && metric && this.#sums(measure, metric, field),
    };
  }

  /** Also in a district's own workbook an enterprise is held against its industry in the whole city. */
  #measuredBy(metric: Metric): readonly Measure[] {
    const { cube, peers, period, plan } = this.#results;
    const known = this.#measured.get(metric) ?? [...metric.measure(peers ?? cube, period, plan)];
    this.#measured.set(metric, known);
    return known;
  }

  /** Undefined where the rows do not come to the measure: it was counted by another definition. */
  #sums(measure: Measure, metric: Metric, field: string): readonly TracedSum[] | undefined {
    if (metric.counts) return this.#counted(measure, metric, field);
    const { period, plan } = this.#results;
    const sumsOf = (name: string) =>
      metric.sources?.(measure, name, period, plan)?.map((question) => this.#sum(question));
    const isOff = COUNTS.some((name) => {
      const said = fieldOf(measure, name);
      const [sum, ...more] = sumsOf(name) ?? [];
      // What several sums decide (expected cases) is none of them.
      if (more.length > 0) return false;
      return (
        typeof said === 'number' && typeof sum?.total === 'number' && agreement(said, sum.total) === false
      );
    });
    return isOff ? undefined : sumsOf(field);
  }

  /** A district's own workbook says what the city found of it: there it is `all`. */
  #counted(measure: Measure, metric: Metric, field: string): readonly TracedSum[] | undefined {
    const { peers, period, plan } = this.#results;
    const district = peers ? plan.districts[0]!.code : measure.district;
    const sums = this.#recount.sums(metric, { ...measure, district }, field);
    return sums?.flatMap(({ field: what, name, total, rows }): TracedSum[] => {
      if (rows === undefined) return [];
      const { industry = 'all', by, group } = measure;
      const codes = plan.districts
        .map(({ code }) => code)
        .filter((code) => ['all', code].includes(measure.district));
      return [
        {
          what,
          name,
          months: [lastMonthOf(period)],
          district: measure.district,
          industry,
          ...(by !== undefined && { by }),
          ...(group !== undefined && { group }),
          total,
          rows: rows.map((one) => ({ ...one, findings: this.#findingsOn(one.row) })),
          files: [],
          leftOut: [],
          unknown: total === null ? codes : [],
        },
      ];
    });
  }

  #sum(question: Question): TracedSum {
    const key = JSON.stringify(question);
    const sum = this.#known.get(key) ?? this.#addedUp(question);
    this.#known.set(key, sum);
    return sum;
  }

  #addedUp(question: Question): TracedSum {
    const { months, rows, submissions, leftOut, unknown } = this.#provenance.behind(question);
    const weight = rows.reduce((sum, one) => sum + one.weight, 0);
    const periods = new Set(submissions.map(({ identity }) => `${identity.district} ${identity.period}`));
    return {
      ...question,
      months,
      total: unknown.length > 0 ? null : isSent(question.what) ? periods.size : weight,
      rows: rows.map((one) => ({ ...one, findings: this.#findingsOn(one.row) })),
      files: submissions.map(({ label }) => label),
      leftOut: leftOut.map(
        (row): TracedRow => ({ row, weight: 0, loss: 0, findings: this.#findingsOn(row) }),
      ),
      unknown,
    };
  }

  #findingsOn({ source, line }: Row<unknown>): TracedFinding[] {
    const found = this.#findings.get(`${source.file.label}\n${source.sheet}\n${line}`) ?? [];
    return found.map(({ kind, severity, at, args, explained }) => ({
      kind,
      severity,
      cell: at.cell!,
      what: { zh: fillWords(kind.zh.what, args, 'zh'), en: fillWords(kind.en.what, args, 'en') },
      ...(explained && { explained }),
    }));
  }
}

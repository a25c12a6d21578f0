// Which rows of one district stand behind a sum? The predicates are those by which DistrictCube adds up; here nothing is
// added, each row is named.

import type { Month } from '../model/period.ts';
import { yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { History } from '../tables/history.ts';
import type { Injury } from '../tables/injury.ts';
import { isOfGroup, sizeOf } from './case-groups.ts';
import type { DistrictLedger, Snapshot } from './city.ts';
import { type Contribution, Contributions } from './contributions.ts';
import { countedAs, countedMonth } from './counted.ts';
import { byYear, type DistrictCube } from './district-cube.ts';
import { dustWorkersIn, isAlive, personsIn } from './heads.ts';
import { hoursInMonth, snapshotBefore, snapshotStatingHours } from './hours.ts';
import { insuredIn } from './insured.ts';
import { leftOutRows } from './left-out-rows.ts';
import { OnlyRows } from './only-rows.ts';
import { rowsOfProgress } from './progress-rows.ts';
import type { Question, What } from './question.ts';
import type { Strata } from './stratum.ts';
import { holds } from './stratum.ts';
import { HEADS, SUMMED, type Summed } from './summed.ts';
import { PROGRESS, type ProgressWhat, spanOf } from './training-progress.ts';
import { trainingRows } from './training-rows.ts';
import { caseKey, trainingKey } from './unite.ts';
import { standing, Versions } from './versions.ts';

type Counted = keyof ReturnType<typeof countedAs>;

export class DistrictRows {
  readonly ledger: DistrictLedger;
  readonly #cube: DistrictCube;
  readonly #plan: Plan;
  readonly #strata: Strata;
  readonly #history: Versions<Row<History>>;
  readonly #only: OnlyRows;
  #cases: Versions<Row<Injury>> | undefined;

  constructor(cube: DistrictCube, plan: Plan, strata: Strata, history: Versions<Row<History>>) {
    this.ledger = cube.ledger;
    this.#cube = cube;
    this.#plan = plan;
    this.#strata = strata;
    this.#history = history;
    this.#only = new OnlyRows(this.ledger.submissions, plan);
  }

  get code(): string {
    return this.ledger.district.code;
  }

  readonly hasSent = (month: Month): boolean => this.#cube.hasSent(month);

  /** `rows` undefined = the district's data do not say. */
  behind(question: Question): {
    readonly rows: readonly Contribution[] | undefined;
    readonly leftOut: readonly Row<unknown>[];
  } {
    return {
      rows: this.#rows(question),
      leftOut: leftOutRows(question, this.#cube, this.#plan, this.#strata),
    };
  }

  #rows(question: Question): readonly Contribution[] | undefined {
    const { what, months, industry, by, group, enterprises: firms } = question;
    if (firms !== undefined) return this.#ofFirms(what as Summed, months, new Set(firms));
    if (by !== undefined && what === 'exposure') return this.#ofSize(months, industry, group);
    if (by !== undefined) return this.#ofGroup(what as Counted, months, industry, question);
    if (SUMMED.has(what)) return this.#summed(what as Summed, months, industry);
    const month = months.at(-1)!;
    if (what === 'insured' || what === 'employed') return this.#insured(what, month, industry);
    const { training, submissions } = this.ledger;
    if (this.#cube.training(month) === undefined) return undefined;
    const versions = new Versions(standing(submissions, 'training'), trainingKey);
    const enterprises = this.#cube.enterprises(month, industry) ?? [];
    if (PROGRESS.includes(what as ProgressWhat)) {
      const span = spanOf(this.ledger, month, this.#plan);
      return rowsOfProgress(question, enterprises, training, versions, this.#plan, span);
    }
    return trainingRows(question, enterprises, training, versions, this.#plan, this.#strata);
  }

  #summed(what: Summed, months: readonly Month[], scope: string): readonly Contribution[] | undefined {
    const found = new Contributions();
    const sums = this.#cube.sums(months, scope);
    if (sums === undefined || sums[what] === null) return undefined;
    for (const ofYear of byYear(months)) {
      if (this.#cube.snapshotsOf(yearOf(ofYear[0]!)).length === 0)
        this.#fromHistory(what, ofYear, scope, found);
      else {
        const own = ofYear.filter((month) => this.#cube.hasSent(month) !== (what === 'carried'));
        if (HEADS.has(what)) this.#heads(what, own, scope, found);
        else this.#counted(what as Counted, own, scope, found);
      }
    }
    return found.list(this.#divisorOf(what));
  }

  /** Heads are added up as person-months. */
  #divisorOf(what: What): number {
    return HEADS.has(what) && !(what !== 'dustWorkerYears' && this.#inHours) ? 12 : 1;
  }

  get #inHours(): boolean {
    return this.#plan.rate.exposure === 'hours';
  }

  #heads(
    what: Summed,
    own: readonly Month[],
    scope: string,
    found: Contributions,
    isMeant: (row: Row<Enterprise>) => boolean = () => true,
  ): void {
    if (own.length === 0) return;
    const snapshots = this.#cube.snapshotsOf(yearOf(own[0]!));
    const months = new Map<Snapshot, Month[]>();
    for (const month of own) {
      const applying = this.#inHours ? snapshotStatingHours(snapshots, month) : this.#cube.snapshotFor(month);
      if (applying) months.set(applying, [...(months.get(applying) ?? []), month]);
    }
    for (const [snapshot, its] of months) {
      for (const row of snapshot.rows) {
        if (!isAlive(row) || !isMeant(row) || !holds(scope, this.#strata.of(row.values))) continue;
        if (what !== 'dustWorkerYears' && this.#inHours) this.#hours(row, snapshots, snapshot, its, found);
        else {
          const { values } = row;
          const one = what === 'dustWorkerYears' ? dustWorkersIn(values) : personsIn(values, this.#plan);
          found.add(row, one * its.length, one * its.length, its);
        }
      }
    }
  }

  /** Hours grow over the year: what the snapshot before stated is taken off, and comes back without its row. */
  #hours(
    row: Row<Enterprise>,
    snapshots: readonly Snapshot[],
    stating: Snapshot,
    months: readonly Month[],
    found: Contributions,
  ): void {
    const { uscc } = row.values;
    const before = snapshotBefore(snapshots, stating, uscc)?.byUscc.get(uscc);
    for (const month of months) {
      const hours = hoursInMonth(snapshots, stating, uscc, month) ?? 0;
      found.add(row, hours, hours, [month]);
      if (before === undefined) continue;
      const alone = hoursInMonth(snapshots, stating, uscc, month, before) ?? 0;
      found.add(before, 0, hours - alone);
    }
  }

  /** Cases that were sent one by one, whatever aggregates say; all of them, or those of a group. */
  #ofGroup(
    what: Counted,
    months: readonly Month[],
    scope: string,
    question: Question,
  ): readonly Contribution[] {
    const found = new Contributions();
    const isMeant = (values: Injury, firm: () => Enterprise | undefined) =>
      isOfGroup(question, values, { plan: this.#plan, firm });
    this.#counted(what, months.filter(this.hasSent), scope, found, isMeant);
    return found.list();
  }

  /** Person-years of enterprises of one size, or of all: of the months that were sent, as `exposureBySize` adds up. */
  #ofSize(months: readonly Month[], scope: string, size: string | undefined): readonly Contribution[] {
    const found = new Contributions();
    const isMeant = ({ values }: Row<Enterprise>) =>
      size === undefined || sizeOf(values, this.#plan) === size;
    for (const ofYear of byYear(months.filter(this.hasSent)))
      this.#heads('exposure', ofYear, scope, found, isMeant);
    return found.list(12);
  }

  /** As tally/firms.ts counts: of the months that both tables cover. An enterprise without a row in them has no cases there. */
  #ofFirms(what: Summed, months: readonly Month[], firms: ReadonlySet<string>): readonly Contribution[] {
    const found = new Contributions();
    const own = months.filter((month) => this.#cube.covers(month));
    const isMeant = ({ uscc }: { readonly uscc: string }) => firms.has(scrubbed(uscc));
    if (what === 'exposure') {
      for (const ofYear of byYear(own))
        this.#heads(what, ofYear, 'all', found, ({ values }) => isMeant(values));
      return found.list(this.#inHours ? 1 : 12);
    }
    this.#counted(what as Counted, own, 'all', found, isMeant, false);
    const applying = new Set(own.flatMap((month) => this.#cube.snapshotFor(month) ?? []));
    const rows = [...applying].flatMap((snapshot) =>
      snapshot.rows.filter((row) => isAlive(row) && isMeant(row.values)),
    );
    const cases = found.list();
    for (const row of rows) {
      const { uscc } = row.values;
      if (rows.some((other) => other !== row && other.values.uscc === uscc)) continue;
      const its = cases.filter((one) => (one.row.values as Injury).uscc === uscc);
      found.add(
        row,
        0,
        its.reduce((sum, { weight }) => sum + weight, 0),
      );
    }
    return found.list();
  }

  /** @param isPlaced does an enterprise's row say whether its cases are in the scope? */
  #counted(
    what: Counted,
    ofYear: readonly Month[],
    scope: string,
    found: Contributions,
    isMeant: (values: Injury, firm: () => Enterprise | undefined) => boolean = () => true,
    isPlaced = true,
  ): void {
    this.#cases ??= new Versions(standing(this.ledger.submissions, 'injury'), caseKey);
    const months = new Set(ofYear);
    const adds = (row: Row<Injury> | undefined, without?: Row<Enterprise>): number => {
      const month = row && countedMonth(row.values, this.#plan.rate);
      if (row === undefined || month === undefined || !months.has(month)) return 0;
      const place = () => this.#cube.placeOfCase(row, month, without);
      if (!isMeant(row.values, () => place().row?.values)) return 0;
      return scope === 'all' || holds(scope, place().stratum) ? countedAs(row.values)[what] : 0;
    };
    for (const row of this.ledger.cases) {
      const weight = adds(row);
      found.add(row, weight, weight - adds(this.#cases.without(row)));
      if (!isPlaced) continue;
      // The enterprise row that says to which scope, and which size, the case belongs.
      const month = countedMonth(row.values, this.#plan.rate);
      if (month === undefined || !months.has(month)) continue;
      const firm = this.#cube.placeOfCase(row, month).row;
      if (firm === undefined) continue;
      const other = this.#only.has(firm.values.uscc) ? 0 : adds(row, firm);
      if (other !== weight) found.add(firm, 0, weight - other);
    }
  }

  #fromHistory(what: Summed, ofYear: readonly Month[], scope: string, found: Contributions): void {
    const { history } = this.#cube;
    const now = history.sums(ofYear, scope)![what]!;
    for (const row of history.rowsOf(yearOf(ofYear[0]!))) {
      const weight = history.adds(row, ofYear, scope)[what] ?? 0;
      // Rows are few: each is taken away once, since without one a whole window may be unknown.
      const rest = history.without(row, this.#history.without(row)).sums(ofYear, scope)?.[what] ?? null;
      found.add(row, weight, rest === null ? null : now - rest);
    }
  }

  #insured(what: 'insured' | 'employed', month: Month, scope: string): readonly Contribution[] | undefined {
    const found = new Contributions();
    const enterprises = this.#cube.enterprises(month, scope);
    for (const row of enterprises ?? []) {
      const one = insuredIn(row.values);
      const weight = (what === 'insured' ? one?.covered : one?.required) ?? 0;
      found.add(row, weight, weight);
    }
    return enterprises && found.list();
  }
}

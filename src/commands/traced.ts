// How is a cell of a written report led back to its rows? Its formula leads to figures, the inputs are read again as they
// were, each figure is measured again, and its sums name their rows.

import type { Consolidated, Context } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import type { Trace, TracedCell, TracedFigure } from '../model/trace.ts';
import type { Followed } from '../report/follow.ts';
import type { Address } from '../report/precedents.ts';
import type { Reopened, StatedOrigin } from '../report/reopened.ts';
import { nearest } from './nearest.ts';
import { sameInputs } from './same-inputs.ts';
import { samePlan } from './same-plan.ts';

interface Asked {
  readonly report: string;
  readonly cell: string;
  readonly paths: readonly string[];
  readonly plan: string | undefined;
}

/** @throws UsageFault where the cell, the inputs or the plan are not those of the report */
export async function traced({ report, cell, paths, plan: planId }: Asked, context: Context): Promise<Trace> {
  const book = await opened(report);
  try {
    const followed = await cellIn(book, cell);
    const plan = await samePlan(planId, book.run, [report, ...paths]);
    const { period, asOf, district, part, toolVersion: writtenBy } = book.run;
    const made = { report, plan, period, asOf, writtenBy, toolVersion: context.toolVersion };
    if (!hasFigure(followed)) {
      const isLabel = typeof followed.value === 'string' && followed.place === undefined;
      const instead = isLabel ? await nearTo(book, followed) : [];
      return {
        ...made,
        cell: withFigures(followed, () => undefined),
        ...(instead.length > 0 && { instead }),
      };
    }
    const [{ consolidateFound }, { ofPeriods }, { scopeAndPeriod, scopeText }] = await Promise.all([
      import('../pipeline.ts'),
      import('./traced-figures.ts'),
      import('../report/lineage.ts'),
    ]);
    const discovery = await sameInputs(paths, book.inputs, report);
    const { threads, progress } = context;
    const all = await consolidateFound(discovery, plan, {
      asOf,
      period,
      threads,
      progress,
      ...(district !== '' && { district }),
    });
    const results = await partOf(all, part);
    const behindOf = ofPeriods(results);
    const figureOf = (origin: StatedOrigin, value: Followed['value']) => {
      const { scope: said, period: own = period } = scopeAndPeriod(origin.scope);
      const scope = byCode(said, results.plan);
      return behindOf(own).figure({ ...origin, scope }, value, (measure) => scopeText(measure) === scope);
    };
    return { ...made, plan: results.plan, cell: withFigures(followed, figureOf) };
  } finally {
    await book.close();
  }
}

/** A row of a ledger names its district as the workbook prints it. */
function byCode(scope: string, { districts }: Plan): string {
  return scope.replace(
    /(?<=^district=)[^;]*/,
    (said) => districts.find(({ name }) => name === said)?.code ?? said,
  );
}

/** A district's own workbook: in it the scope `all` is the district. */
async function partOf(results: Consolidated, code: string): Promise<Consolidated> {
  const district = results.plan.districts.find((one) => one.code === code);
  if (district === undefined) return results;
  const { ofDistrict } = await import('../yearly/of-district.ts');
  return ofDistrict(results, district);
}

async function opened(path: string): Promise<Reopened> {
  const { reopen, NoLineage } = await import('../report/reopened.ts');
  try {
    return await reopen(path);
  } catch (error) {
    if (!(error instanceof NoLineage)) throw error;
    throw new UsageFault({
      zh: `${path} 不是 yufang 写出的汇总工作簿，或写出它的版本还不能溯源；请重新汇总`,
      en: `${path} is no workbook that yufang consolidate wrote, or of a version that could not be traced; consolidate again`,
    });
  }
}

/** @throws UsageFault that names the sheets */
async function cellIn(book: Reopened, typed: string): Promise<Followed> {
  const [{ addressFrom }, { follow }, { TooLong }] = await Promise.all([
    import('../report/precedents.ts'),
    import('../report/follow.ts'),
    import('../report/reopened.ts'),
  ]);
  const names = { zh: book.sheets.join('、'), en: book.sheets.join(', ') };
  const address = addressFrom(typed);
  if (address?.sheet === undefined)
    throw new UsageFault({
      zh: `“${typed}”不是单元格；写成 工作表!列行，如 区市!D7。工作表有：${names.zh}`,
      en: `"${typed}" is no cell; write SHEET!CELL such as 区市!D7. Sheets: ${names.en}`,
    });
  const { sheet, cell } = address as Address;
  if (!book.sheets.includes(sheet)) {
    const near = nearest(sheet, book.sheets, 1);
    throw new UsageFault({
      zh: `工作簿里没有工作表“${sheet}”${near.length > 0 ? `，是不是 ${near[0]}？` : ''}。工作表有：${names.zh}`,
      en: `the workbook has no sheet "${sheet}"${near.length > 0 ? `; did you mean ${near[0]}?` : '.'} Sheets: ${names.en}`,
    });
  }
  const followed = await follow(book, { sheet, cell }).catch((error: unknown) => {
    if (!(error instanceof TooLong)) throw error;
    throw new UsageFault({
      zh: `${sheet} 太长，不能逐格溯源；台账每行的最后三列就是它的来源文件、工作表和行`,
      en: `${sheet} is too long to be traced cell by cell; the last three columns of a ledger name the source of each row`,
    });
  });
  if (followed !== undefined) return followed;
  const near = await nearTo(book, { sheet, cell });
  throw new UsageFault({
    zh: `${sheet}!${cell} 是空单元格，没有可溯源的数${near.length > 0 ? `；附近的数字在 ${near.join('、')}` : ''}`,
    en: `${sheet}!${cell} is empty: there is no number to trace${near.length > 0 ? `; numbers near it: ${near.join(', ')}` : ''}`,
  });
}

async function nearTo(book: Reopened, at: Address): Promise<readonly string[]> {
  const { nearestTraceable } = await import('../report/traceable.ts');
  return nearestTraceable(book, at);
}

/** Does the cell, or one that its formula leads to, come from a measure? */
function hasFigure({ origin, refers }: Followed): boolean {
  return origin !== undefined || refers.some(hasFigure);
}

/** A cell that is a figure itself answers for those that its formula refers to. */
function withFigures(
  { sheet, cell, value, formula, origin, place, refers }: Followed,
  figureOf: (origin: StatedOrigin, value: Followed['value']) => TracedFigure | undefined,
): TracedCell {
  const figure = origin && figureOf(origin, value);
  const inner = figure === undefined ? figureOf : () => undefined;
  return {
    sheet,
    cell,
    value,
    ...(formula !== undefined && { formula }),
    ...(figure && { figure }),
    ...(place && { place }),
    refers: refers.map((one) => withFigures(one, inner)),
  };
}

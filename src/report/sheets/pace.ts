// 培训进度: is the training fast enough to reach everybody in time, are who came and who left trained, and do courses have
// the hours and the term that the plan asks for?

import type { Consolidated } from '../../define.ts';
import { EVERY_ROLE, fieldOf, type Measure, roleScopes } from '../../model/measure.ts';
import type { Plan } from '../../model/plan.ts';
import { hasHoursRule } from '../../tally/training-hours.ts';
import { percentWords } from '../../words/figures.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { sinceNote } from '../coverage.ts';
import { field, formula, from, total } from '../figures.ts';
import { reachedCell, stateCell, whoRests } from '../pace-state.ts';
import type { Content, Grid, GridColumn, GridRow, Sheet } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';

export const pace: Sheet = {
  id: 'pace',
  name: '培训进度',
  build(results, ask) {
    const { say } = ask;
    const { plan, period } = results;
    const end = endWords(period, ask.language);
    const to = dueMonth(plan);
    return {
      title: say(`重点人员培训进度 · 截至${end}`, `Pace of the training · ${end}`),
      notes: [
        say(
          `重点行业企业，应训、已训与“培训覆盖”相同。所需速度：缺训人数 ÷ 到 ${to} 的月数；近期速度：计入已训的人员中近 12 个月（不早于 ${plan.training.from}）首次合格的人数 ÷ 月数。预计训足月份按近期速度直线推算，合计取各区市各类中最晚的；有缺训而近期无新训的写作 —。`,
          `Key industries; required and trained as on 培训覆盖. Pace needed: the missing over the months to ${to}. Pace so far: of who counts as trained, those whose first pass lies in the last twelve months (not before ${plan.training.from}), over the months. The month reached goes on at that pace, of a total it is the latest of its parts; — where somebody is missing and nobody was trained of late.`,
        ),
        say(
          '到任、离任：任职日期、离任日期在本年的不同人员，只看得到培训台账上的人：没有参训记录的新任人员不在其中。没有填报任职日期的区市，到任写作 —；没有填报离任日期（又无这一栏或无任职日期）的，离任写作 —，不是 0。',
          'Came and left: distinct persons whose dates lie in this year. Only persons of the training ledgers are seen: newcomers without a course are not. A district that writes down no day of taking a post is — there, one that writes none of leaving (and has no column for it, or no day of taking it either) is — there, and not 0.',
        ),
        rulesNote(plan, ask),
        ...behindNote(results, ask),
        ...sinceNote(figure(ask, 'training-pace', 'all', EVERY_ROLE), plan, ask),
      ],
      widths: [12, 24, 11, 11, 11, 14, 11, 11, 12, 11, 12, 14, 26],
      blocks: [
        pacesGrid(plan, ask),
        postsGrid(plan, ask),
        ...rulesGrid(plan, ask),
        ...schoolsGrid(plan, ask),
      ],
      tab: 'figures',
    };
  },
};

function dueMonth({ training, target }: Plan): string {
  return training.to ?? target.by;
}

function rulesNote({ training }: Plan, { say }: Ask): string {
  const { minHours, maxOnlineShare, certificate } = training;
  const none = say('未配置', 'not configured');
  const hours = minHours === undefined ? none : say(`不少于 ${minHours} 学时`, `at least ${minHours}`);
  const online =
    maxOnlineShare === undefined
      ? none
      : say(`不超过 ${percentWords(maxOnlineShare, 0)}`, `at most ${percentWords(maxOnlineShare, 0)}`);
  const term =
    certificate === undefined
      ? none
      : say(
          `${certificate.months} 个月，期满前 ${certificate.noticeMonths} 个月提示`,
          `${certificate.months} months, told ${certificate.noticeMonths} before`,
        );
  return say(
    `方案规定：学时${hours}；线上占比${online}；合格有效期${certificate === undefined ? '' : ' '}${term}。学时、有效期不改变覆盖率；学时未填报的人次另列，不算不足。`,
    `By the plan: hours ${hours}; online share ${online}; term ${term}. Neither hours nor terms touch the coverage; attendances without hours stand apart and are not short.`,
  );
}

function behindNote({ plan }: Consolidated, ask: Ask): string[] {
  const behind = plan.districts.filter(({ code }) =>
    figure(ask, 'training-pace', code, EVERY_ROLE)?.remarks?.includes('training-behind'),
  );
  if (behind.length === 0) return [];
  const names = ask.list(behind.map(({ name }) => name));
  return [
    ask.say(
      `${names}的培训台账未报送到本期或未采用，近期速度取其最近一期之前的 12 个月。`,
      `The training tables of ${names} do not reach this period or are left out: their pace is that of the twelve months to the latest.`,
    ),
  ];
}

function figure(
  ask: Ask,
  measure: string,
  district: string,
  role: string,
  group?: readonly [string, string],
) {
  const [by, name] = group ?? [];
  return ask.figure(measure, {
    district,
    industry: 'key',
    role,
    ...(by !== undefined && { by, group: name! }),
  });
}

/** A row a district and role, then the district; the city last. */
function rowsOf(
  grid: string,
  plan: Plan,
  ask: Ask,
  cells: (district: string, role: string) => Record<string, Content>,
): GridRow[] {
  const roles = [...roleScopes(plan).filter((role) => role !== EVERY_ROLE), EVERY_ROLE];
  return shownDistricts(plan.districts.map(({ code }) => code)).flatMap((district) =>
    roles.map((role) => ({
      id: rowId(grid, district, role),
      ...((role === EVERY_ROLE || district === 'all') && { total: true as const }),
      cells: {
        district: ask.districtName(district),
        role: ask.roleName(role),
        ...cells(district, role),
      },
    })),
  );
}

function rowId(grid: string, district: string, role: string): string {
  return `${grid}-${district}/${role}`;
}

/** A count of a district and role, or the sum of the rows that come to it: roles make a district, districts the city. */
function count(
  { grid, column, name }: { readonly grid: string; readonly column: string; readonly name: string },
  of: (district: string, role: string) => Measure | undefined,
  district: string,
  role: string,
  plan: Plan,
  ask: Ask,
): Content {
  const measure = of(district, role);
  if (district !== 'all' && role !== EVERY_ROLE) return field(measure, name, ask);
  const parts: (readonly [string, string])[] =
    district === 'all'
      ? plan.districts.map(({ code }) => [code, role] as const)
      : plan.roles.map(({ id }) => [district, id] as const);
  const sum = `SUM(${parts.map(([code, one]) => `[${rowId(grid, code, one)}.${column}]`).join(',')})`;
  const known = (one: Measure | undefined) => fieldOf(one, name) as number | null | undefined;
  return total(
    sum,
    known(measure),
    parts.map(([code, one]) => known(of(code, one))),
    ask.why(measure),
    ask,
    from(measure, name),
  );
}

function firstColumns({ say }: Ask): GridColumn[] {
  return [
    { id: 'district', header: say('区市', 'District'), look: 'text' },
    { id: 'role', header: say('人员类别', 'Role'), look: 'text' },
  ];
}

function pacesGrid(plan: Plan, ask: Ask): Grid {
  const { say } = ask;
  const of = (district: string, role: string) => figure(ask, 'training-pace', district, role);
  const cells = (district: string, role: string): Record<string, Content> => {
    const measure = of(district, role);
    const why = ask.why(measure);
    const counted = (column: string, name: string) =>
      count({ grid: 'pace', column, name }, of, district, role, plan, ask);
    const { part, whole, now, value } = measure ?? {};
    const isKnown = typeof part === 'number' && typeof whole === 'number';
    return {
      required: counted('required', 'whole'),
      trained: counted('trained', 'part'),
      missing: formula('[required]-[trained]', isKnown ? whole - part : null, why),
      coverage: formula('[trained]/[required]', isKnown && whole > 0 ? part / whole : null, why),
      newly: counted('newly', 'now.part'),
      months: field(measure, 'now.whole', ask, say('各区市月数不同', 'districts have not as many')),
      pace:
        now?.whole === null && now.value !== null
          ? counted('pace', 'now.value')
          : formula('[newly]/[months]', now?.value, why, from(measure, 'now.value')),
      left: field(measure, 'monthsLeft', ask),
      needed: formula('IF([missing]=0,0,[missing]/[left])', value, why, from(measure, 'value')),
      reached: reachedCell(measure, whoRests(district, role, ask), ask),
      state: stateCell(measure, dueMonth(plan), whoRests(district, role, ask), ask),
    };
  };
  return {
    kind: 'grid',
    id: 'paces',
    caption: say('进度与所需速度（重点行业）', 'Pace so far and pace needed (key industries)'),
    columns: [
      ...firstColumns(ask),
      { id: 'required', header: say('应训人数', 'Required'), look: 'count' },
      { id: 'trained', header: say('已训人数', 'Trained'), look: 'count' },
      { id: 'missing', header: say('缺训人数', 'Missing'), look: 'count' },
      { id: 'coverage', header: say('覆盖率', 'Coverage'), look: 'share', bar: true },
      { id: 'newly', header: say('近期新训', 'Newly trained'), look: 'count' },
      { id: 'months', header: say('近期月数', 'In months'), look: 'count' },
      { id: 'pace', header: say('近期速度(人/月)', 'Pace so far'), look: 'rate' },
      { id: 'left', header: say('剩余月数', 'Months left'), look: 'count' },
      { id: 'needed', header: say('所需速度(人/月)', 'Pace needed'), look: 'rate' },
      { id: 'reached', header: say('预计训足月份', 'Reached in'), look: 'centred' },
      { id: 'state', header: say('状态', 'State'), look: 'centred' },
    ],
    rows: rowsOf('pace', plan, ask, cells),
  };
}

function postsGrid(plan: Plan, ask: Ask): Grid {
  const { say } = ask;
  const cells = (district: string, role: string): Record<string, Content> =>
    Object.fromEntries(
      (['joined', 'left'] as const).flatMap((group) => {
        const of = (code: string, one: string) => figure(ask, 'training-joiners', code, one, ['post', group]);
        const measure = of(district, role);
        const remarks = ask.remarks(measure);
        const counted = (column: string, name: string) =>
          count({ grid: 'posts', column, name }, of, district, role, plan, ask);
        const share = formula(
          `[${group}Trained]/[${group}]`,
          measure?.value,
          ask.why(measure),
          from(measure, 'value'),
        );
        return [
          [group, counted(group, 'whole')],
          [`${group}Trained`, counted(`${group}Trained`, 'part')],
          [`${group}Share`, remarks === undefined ? share : { ...share, note: remarks }],
        ];
      }),
    );
  return {
    kind: 'grid',
    id: 'posts',
    caption: say('本年到任、离任人员（重点行业）', 'Who came and who left this year (key industries)'),
    newPage: true,
    columns: [
      ...firstColumns(ask),
      { id: 'joined', header: say('到任在岗', 'Came'), look: 'count' },
      { id: 'joinedTrained', header: say('其中已训', 'of them trained'), look: 'count' },
      { id: 'joinedShare', header: say('占比', 'Share'), look: 'share' },
      { id: 'left', header: say('离任', 'Left'), look: 'count' },
      { id: 'leftTrained', header: say('其中已训', 'of them trained'), look: 'count' },
      { id: 'leftShare', header: say('占比', 'Share'), look: 'share' },
    ],
    rows: rowsOf('posts', plan, ask, cells),
  };
}

/** Of plans that want to know at which technical schools prevention is taught. */
function schoolsGrid(plan: Plan, ask: Ask): Grid[] {
  const { say } = ask;
  if (!plan.registers?.some(({ table }) => table === 'school-course')) return [];
  const codes = plan.districts.map(({ code }) => code);
  const of = (district: string) => ask.figure('school-courses', { district });
  const row = (district: string): GridRow => {
    const measure = of(district);
    const remarks = ask.remarks(measure);
    const name = ask.districtName(district);
    // Of a city the districts that sent: their sum, and not unknown because one of them did not.
    const counted = (column: string, part: 'part' | 'whole'): Content => {
      if (district !== 'all') return field(measure, part, ask);
      const cells = codes.map((code) => `[schools-${code}.${column}]`).join(',');
      return formula(`SUM(${cells})`, measure?.[part], ask.why(measure), from(measure, part));
    };
    return {
      id: `schools-${district}`,
      ...(district === 'all' && { total: true as const }),
      cells: {
        district: remarks === undefined ? name : { value: name, note: remarks },
        schools: counted('schools', 'whole'),
        taught: counted('taught', 'part'),
        share: formula('[taught]/[schools]', measure?.value, ask.why(measure), from(measure, 'value')),
      },
    };
  };
  return [
    {
      kind: 'grid',
      id: 'schools',
      caption: say('技工院校开设工伤预防课程', 'Technical schools that teach prevention'),
      columns: [
        { id: 'district', header: say('区市', 'District'), look: 'text', span: 2 },
        { id: 'schools', header: say('院校数', 'Schools'), look: 'count' },
        { id: 'taught', header: say('已开课', 'Taught at'), look: 'count' },
        { id: 'share', header: say('占比', 'Share'), look: 'share', bar: true },
      ],
      rows: shownDistricts(codes).map(row),
    },
  ];
}

/** Only what the plan rules; without any rule there is no table, and the notes say 未配置. */
function rulesGrid(plan: Plan, ask: Ask): Grid[] {
  const { say } = ask;
  const hasHours = hasHoursRule(plan);
  const hasTerm = plan.training.certificate !== undefined;
  if (!hasHours && !hasTerm) return [];
  const hoursCells = (district: string, role: string): Record<string, Content> => {
    const of = (code: string, one: string) => figure(ask, 'training-hours', code, one);
    const measure = of(district, role);
    const counted = (column: string, name: string) =>
      count({ grid: 'rules', column, name }, of, district, role, plan, ask);
    return {
      known: counted('known', 'whole'),
      met: counted('met', 'part'),
      unrecorded: counted('unrecorded', 'unrecorded'),
      share: formula('[met]/[known]', measure?.value, ask.why(measure), from(measure, 'value')),
    };
  };
  const termCells = (district: string, role: string): Record<string, Content> => {
    const of = (group: string) => (code: string, one: string) =>
      figure(ask, 'certificate-validity', code, one, ['certificate', group]);
    const counted = (column: string, name: string, group = column) =>
      count({ grid: 'rules', column, name }, of(group), district, role, plan, ask);
    return {
      certified: counted('certified', 'whole', 'expired'),
      expired: counted('expired', 'part'),
      expiring: counted('expiring', 'part'),
    };
  };
  return [
    {
      kind: 'grid',
      id: 'rules',
      caption: say('学时与合格有效期（重点行业）', 'Hours and terms (key industries)'),
      newPage: true,
      columns: [
        ...firstColumns(ask),
        ...(hasHours
          ? ([
              { id: 'known', header: say('可判断人次', 'Can be told'), look: 'count' },
              { id: 'met', header: say('学时达标', 'Have the hours'), look: 'count' },
              { id: 'unrecorded', header: say('学时未填报', 'Not written'), look: 'count' },
              { id: 'share', header: say('达标率', 'Share'), look: 'share', bar: true },
            ] as const)
          : []),
        ...(hasTerm
          ? ([
              { id: 'certified', header: say('在岗已训', 'Trained'), look: 'count' },
              { id: 'expired', header: say('有效期已满', 'Run out'), look: 'count' },
              { id: 'expiring', header: say('即将期满', 'Run out soon'), look: 'count' },
            ] as const)
          : []),
      ],
      rows: rowsOf('rules', plan, ask, (district, role) => ({
        ...(hasHours && hoursCells(district, role)),
        ...(hasTerm && termCells(district, role)),
      })),
    },
  ];
}

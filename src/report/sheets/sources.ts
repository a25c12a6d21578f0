// 来源: which files is the report made from, exactly, and what was taken from each? With their hashes, the plan's and
// the tool's version, so that the same report can be made again.

import type { Consolidated, Input, Table, TableId } from '../../define.ts';
import { tablesIn } from '../../tables/index.ts';
import { fillWords } from '../../words/fill.ts';
import type { Ask } from '../ask.ts';
import { type Content, type Grid, type GridRow, live, type Sheet, unknown } from '../sheet.ts';

export const sources: Sheet = {
  id: 'sources',
  name: '来源',
  build(results, ask) {
    const { say } = ask;
    const tables = tablesIn(results.inputs);
    return {
      title: say(`来源（${results.inputs.length} 个文件）`, `Sources (${results.inputs.length} files)`),
      notes: [
        say(
          `工具 yufang ${ask.toolVersion}；方案 ${results.plan.id}，文件哈希 ${ask.planHash}；汇总日期 ${results.asOf}。相同的输入、方案和选项得到逐字节相同的工作簿。`,
          `yufang ${ask.toolVersion}; plan ${results.plan.id}, hash ${ask.planHash}; as of ${results.asOf}. The same inputs, plan and options give the same bytes.`,
        ),
        say(
          '行：数据行数；采用：其中没有强制性问题的行数。',
          'Rows: data rows; used: those without an error.',
        ),
      ],
      widths: [44, 12, 10, 30, ...tables.flatMap(() => [9, 9]), 68],
      blocks: [inputs(results, tables, ask)],
      tab: 'method',
      freeze: { block: 'inputs', columns: 1 },
      repeat: 'inputs',
      filter: 'inputs',
    };
  },
};

function inputs(results: Consolidated, tables: readonly Table[], ask: Ask): Grid {
  const { say } = ask;
  const rows = results.inputs.map(
    (input, i): GridRow => ({ id: `input ${i}`, cells: cellsOf(input, results, ask) }),
  );
  if (rows.length > 0) {
    const sums = tables.flatMap(({ id }) =>
      (['rows', 'accepted'] as const).map((which) => [
        `${id}-${which}`,
        live(
          `SUM([input 0.${id}-${which}]:[input ${rows.length - 1}.${id}-${which}])`,
          results.inputs.reduce((sum, { tables: own }) => sum + (own[id]?.[which] ?? 0), 0),
        ),
      ]),
    );
    rows.push({ id: 'all', total: true, cells: { file: say('合计', 'Total'), ...Object.fromEntries(sums) } });
  }
  return {
    kind: 'grid',
    id: 'inputs',
    columns: [
      { id: 'file', header: say('文件', 'File'), look: 'wrapped' },
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'period', header: say('报送期', 'Period'), look: 'centred' },
      { id: 'state', header: say('读取结果', 'Reading'), look: 'wrapped' },
      ...tables.flatMap(({ id, name }) => [
        { id: `${id}-rows`, group: ask.of(name), header: say('行', 'Rows'), look: 'count' as const },
        { id: `${id}-accepted`, group: ask.of(name), header: say('采用', 'Used'), look: 'count' as const },
      ]),
      { id: 'sha256', header: 'SHA-256', look: 'code' },
    ],
    rows,
  };
}

function cellsOf(input: Input, results: Consolidated, ask: Ask): Record<string, Content> {
  const nothing = ask.say('文件中没有说明', 'the file does not say');
  const counts = (Object.entries(input.tables) as [TableId, { rows: number; accepted: number }][]).flatMap(
    ([id, { rows, accepted }]) => [
      [`${id}-rows`, rows],
      [`${id}-accepted`, accepted],
    ],
  );
  return {
    file: input.file,
    district: input.district === null ? unknown(nothing) : ask.districtName(input.district),
    period: input.period ?? unknown(nothing),
    state:
      input.refused === undefined
        ? ask.say('已读取', 'read')
        : { value: refusal(input, results, ask), tone: 'bad' },
    ...Object.fromEntries(counts),
    sha256: input.sha256,
  };
}

/** In the words of the finding that refused the file. */
function refusal({ file, refused }: Input, { findings }: Consolidated, ask: Ask): string {
  const finding = findings.find(({ at, kind }) => at.file === file && kind.code === refused);
  const why = finding ? fillWords(finding.kind[ask.language].what, finding.args, ask.language) : refused;
  return ask.say(`未读取：${why}`, `not read: ${why}`);
}

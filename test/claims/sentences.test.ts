// Which sentences of a report are flagged, which are carried, and which are none of ours? The figures stand in held.ts.

import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/claims/check-draft.ts';
import type { Held } from '../../src/claims/figures.ts';
import { insteadSentence } from '../../src/print/claim-words.ts';
import { fillWords } from '../../src/words/fill.ts';
import { covered, fallen, HELD } from './held.ts';

/** Each claim in its order: the code of its finding, else `ok`, else `? why` where it was not checked. */
function outcome(text: string, district?: string): string[] {
  return checkDraft(text, '汇报稿.md', HELD, district).claims.map(
    ({ finding, why }) => finding?.kind.code ?? (why === undefined ? 'ok' : `? ${why}`),
  );
}

const FLAGGED: readonly [string, ...string[]][] = [
  // Strong words on a weak interval.
  ['上半年，合成甲区工伤事故发生率显著下降20%。', 'claim/significance'],
  [
    '合成甲区重点行业工伤事故发生率较2020年同期明显下降，降幅为20%。',
    'claim/significance',
    'claim/without-interval',
  ],
  ['合成甲区工伤事故发生率下降20.0%，降幅十分明显。', 'claim/without-interval', 'claim/significance'],
  ['合成甲区事故发生率大幅下降两成（95%区间 -5.5%～39.5%）。', 'claim/significance', 'ok'],
  ['合成甲区冶金行业工伤事故发生率大幅下降50%。', 'claim/significance'],
  [
    '工作成效显著，合成甲区有效降低了工伤事故发生率，降幅达20%，下降具有统计学意义。',
    'claim/without-interval',
    'claim/without-interval',
    'claim/significance',
  ],
  // Other figures than the data have.
  ['全市重点行业工伤事故发生率下降18.3%。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率下降32.4%。', 'claim/figure-differs'],
  ['合成丙区工伤事故发生率下降25%。', 'claim/figure-differs'],
  // Its fall is 32.1 %: tenths are no looser than percentages.
  ['全市重点行业工伤事故发生率下降近四成。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率下降近三成。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率下降约四成。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率下降逾四成。', 'claim/figure-differs'],
  ['合成丙区重点行业工伤事故发生率与基期基本持平。', 'claim/figure-differs'],
  ['合成乙区工伤事故发生率上升60%。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率由6.67‰降至4.35‰。', 'ok', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率为每千人年 4.35 人。', 'claim/figure-differs'],
  ['全市重点行业千人工伤率为 ４．３５‰。', 'claim/figure-differs'],
  ['全市全部企业认定工伤 340 起，较2020年同期的 400 起下降24%。', 'claim/figure-differs', 'ok', 'ok'],
  ['全市全部企业工伤事故起数下降26%。', 'claim/figure-differs'],
  ['全市全部企业工伤事故发生率下降24%。', 'claim/figure-differs'],
  ['全市参保率达到98.2%。', 'claim/figure-differs'],
  ['全市按单位参保的企业职工5.1万人，参保率95.4%。', 'claim/figure-differs', 'ok'],
  ['全市班组长培训覆盖率92%。', 'claim/figure-differs'],
  ['合成甲区重点行业工伤事故发生率下降20.0%（95%区间 3.1%～33.8%）。', 'ok', 'claim/figure-differs'],
  ['全市全部企业工亡9人。', 'claim/figure-differs'],
  ['全市应参保42600人。', 'claim/figure-differs'],
  ['全市应报送30期，实际报送30期。', 'ok', 'claim/figure-differs'],
  ['全市实报30期。', 'claim/figure-differs'],
  ['全市缺报3期。', 'claim/figure-differs'],
  ['全市41600名职工中38692名参保。', 'ok', 'claim/figure-differs'],
  // What was asked for or wished before takes nothing back that is so by now.
  ['根据省厅要求，全市重点行业工伤事故发生率下降42%。', 'claim/figure-differs'],
  ['为实现五年下降20%的目标，全市重点行业工伤事故发生率下降42%。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率年内有望下降20%，目前已下降42%。', 'claim/figure-differs'],
  ['确保完成20%的目标任务，全市重点行业工伤事故发生率已下降42%。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率没有超过4.0‰。', 'claim/figure-differs'],
  ['合成丁区工伤事故发生率达到进度要求，数据尚未报齐。', 'claim/immature'],
  ['全市重点行业146人受到工伤伤害。', 'claim/figure-differs'],
  ['全市班组长850人通过考核。', 'claim/figure-differs'],
  // A denied rise is a fall, or none.
  ['合成丙区工伤事故发生率没有上升。', 'claim/figure-differs'],
  ['合成乙区工伤事故发生率未下降。', 'claim/figure-differs'],
  ['合成丙区工伤事故发生率未见下降。', 'claim/without-interval'],
  // What was counted is said once.
  ['全市重点行业工伤136例，其中合成甲区90例、合成乙区160例。', 'ok', 'claim/figure-differs', 'ok'],
  ['全市重点行业工伤136例，发生率4.53‰；合成乙区170例。', 'ok', 'ok', 'claim/figure-differs'],
  ['合成甲区培训264人，合成乙区248人。', 'ok', 'claim/persons-attendances'],
  ['全市工伤200余例。', 'claim/figure-differs'],
  ['全市职工5万余人。', 'claim/figure-differs'],
  ['全市每十万人工亡9.6人。', 'claim/figure-differs'],
  ['全市重点行业万人工伤率43.3。', 'claim/figure-differs'],
  ['全市重点行业千人发生率4.35人。', 'claim/figure-differs'],
  ['全市重点行业每万人43.3人工伤。', 'claim/figure-differs'],
  // What is said without a number of its own.
  ['全市重点行业工伤事故发生率减半。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率较2020年腰斩。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率比2020年同期少20%。', 'claim/figure-differs'],
  ['全市未发生工亡事故。', 'claim/figure-differs'],
  ['上半年，全市实现零死亡。', 'claim/figure-differs'],
  ['全市无工亡。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率不降反升。', 'claim/figure-differs'],
  ['合成丙区工伤事故发生率由升转降。', 'claim/figure-differs'],
  ['全市工亡人数为0。', 'claim/figure-differs'],
  ['全市重点行业培训全员覆盖、无一遗漏。', 'claim/target-met'],
  ['全市提前半年完成工伤事故发生率下降20%的目标。', 'claim/target-unconfirmed'],
  ['全市圆满完成工伤事故发生率降低20%任务。', 'claim/target-unconfirmed'],
  // Fractions of any denominator.
  ['全市重点行业工伤事故发生率下降五分之一。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率下降万分之八十五。', 'claim/figure-differs'],
  // Limits that the data do not have, told of the fall itself.
  ['合成甲区重点行业工伤事故发生率下降20.0%（降幅95%区间-5.5%～33.8%）。', 'ok', 'claim/figure-differs'],
  ['合成甲区重点行业工伤事故发生率下降20.0%，降幅95%区间为2.1%～39.5%。', 'ok', 'claim/figure-differs'],
  ['合成甲区重点行业工伤事故发生率下降20.0%（95%CI：-5.5%～20.9%）。', 'ok', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率降幅95%区间为5.0%～12.0%，统计确证。', 'claim/figure-differs'],
  // Percent and points.
  ['全市重点行业工伤事故发生率下降32个百分点。', 'claim/percent-points'],
  ['合成乙区发生率降低６０个百分点。', 'claim/percent-points'],
  ['全市重点行业工伤事故发生率降低0.15个百分点。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率降低0.22个百分点。', 'claim/figure-differs'],
  ['全市重点行业工伤事故发生率上升0.21个百分点。', 'claim/figure-differs'],
  ['全市重点行业工伤案件降低0.21个百分点。', 'claim/percent-points'],
  ['合成甲区重点行业工伤事故发生率降低0.13个百分点。', 'claim/without-interval'],
  // Targets.
  ['合成丙区工伤事故发生率圆满完成下降20%的目标任务。', 'claim/target-met'],
  ['全市重点行业工伤事故发生率提前完成20%目标。', 'claim/target-unconfirmed'],
  ['全市重点行业工伤事故发生率下降32%，超出预期目标。', 'ok', 'claim/target-unconfirmed'],
  ['全市重点行业工伤事故发生率下降32%，已达标。', 'ok', 'claim/target-unconfirmed'],
  ['合成乙区工伤事故发生率下降60%，完成下降30%的目标。', 'ok', 'claim/figure-differs'],
  ['合成丙区工伤事故发生率达到序时进度。', 'claim/target-met'],
  ['全市重点行业三类人员应训尽训。', 'claim/target-met'],
  ['全市重点行业三类人员培训实现全覆盖。', 'claim/target-met'],
  ['全市职工应保尽保。', 'claim/target-met'],
  ['合成乙区培训覆盖率达到100%。', 'claim/persons-attendances'],
  ['合成丙区工伤事故发生率下降20%的目标如期完成。', 'claim/target-met'],
  ['合成丙区工伤事故发生率降低20%的任务已经实现。', 'claim/target-met'],
  // Too few, not ripe, unknown.
  ['合成甲区冶金行业工伤事故发生率下降五成。', 'claim/too-few'],
  ['合成甲区冶金行业发生率下降百分之五十，完成目标。', 'claim/too-few', 'claim/too-few'],
  ['合成丁区工伤事故发生率下降30%。', 'claim/immature'],
  ['合成丁区重点行业工伤事故发生率已完成20%目标。', 'claim/immature'],
  ['合成戊区重点行业工伤事故发生率下降20%。', 'claim/unknown'],
  ['合成戊区工伤事故发生率已经达标。', 'claim/unknown'],
  ['合成戊区发生率为3.20‰。', 'claim/unknown'],
  // Persons and attendances.
  ['全市累计培训重点人员1190人，覆盖率95.7%。', 'claim/persons-attendances', 'claim/persons-attendances'],
  ['培训班组长1210人，覆盖率121%。', 'claim/persons-attendances', 'claim/persons-attendances'],
  // 人次 of what is counted by case or by person.
  ['全市全部企业发生工伤304人次。', 'claim/attendances'],
  ['全市发生工伤136人次。', 'claim/attendances'],
  ['全市全部企业认定工伤340人次。', 'claim/figure-differs'],
  ['全市全部企业工亡7人次。', 'claim/attendances'],
  ['全市重点行业培训合格1113人次。', 'claim/attendances'],
  ['全市参保39692人次。', 'claim/attendances'],
  // Who has sent, and who in time.
  ['全市均已按时报送。', 'claim/target-met'],
  ['合成戊区已全部报送。', 'claim/target-met'],
  ['合成戊区均已完成上半年数据报送。', 'claim/target-met'],
  ['合成甲区、合成乙区均已完成培训任务。', 'ok', 'claim/not-every'],
  // More than so many is true of many a number: it points to no attendances.
  ['全市班组长培训覆盖率达到90%以上。', 'claim/figure-differs'],
  ['合成甲区、合成戊区工伤预防报表都已按时报送。', 'ok', 'claim/not-every'],
  ['合成戊区没有缺报，报送工作已完成。', 'claim/target-met', 'claim/target-met'],
  // Last year and the base.
  ['全市重点行业工伤事故发生率同比下降32%。', 'claim/other-base'],
  ['合成甲区工伤事故发生率较去年同期下降20%。', 'claim/other-base'],
  // Neither of the two.
  ['全市重点行业工伤事故发生率同比下降15%。', 'claim/figure-differs'],
  // A number that is right, without what makes it honest.
  ['合成甲区重点行业工伤事故发生率下降20%。', 'claim/without-interval'],
  ['合成甲区工伤事故发生率有所下降。', 'claim/without-interval'],
  // What excuses one excuses no other, and a level of confidence is no interval.
  ['合成甲区冶金行业样本不足，合成丙区重点行业工伤事故发生率上升25%。', 'claim/without-interval'],
  ['合成甲区重点行业工伤事故发生率下降20%，合成甲区冶金行业样本不足。', 'claim/without-interval'],
  ['合成甲区工伤事故发生率下降20%，置信度95%，区间合理。', 'claim/without-interval'],
  // The machinery of one district is not that of the next.
  [
    '合成乙区重点行业工伤事故发生率为3.2‰；其中机械制造6.5‰；合成甲区为6.5‰。',
    'ok',
    'ok',
    'claim/figure-differs',
  ],
  // What one sentence leaves unsaid stands in the one before.
  ['合成丙区重点行业工伤事故发生率为每千人年8.33人。较2020年同期下降25%。', 'ok', 'claim/figure-differs'],
  ['合成甲区、合成乙区工伤事故发生率分别下降20%和50%。', 'claim/without-interval', 'claim/figure-differs'],
  ['合成甲区工伤事故发生率下降20%、合成乙区下降50%。', 'claim/without-interval', 'claim/figure-differs'],
  ['合成乙区、合成丙区工伤事故发生率均下降60%。', 'ok', 'claim/not-every'],
];

describe('is flagged', () => {
  it.each(FLAGGED)('%s', (text, ...expected) => {
    expect(outcome(text)).toEqual(expected);
  });
});

describe('what is offered instead', () => {
  it.each(FLAGGED)('of %s is carried by the same data', (text) => {
    const telling = { plan: HELD.plan, period: HELD.period, language: 'zh' as const };
    for (const checked of checkDraft(text, 'x', HELD).claims) {
      if (checked.finding === undefined) continue;
      const instead = insteadSentence(checked, telling)!;
      expect(instead).toMatch(/。$/);
      expect({ instead, found: outcome(instead).filter((one) => one !== 'ok') }).toEqual({
        instead,
        found: [],
      });
      expect(insteadSentence(checked, { ...telling, language: 'en' })).toMatch(/^[^。，；]+\.$/);
    }
  });
});

describe('is carried by the data', () => {
  it.each<[string, ...string[]]>([
    ['全市重点行业工伤事故发生率较2020年同期下降32%。', 'ok'],
    ['2025年1—6月，全市重点行业工伤事故发生率显著下降32.0％。', 'ok'],
    ['今年上半年，我市重点行业工伤事故发生率下降三成以上。', 'ok'],
    ['今年上半年，我市重点行业工伤事故发生率下降三成多。', 'ok'],
    ['今年上半年，我市重点行业工伤事故发生率下降逾三成。', 'ok'],
    ['全市重点行业工伤事故发生率下降超过30%。', 'ok'],
    ['全市重点行业工伤事故发生率下降近33%。', 'ok'],
    ['全市重点行业工伤事故发生率为千分之四点五三，下降三分之一。', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率由每千人年6.67人下降到4.53人，降幅约三成。', 'ok', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率为0.45%。', 'ok'],
    ['全市重点行业工伤事故发生率降幅达到32%。', 'ok'],
    ['合成丙区工伤事故发生率升幅25%，区间包含0。', 'ok'],
    // More than so many, and fewer than the next round number.
    ['全市工伤300余例。', 'ok'],
    ['全市参保3.9万余人。', 'ok'],
    ['全市重点行业工伤事故发生率由2020年的0.667%降至0.453%。', 'ok', 'ok'],
    ['与2020年同期相比全市重点行业工伤事故发生率下降32%。', 'ok'],
    ['全市报送率93.3%。', 'ok'],
    ['全市重点行业工伤事故发生率未超过4.6‰，工伤案件未超过140起。', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率下降32%，为完成全年目标打下基础。', 'ok'],
    ['全市重点行业工伤事故发生率未见上升。', 'ok'],
    ['合成丙区工伤事故发生率未下降，区间包含0。', 'ok'],
    ['全市共有304名职工发生工伤，7名职工死亡。', 'ok', 'ok'],
    ['全市参保企业职工39692人。', 'ok'],
    ['全市全部企业304人被认定为工伤。', 'ok'],
    ['全市班组长880人通过考核。', 'ok'],
    // The noun stands behind its number.
    ['全市41600名职工中39692名参保。', 'ok', 'ok'],
    ['全市30期应报28期已报。', 'ok', 'ok'],
    ['合成戊区6期只报了4期。', 'ok'],
    // By heads.
    ['全市重点行业每万人45.3人工伤。', 'ok'],
    ['全市重点行业每千人4.53人工伤。', 'ok'],
    ['全市重点行业每千人有4.53人发生工伤。', 'ok'],
    ['全市重点行业每百名职工0.453人工伤。', 'ok'],
    ['全市重点行业万人工伤率45.3，千人发生率4.53人。', 'ok', 'ok'],
    ['全市重点行业万人工伤率由66.7降至45.3。', 'ok', 'ok'],
    ['全市重点行业每千人年4.53人工伤、工伤136例。', 'ok', 'ok'],
    ['全市每十万人工亡7.6人。', 'ok'],
    // Points are the difference of two rates; 0.214 is that of the rates as they are written.
    ['全市重点行业工伤事故发生率降低0.21个百分点。', 'ok'],
    ['全市重点行业工伤事故发生率由0.667%降至0.453%，降低0.21个百分点。', 'ok', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率由0.667%降至0.453%，降低0.214个百分点。', 'ok', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率降低2.13个千分点。', 'ok'],
    ['合成甲区重点行业工伤事故发生率点估计下降20.0%（95%区间 -5.5%～39.5%），尚不能排除未下降。', 'ok', 'ok'],
    ['合成甲区工伤事故发生率下降20%，但统计上不显著。', 'ok'],
    ['合成甲区冶金行业工伤事故发生率下降50%，但基期仅12例，样本不足，不宜评判。', 'ok', 'ok'],
    ['合成丁区工伤事故发生率下降30%，有案件尚未报齐，暂不评判。', 'ok'],
    ['合成乙区工伤事故发生率大幅下降60%，超额完成20%的目标。', 'ok', 'ok'],
    ['全市重点行业工伤事故发生率点估计达到20%的目标，尚不能确证达标。', 'ok'],
    ['合成丙区工伤事故发生率上升25%，尚不能判断是否有统计依据，区间包含0。', 'ok'],
    ['重点行业应训重点人员1,244人，考核合格1113人，培训1190人次，覆盖率89.5%。', 'ok', 'ok', 'ok', 'ok'],
    ['全市班组长应训1000人，考核合格880人，覆盖率88%。', 'ok', 'ok', 'ok'],
    ['全市职工4.16万人，参保3.97万人，参保率95.4%。', 'ok', 'ok', 'ok'],
    ['全市应参保41600人，实际参保39692人。', 'ok', 'ok'],
    ['全市应参保职工4.16万人。', 'ok'],
    ['全市应报送30期，实际报送28期，缺报2期。', 'ok', 'ok', 'ok'],
    ['全市共报送28期，尚未报送2期。', 'ok', 'ok'],
    ['合成甲区重点行业三类人员培训全覆盖，实现应保尽保。', 'ok', 'ok'],
    ['全市全部企业认定工伤304起，较2020年同期减少96起，下降24%。', 'ok', 'ok', 'ok'],
    ['全市工伤事故发生率同比下降20%，尚不能排除未下降。', 'ok'],
    ['全市应报30期，已报28期，报送完整率93.3%。', 'ok', 'ok', 'ok'],
    ['全市重点行业培训缺口131人。', 'ok'],
    ['全市重点行业培训1190人次、1113人。', 'ok', 'ok'],
    ['合成甲区已按时完成报送，无缺报。', 'ok', 'ok'],
    ['合成甲区均已完成培训任务。', 'ok'],
    ['全市应报30期，按时报送27期。', 'ok', 'ok'],
    ['全市全部企业工亡7人。', 'ok'],
    ['2020年1—6月，全市重点行业工伤案件200例；2025年1—6月为136例。', 'ok', 'ok'],
    ['以2020年为基期，全市重点行业工伤事故发生率为4.53‰，下降32%。', 'ok', 'ok'],
    ['2020年以来，全市重点行业工伤事故发生率下降32%。', 'ok'],
  ])('%s', (text, ...expected) => {
    expect(outcome(text)).toEqual(expected);
  });
});

describe('is no claim of what the data hold', () => {
  it.each([
    ['力争到2025年底全市重点行业工伤事故发生率下降20%以上。'],
    ['下一步，确保培训覆盖率达到100%，参保率达到98%。'],
    ['合成丙区工伤事故发生率尚未达标。'],
    ['合成丙区尚未完成下降20%的目标。'],
    ['合成丙区工伤事故发生率下降20%的目标没有实现。'],
    ['合成甲区下降不明显。'],
    ['着力降低工伤事故发生率，提升职工安全意识。'],
    ['全市地区生产总值增长5.2%，一般公共预算收入增长3.1%。'],
    ['全市召开工伤预防工作推进会12场，印发宣传册3万份。'],
    ['合成戊区重点行业工伤事故发生率降幅无法计算：缺少数据。'],
    ['开展工伤预防培训，提高企业负责人认识。'],
    ['工伤事故发生率下降目标为20%。'],
    ['合成甲区工伤事故发生率尚不能排除没有下降。'],
    ['如果全市重点行业工伤事故发生率已下降42%，则可达标。'],
    ['市局要求各区市工伤事故发生率下降20%。'],
    ['如果行业结构不变，情况会怎样？'],
    ['联系人电话13812345678。'],
    ['督促各区市按时报送，待报齐后再作评判。'],
    ['合成戊区未按时报送。'],
    ['第四方面，加强组织领导，下降一级调度。'],
    // Numbers that count nothing: of documents, articles, sections, days; and what the tool holds no figure of.
    ['根据青人社发〔2021〕99号文件，开展企业工伤认定工作。'],
    ['依据《工伤保险条例》第14条第1项认定工伤。'],
    ['2025年6月30日，召开工伤认定会议。'],
    ['一、强制性问题'],
    ['1. 企业工伤认定情况'],
    ['2）企业工伤认定情况良好。'],
    ['各企业与工会一起开展工伤预防。'],
    ['全市5个区市分3个阶段开展工伤预防。'],
    ['各企业计划整改强制性问题8项。'],
    [''],
  ])('%s', (text) => {
    expect(outcome(text)).toEqual([]);
  });
});

describe('is listed as not checked, never passed', () => {
  it.each<[string, ...string[]]>([
    ['全市重点行业工伤事故发生率2024年下降8%。', '? period'],
    ['2024年，全市重点行业工伤事故发生率为5.20‰。', '? period'],
    ['5月份全市工伤事故下降12%。', '? period'],
    ['2020年同期，全市重点行业工伤事故发生率下降32%。', '? period'],
    ['全市重点行业工伤事故发生率环比下降3%。', '? base'],
    ['全市重点行业工伤事故发生率较2019年同期下降40%。', '? base'],
    ['合成机械有限公司工伤事故下降50%。', '? whose'],
    ['规模以上企业工伤事故发生率下降15%。', '? whose'],
    ['我区工伤事故发生率下降20%。', '? whose'],
    ['除合成戊区外，全市工伤事故发生率下降32%。', '? whose'],
    ['合成甲区、合成乙区工伤事故发生率下降40%。', '? several'],
    ['2020年同期，全市重点行业工伤事故发生率为6.67‰（95%区间5.77～7.66）。', 'ok', '? not-held'],
    ['全市生产安全事故起数下降12%。', '? not-held'],
    ['全市工伤保险基金支出下降8.5%。', '? not-held'],
    ['全市重点行业工伤事故发生率年均下降6%。', '? period'],
    ['其中12.1个百分点来自结构变化，工伤事故发生率下降12.1个百分点来自结构变化。', '? structure'],
    ['全市培训覆盖率提高12个百分点。', '? not-held'],
    ['全市重点行业培训1150人。', '? capped'],
    ['合成甲区下降20%。', '? figure'],
    ['合成甲区开展活动，受教育职工1.2万人。', '? figure'],
    ['培训企业负责人、班组长3210人次。', '? figure'],
    ['工伤保险基金支出同比增长5%，按项目参保率100%。', '? last-year', '? figure'],
    ['全市培训覆盖率同比提高5个百分点。', '? last-year'],
    ['全市重点行业工伤事故发生率同比12%。', '? figure'],
    // The whole of 2024, or its first six months? And of twelve months the year before is not measured.
    ['去年，全市重点行业工伤案件170例。', '? period'],
    ['全市重点行业近12个月工伤事故发生率同比下降20%。', '? last-year'],
    // Of our field, with a share, a target or 零 in it, and not understood.
    [
      '从行业看，机械制造行业工伤事故占比最高，达38%，建筑施工次之，占22%。',
      '? rank',
      '? figure',
      '? figure',
    ],
    ['工伤预防宣传覆盖率100%，培训合格率98%，整改率98.5%。', '? figure', '? figure', '? figure'],
    ['举办工伤预防培训班45期，未发生一次死亡3人以上事故。', '? figure'],
    ['参加工伤保险的企业覆盖率达到95.4%。', '? figure'],
    ['三类人员全部持证上岗。', '? figure'],
    ['全市工伤事故发生率高达12%。', '? figure'],
    ['全市重点行业工伤事故发生率连续五年下降。', '? period'],
    ['合成机械有限公司零工伤。', '? whose'],
    ['全市无死亡3人以上事故。', '? figure'],
    ['全市因工受伤136人次。', '? not-held'],
    ['举办工伤预防讲座，参加500人次。', '? figure'],
    ['全市工伤事故发生率大幅低于基期。', '? figure'],
    ['全市重点行业工伤事故发生率4.53。', '? figure'],
    ['全市重点行业每千名职工有4.53人受伤。', '? figure'],
    ['全市死亡事故7起。', '? not-held'],
    ['全市重点行业工伤事故发生率连续下降，累计下降32%。', '? period', 'ok'],
    ['合成乙区工伤事故发生率下降60%，降幅居前。', 'ok', '? rank'],
    ['全市重点行业工伤事故发生率是2020年的68%。', '? figure'],
    ['全市参保4万余人。', '? capped'],
    ['合成乙区工伤事故发生率达到20%的降幅目标，超目标42个百分点。', 'ok', '? figure'],
    ['全市工伤304例，工亡7人；合成乙区170例。', 'ok', 'ok', '? figure'],
    ['合成乙区培训覆盖率90.7%，达到90%的目标。', 'ok', '? not-held'],
    ['合成乙区培训覆盖率90.7%，距目标还差4.3个百分点。', 'ok', '? figure'],
    ['全市90%的报表按期报送。', '? figure'],
    ['全市重点行业每百万工时工伤2.2例。', '? not-held'],
    ['各区市均已达标，数据尚未报齐。', '? figure'],
    // Against another one of ours: the number is neither's.
    ['合成甲区工伤事故发生率5.33‰，高于全市0.8个千分点。', 'ok', '? rank'],
    ['合成甲区工伤事故发生率5.33‰，比全市高0.8个千分点。', 'ok', '? rank'],
    ['合成乙区工伤事故发生率为全市最低，仅3.2‰。', '? rank', 'ok'],
    ['合成乙区工伤事故发生率下降60%，暂列全市第二。', 'ok', '? rank'],
    // Others than ours, or than those that were named; somebody's goal.
    ['全市重点行业工伤事故发生率比全省低32%。', '? base'],
    ['全市重点行业工伤事故发生率比全省平均水平低1.2个千分点。', '? base'],
    ['合成丙区工伤事故发生率上升25%，区间包含0，其余区市均下降。', 'ok', '? whose'],
    ['全市重点行业工伤事故发生率为4.53‰，低于目标值4.5‰。', 'ok', '? figure'],
    ['全市重点行业工伤事故发生率为4.53‰，低于目标值。', 'ok', '? figure'],
    ['全市逾期报送1期。', '? not-held'],
    // Ranks, what is nearly reached, and most of them: no single figure answers these.
    ['合成乙区工伤事故发生率下降60%，降幅居全市首位。', 'ok', '? rank'],
    ['合成乙区重点行业工伤事故发生率为3.2‰，为全市最低。', 'ok', '? rank'],
    ['合成丙区工伤事故发生率上升25%，区间包含0，是唯一上升的区市。', 'ok', '? rank', 'ok'],
    ['全市重点行业工伤事故发生率接近完成20%的目标。', '? nearly'],
    ['全市参保率95.4%，接近全覆盖。', 'ok', '? nearly'],
    ['全市重点行业培训接近全覆盖。', '? nearly'],
    ['全市参保率接近100%。', '? nearly'],
    // Hardly anything is missing of a whole: 95.4 % is not near it.
    ['全市参保率近100%。', 'claim/figure-differs'],
    ['全市参保率近百分之百。', 'claim/figure-differs'],
    ['全市参保率近十成。', 'claim/figure-differs'],
    ['全市参保率95.4%，基本实现应保尽保。', 'ok', '? nearly'],
    ['全市重点行业工伤事故发生率下降接近33%。', '? nearly'],
    ['超过八成的区市工伤事故发生率下降。', '? whose'],
    ['大多数区市工伤事故发生率下降。', '? whose'],
    ['高新区工伤事故发生率下降32%。', '? whose'],
    ['全市培训覆盖率、参保率均达到85%以上。', '? several'],
    ['全市重点行业工伤事故发生率下降32%，连续三年保持下降态势。', 'ok', '? period'],
    ['全市重点行业工伤事故发生率为4.53‰，远低于全省平均水平。', 'ok', '? base'],
    ['除合成戊区外，各区市均按时报送。', '? whose'],
    // Decisions are not the cases that count.
    ['上半年受理工伤认定申请180件，作出认定决定160件。', '? figure', '? figure'],
    ['全市重点行业工伤案件136例，作出工伤认定160件。', 'ok', '? figure'],
    // A clause beside clauses that were read.
    ['合成乙区工伤事故发生率下降60%，宣传覆盖面达到98%。', 'ok', '? figure'],
    // Figures that the tool has and that no claim is held against: each clause with one, whatever else the sentence says.
    ['全市高处坠落25例，机械伤害12例。', '? figure', '? figure'],
    ['合成甲区高处坠落25例；合成乙区机械伤害12例。', '? figure', '? figure'],
    ['全市轻伤115例，重伤9例。', '? figure', '? figure'],
    ['强制性问题8项，核实性问题12项。', '? figure', '? figure'],
    ['新增企业2家。', '? figure'],
    ['重点企业名单共23家，其中新列入5家。', '? figure', '? figure'],
    ['受理至认定中位数28日。', '? figure'],
    ['平均办理时限45天，最长3个月。', '? figure', '? figure'],
    ['工伤台账136行，培训台账1190行。', '? figure', '? figure'],
    ['基金支付1234.5万元。', '? figure'],
    ['全市全部企业工伤304例，其中高处坠落25例。', 'ok', '? figure'],
    ['全市全部企业工伤304例、高处坠落25例。', 'ok', '? figure'],
    ['合成甲区轻伤二十五例。', '? figure'],
    ['| 类别 | 例数 |\n| --- | --- |\n| 强制性问题 | 8 |', '? table'],
    // A number that was not read is not passed over.
    ['全市重点行业工伤事故发生率下降了高达12%。', '? figure'],
    ['全市重点行业工伤事故发生率下降小半。', '? figure'],
    ['全市重点行业工伤事故发生率下降到原来的三分之二。', '? figure'],
    // The total stands for none of them, and three of five may be any.
    ['各区市工伤事故发生率下降32%。', '? several'],
    ['五个区市工伤事故发生率全部下降。', '? whose'],
    ['各区市、各重点行业工伤事故发生率均下降。', '? whose'],
    ['| 区市 | 工伤事故发生率降幅 |\n| --- | --- |\n| 合成甲区 | 20% |\n| 合成乙区 | 60% |', '? table'],
  ])('%s', (text, ...expected) => {
    expect(outcome(text)).toEqual(expected);
  });
});

const BEHIND = { verdict: 'immature', remarks: ['district-behind'] } as const;

describe('a draft', () => {
  it('that names one of several base years is held against that one', () => {
    const plan = { ...HELD.plan, rate: { ...HELD.plan.rate, baseYears: ['2018', '2019', '2020'] } };
    const scope = { district: 'all', industry: 'key' };
    // Against the three 50.0 %, against 2020 alone 32.0 %.
    const pooled = fallen(scope, [816, 90_000], [136, 30_000], {}, plan);
    const [, alone] = fallen(scope, [200, 30_000], [136, 30_000], {}, plan);
    const only = { ...alone!, measure: 'injury-reduction-by-definition', definition: 'base-2020' };
    const of = (text: string, measures = [...pooled, only]) =>
      checkDraft(text, 'x', { plan, period: HELD.period, measures }).claims.map(
        ({ finding, why }) => finding?.kind.code ?? (why === undefined ? 'ok' : `? ${why}`),
      );
    const city = '全市重点行业工伤事故发生率';
    expect(of(`${city}较2020年同期下降32%，95%区间15.0%～45.7%。`)).toEqual(['ok', 'ok']);
    expect(of(`${city}较2020年同期下降50%。`)).toEqual(['claim/figure-differs']);
    expect(of(`${city}较2018年、2019年和2020年同期下降50%。`)).toEqual(['ok']);
    expect(of(`${city}较基期下降50%。`)).toEqual(['ok']);
    expect(of('全市重点行业工伤案件136例，2020年同期为200例。')).toEqual(['ok', 'ok']);
    expect(of('全市重点行业工伤案件136例，较2020年同期减少64例。')).toEqual(['ok', 'ok']);
    // Of 2019 alone nothing is held, and the pool does not stand for it.
    expect(of(`${city}较2019年同期下降50%。`)).toEqual(['? not-held']);
    expect(of('全市重点行业工伤案件2019年同期为816例。')).toEqual(['? not-held']);
    expect(of(`${city}较2020年同期下降50%，完成目标。`)).toEqual(['claim/figure-differs', 'ok']);
  });

  it('about a rate whose exposure cannot be right is not supported by it', () => {
    const scope = { district: 'all', industry: 'key' };
    const measures = fallen(scope, [400, 50_000], [160, 50_000], { remarks: ['doubtful-exposure'] });
    const held = { ...HELD, measures };
    const of = (text: string) =>
      checkDraft(text, 'x', held).claims.map(({ finding }) => finding?.kind.code ?? 'ok');
    const doubtful = 'claim/doubtful-exposure';
    expect(of('全市重点行业工伤事故发生率下降60%，完成目标。')).toEqual([doubtful, doubtful]);
    expect(of('全市重点行业工伤事故发生率下降60%，有企业暴露量存疑。')).toEqual(['ok']);
    expect(of('全市重点行业工伤案件下降60%。')).toEqual(['ok']);
    // So is the rate itself.
    const rates = fallen(scope, [400, 50_000], [160, 50_000]).map((one) => ({
      ...one,
      remarks: ['doubtful-exposure'],
    }));
    const plainly = (text: string) =>
      checkDraft(text, 'x', { ...HELD, measures: rates }).claims.map(
        ({ finding }) => finding?.kind.code ?? 'ok',
      );
    expect(plainly('全市重点行业工伤事故发生率为3.2‰。')).toEqual([doubtful]);
    expect(plainly('全市重点行业工伤事故发生率为3.2‰，暴露量存疑。')).toEqual(['ok']);
    expect(plainly('全市重点行业工伤案件160例，2020年同期为400例。')).toEqual(['ok', 'ok']);
    const telling = { plan: HELD.plan, period: HELD.period, language: 'zh' as const };
    const [level] = checkDraft('全市重点行业工伤事故发生率为3.2‰。', 'x', {
      ...HELD,
      measures: rates,
    }).claims;
    expect(new Set(plainly(insteadSentence(level!, telling)!))).toEqual(new Set(['ok']));
    const [claim] = checkDraft('全市重点行业工伤事故发生率下降60%。', 'x', held).claims;
    expect(new Set(of(insteadSentence(claim!, telling)!))).toEqual(new Set(['ok']));
  });

  it('that calls reached what nobody can judge yet is not excused by saying so', () => {
    const scope = { district: '990103', industry: 'key' };
    const risen = { ...HELD, measures: fallen(scope, [40, 6_000], [71, 6_000], BEHIND) };
    const few = { ...HELD, measures: fallen(scope, [10, 6_000], [17, 6_000]) };
    const reached = { ...HELD, measures: fallen(scope, [400, 50_000], [160, 50_000], BEHIND) };
    const fewer = { ...HELD, measures: fallen(scope, [10, 6_000], [4, 6_000]) };
    const of = (text: string, held: Held) =>
      checkDraft(text, 'x', held).claims.map(({ verdict, finding }) => [verdict, finding?.kind.code]);
    for (const claim of [
      '工伤事故发生率已达标',
      '工伤事故发生率已完成下降20%的目标',
      '工伤事故发生率超额完成下降20%的目标',
      '工伤事故发生率快于序时进度',
    ]) {
      for (const [caveat, below, above, code] of [
        ['数据尚未报齐', risen, reached, 'claim/immature'],
        ['样本不足', few, fewer, 'claim/too-few'],
      ] as const) {
        const text = `${caveat}，合成丙区${claim}。`;
        expect(of(text, below), text).toEqual([['contradicted', 'claim/target-met']]);
        expect(of(text, above), text).toEqual([['overstated', code]]);
        expect(of(`合成丙区${claim}，但${caveat}，点估计。`, above)).toEqual([['overstated', code]]);
      }
    }
    // Strong words neither; who only waits, or gives an estimate, is right.
    expect(of('数据尚未报齐，合成丙区工伤事故发生率显著下降60%。', reached)).toEqual([
      ['overstated', 'claim/immature'],
    ]);
    expect(of('合成丙区数据尚未报齐，暂不评判。', reached)).toEqual([]);
    for (const waits of ['是否达标', '达标', '达标与否'])
      for (const text of ['暂不评判', '样本不足，不宜评判'])
        expect(of(`合成丙区工伤事故发生率${text}${waits}。`, reached)).toEqual([]);
    expect(of('合成丙区工伤事故发生率点估计下降60%，数据尚未报齐。', reached)).toEqual([
      ['supported', undefined],
    ]);
  });

  it('is not held against a part of the cases, a step or a month by itself', () => {
    const [rate] = fallen({ district: 'all', industry: 'key' }, [200, 30_000], [136, 30_000]);
    for (const part of [
      { by: 'accident-kind', group: '物体打击' },
      { stage: 'decision' },
      { month: '2025-06' },
    ]) {
      const held = { ...HELD, measures: [rate!, { ...rate!, ...part, part: 20, value: 0.67 }] };
      const [claim] = checkDraft('全市重点行业工伤案件136例。', 'x', held).claims;
      expect(claim?.verdict).toBe('supported');
    }
  });

  it('that says exceeded needs more than the target, which a tolerance only lets be reached', () => {
    const of = (y: number, text: string) => {
      const held = {
        ...HELD,
        measures: fallen({ district: 'all', industry: 'key' }, [200_000, 300_000], [y, 300_000]),
      };
      return checkDraft(text, 'x', held).claims.map(({ verdict }) => verdict);
    };
    // Falls of 19.5 % and of 22 %, both with the whole interval above 18 %.
    expect(of(161_000, '全市重点行业工伤事故发生率完成下降20%的目标。')).toEqual(['supported']);
    for (const text of [
      '全市重点行业工伤事故发生率超额完成下降20%的目标。',
      '全市重点行业工伤事故发生率超过下降20%的目标。',
      '全市重点行业工伤事故发生率下降目标超额完成。',
    ]) {
      expect(of(161_000, text)).toEqual(['contradicted']);
      expect(of(156_000, text)).toEqual(['supported']);
    }
  });

  it('that says of every one what the total does is held against each', () => {
    const of = (text: string) =>
      checkDraft(text, 'x', HELD).claims.map(
        ({ claim, verdict }) => `${claim.scope.district} ${claim.scope.industry ?? ''} ${verdict}`,
      );
    const districts = of('各区市工伤事故发生率均下降。');
    expect(districts).toHaveLength(HELD.plan.districts.length);
    expect(districts).toContain('990103  contradicted');
    expect(of('各区（市）工伤事故发生率全部下降。')).toEqual(districts);
    expect(of('各区市培训覆盖率均达到95%以上。')).toContain('990102  contradicted');
    // One answer, which names whose it is not.
    const said = (text: string, language: 'zh' | 'en' = 'zh') =>
      checkDraft(text, 'x', HELD).claims.flatMap(({ finding }) =>
        finding === undefined
          ? []
          : [
              `${finding.severity} ${finding.kind.code} ${fillWords(finding.kind[language].what, finding.args, language)}`,
            ],
      );
    expect(said('各区市工伤事故发生率均下降。')).toEqual([
      'error claim/not-every 各区市重点行业工伤事故发生率写成“均”，而不是各个都如此：合成丙区上升 25.0%；合成戊区无法计算（缺少数据）；另外合成甲区区间包含 0；合成丁区数据未报齐',
    ]);
    expect(said('各区市工伤事故发生率均下降。', 'en')[0]).toContain(
      '合成丙区: a rise of 25.0%; 合成戊区 is unknown',
    );
    expect(said('合成甲区、合成丁区工伤事故发生率均下降。')).toEqual([
      'query claim/every-unproven 合成甲区、合成丁区重点行业工伤事故发生率写成“均”，数都对得上，但数据还支持不了这样说：合成甲区区间包含 0；合成丁区数据未报齐',
    ]);
    expect(said('合成甲区、合成丁区工伤事故发生率均显著下降。')[0]).toContain('error claim/every-unproven');
    expect(said('各区市均已按时报送。')[0]).toContain('合成戊区66.7%，尚缺 2 期');
    // Of which figure? That is asked, not passed.
    expect(outcome('各区市均下降。')).toEqual(['? figure']);
    const industries = of('合成乙区各重点行业工伤事故发生率均上升。');
    expect(industries).toHaveLength(HELD.plan.industries.length);
    expect(industries).toContain('990102 machinery contradicted');
  });

  it('is read on over its headings, paragraphs and broken lines', () => {
    const draft = [
      '# 上半年工伤预防工作情况',
      '',
      '## 一、合成丙区',
      '',
      '重点行业工伤事故发生率为每千人年 8.33 人，较2020年同期下降',
      '25%，圆满完成目标。',
      '',
      '## 二、合成乙区',
      '工伤事故发生率下降60%。',
    ].join('\n');
    const { claims } = checkDraft(draft, 'x', HELD);
    expect(
      claims.map(({ claim, finding }) => [claim.line, claim.scope.district, finding?.kind.code]),
    ).toEqual([
      [5, '990103', undefined],
      [5, '990103', 'claim/figure-differs'],
      [6, '990103', 'claim/target-met'],
      [9, '990102', undefined],
    ]);
  });

  it('of a district may say 我区', () => {
    expect(outcome('我区工伤事故发生率下降60%，全区无缺报。', '990102')).toEqual(['ok', '? not-held']);
    expect(outcome('我区无缺报、无迟报。', '990101')).toEqual(['ok', 'ok']);
  });

  it('says which figure a wrong number is', () => {
    const [claim] = checkDraft('全市全部企业工伤事故发生率下降24%。', 'x', HELD).claims;
    expect(claim?.finding?.args.also).toMatchObject({ zh: '（这个数是案件数的降幅）' });
    const [other] = checkDraft('全市重点行业工伤事故发生率下降20%。', 'x', HELD).claims;
    expect(other?.finding?.args.also).toMatchObject({
      zh: '（这个数是与上年同期（2024年1—6月）相比的降幅）',
    });
  });

  it('is answered with decimals enough to see the difference', () => {
    const scope = { district: 'all', industry: 'key' };
    // A fall of 12.49 %, 94.96 % insured, 99.96 % trained; a target missed by a hair.
    const measures = [
      ...fallen(scope, [10_000, 100_000], [8_751, 100_000]),
      covered('insurance-coverage', { district: 'all', industry: 'all' }, 9_496, 10_000),
      covered('training-coverage', { ...scope, role: 'all' }, 9_996, 10_000),
    ];
    const said = (text: string, held: Held = { ...HELD, measures }) =>
      checkDraft(text, 'x', held).claims.map(
        ({ finding }) => finding && fillWords(finding.kind.zh.what, finding.args, 'zh'),
      );
    expect(said('全市重点行业工伤事故发生率下降超过12.5%。')[0]).toContain('数据是 下降 12.49%');
    expect(said('全市重点行业工伤事故发生率下降12.50%。')[0]).toContain('数据是 下降 12.49%');
    expect(said('全市重点行业工伤事故发生率下降12.488%。')[0]).toContain('数据是 下降 12.490%');
    expect(said('全市重点行业工伤事故发生率为87.6‰，超过87.51‰。')[0]).toContain('87.51‰');
    expect(said('全市重点行业工伤事故发生率为每千人年87.512人。')[0]).toContain('87.510‰');
    expect(said('全市重点行业工伤事故发生率下降12.6个千分点。')[0]).toContain('即 12.49 个千分点');
    expect(said('全市参保率超过95%。')[0]).toContain('94.96%');
    expect(said('全市重点人员培训覆盖率100.0%。')[0]).toMatch(/99\.96%/);
    const near = { ...HELD, measures: fallen(scope, [200_000, 300_000], [160_080, 300_000]) };
    expect(said('全市重点行业工伤事故发生率超额完成下降20%的目标。', near)[0]).toContain(
      '下降 19.96%，没有超过',
    );
    expect(said('全市重点行业工伤事故发生率下降20.0%（95%区间 19.41%～20.5%）。', near)[1]).toMatch(
      /数据是 95%区间 19\.43%～20\.48%/,
    );
    // Up is not down, however many decimals.
    expect(said('全市重点行业工伤事故发生率上升19.96%。', near)[0]).toContain('数据是 下降 20.0%');
    // Near nothing is not nothing.
    const flat = { ...HELD, measures: fallen(scope, [20_000, 300_000], [19_999, 300_000]) };
    expect(said('全市重点行业工伤事故发生率上升。', flat)[0]).toContain('下降 0.005%');
  });

  it('that names no scope is told which one has its number', () => {
    const of = (text: string) =>
      checkDraft(text, 'x', HELD).claims.map(
        ({ finding }) => finding && fillWords(finding.kind.zh.what, finding.args, 'zh'),
      );
    const unnamed = '但文稿没有写明是哪个范围';
    expect(of('全市工伤事故发生率为4.53‰。')).toEqual([
      `“4.53‰”等于全市重点行业工伤事故发生率，${unnamed}；全部企业是 3.29‰`,
    ]);
    // Of cases 全市 plainly means all of them: only those of the key industries have to say so.
    expect(of('全市共发生工伤304例。全市工伤304例。全市工亡7人。')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(of('全市共发生工伤136例。')).toEqual([
      `“136例”等于全市重点行业工伤案件数，${unnamed}；全部企业是 304`,
    ]);
    // 全市参保率 is everybody's; of the key industries it has to say so.
    expect(of('全市参保率95.4%。')).toEqual([undefined]);
    expect(of('全市参保率95.7%。')[0]).toContain(unnamed);
    expect(of('全市重点行业工伤事故发生率为4.53‰，工伤案件136例。')).toEqual([undefined, undefined]);
    // What follows is of whom the number before it was: 24.0 % fewer cases, 26.0 % of the rate in all enterprises.
    expect(of('全市共发生工伤304例，工伤事故发生率下降20%。')[1]).toContain(
      '全市全部企业工伤事故发生率写的是',
    );
    expect(of('全市全部企业工伤案件较2020年同期减少90例。')[0]).toContain('“减少90例”');
    // Of a district only one of the two is held.
    expect(of('合成乙区工伤事故发生率为3.2‰。')).toEqual([undefined]);
    expect(outcome('全市工伤事故发生率为4.53‰。')).toEqual(['claim/scope-unnamed']);
  });

  it('that quotes a person keeps the number to itself', () => {
    const [claim] = checkDraft('合成甲区工伤事故发生率显著下降20%（联系人 13812345678）。', 'x', HELD).claims;
    expect(claim?.claim.text).toContain('138****5678');
  });

  it('without last year at hand says so', () => {
    const { lastYear: _, ...held } = HELD;
    const codes = (text: string) =>
      checkDraft(text, 'x', held).claims.map(({ finding, why }) => finding?.kind.code ?? why);
    expect(codes('全市重点行业工伤事故发生率同比下降20%。')).toEqual(['last-year']);
    // Nor does the base answer: it is only said that the number is that of another comparison.
    expect(codes('全市重点行业工伤事故发生率同比下降32%。')).toEqual(['last-year-base']);
    expect(codes('全市重点行业工伤事故发生率较上年同期下降。')).toEqual(['last-year']);
    expect(codes('全市重点行业工伤案件136例，去年同期为170例。')).toEqual([undefined, 'last-year']);
  });

  it('that compares with last year is answered with last year and its months', () => {
    const of = (text: string) => checkDraft(text, 'x', HELD).claims;
    const codes = (text: string) =>
      of(text).map(({ finding, why }) => finding?.kind.code ?? (why === undefined ? 'ok' : `? ${why}`));
    const telling = { plan: HELD.plan, period: HELD.period, language: 'zh' as const };
    const shown = '，尚不能排除未下降。';
    // 32.0 % is against 2020, 20.0 % against 2024: whichever way last year is named.
    for (const word of ['同比', '较上年同期', '与去年同期相比', '比上年', '较2024年同期', '较同期']) {
      expect(codes(`全市重点行业工伤事故发生率${word}下降20%${shown}`)).toEqual(['ok']);
      expect(codes(`全市重点行业工伤事故发生率${word}下降32%${shown}`)).toEqual(['claim/other-base']);
    }
    expect(codes(`全市重点行业工伤事故发生率下降20%（同比）${shown}`)).toEqual(['ok']);
    expect(codes(`全市重点行业工伤事故发生率降幅同比为32%${shown}`)).toEqual(['claim/other-base']);
    expect(codes(`全市重点行业工伤事故发生率同比-20%${shown}`)).toEqual(['ok']);
    // It holds to the end of the sentence, and for a part of the whole.
    expect(codes('全市重点行业工伤案件同比下降20%，其中合成甲区下降4%，尚不能排除未下降。')).toEqual([
      'claim/without-interval',
      'ok',
    ]);
    expect(codes('全市重点行业工伤案件同比下降20%，其中合成甲区下降20%，尚不能排除未下降。')).toEqual([
      'claim/without-interval',
      'claim/other-base',
    ]);
    expect(codes('全市重点行业工伤案件同比下降20%。其中合成甲区下降4%，尚不能排除未下降。')).toEqual([
      'claim/without-interval',
      'ok',
    ]);
    expect(codes('全市重点行业工伤事故发生率同比下降20%，较2020年同期下降32%，区间包含0。')).toEqual([
      'ok',
      'ok',
    ]);
    // Numbers of last year, and what falls from them.
    expect(codes('全市重点行业工伤案件由去年同期的170例降至136例。')).toEqual(['ok', 'ok']);
    expect(codes('全市重点行业工伤案件由170例降至136例，同比下降20%，区间包含0。')).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    expect(codes('全市重点行业工伤案件136例，去年同期200例，下降32%。')).toEqual([
      'ok',
      'claim/figure-differs',
      'claim/other-base',
    ]);
    expect(codes('2024年1—6月，全市重点行业工伤事故发生率为5.67‰。')).toEqual(['ok']);
    const [wrong] = of('全市重点行业工伤事故发生率同比下降15%。');
    expect(wrong?.finding?.args.who).toMatchObject({ zh: '全市重点行业工伤事故发生率（与2024年1—6月相比）' });
    expect(insteadSentence(wrong!, telling)).toBe(
      '2025年1—6月，全市重点行业工伤事故发生率为每千人年 4.53 人，2024年1—6月为 5.67 人，同比点估计下降 20.0%（95%区间 -0.8%～36.6%），尚不能排除未下降。',
    );
    for (const text of ['全市重点行业工伤案件同比下降15%。', '合成甲区重点行业工伤事故发生率同比上升4%。']) {
      const said = insteadSentence(of(text)[0]!, telling)!;
      expect(said).toContain('2024年1—6月');
      expect({ said, codes: [...new Set(codes(said))] }).toEqual({ said, codes: ['ok'] });
      expect(insteadSentence(of(text)[0]!, { ...telling, language: 'en' })).toContain('2024-01 to 2024-06');
    }
  });

  it('that compares counts with last year says where a district is behind', () => {
    const scope = { district: 'all', industry: 'key' };
    const own = { district: '990101', industry: 'key' };
    // 合成戊区 has sent four months of six; 合成甲区 all of them.
    const lastYear = [
      ...fallen(scope, [155, 30_000], [136, 26_000], BEHIND),
      ...fallen(own, [100, 18_000], [96, 18_000]),
    ];
    const of = (text: string) => checkDraft(text, 'x', { ...HELD, lastYear }).claims;
    const codes = (text: string) => of(text).map(({ finding }) => finding?.kind.code ?? 'ok');
    // Right or wrong, less or the same: what is missing has to be said.
    for (const said of ['下降12.3%', '减少19例', '下降'])
      expect(codes(`全市重点行业工伤案件同比${said}。`)).toEqual(['claim/immature']);
    expect(codes('全市重点行业工伤案件由去年同期的155例降至136例。')).toEqual(['ok', 'claim/immature']);
    expect(codes('全市重点行业工伤案件136例，去年同期155例，数据尚未报齐，区间包含0。')).toEqual([
      'ok',
      'ok',
    ]);
    const found = (text: string) =>
      of(text).map(({ finding }) => finding && fillWords(finding.kind.zh.what, finding.args, 'zh'));
    const [wrong] = found('全市重点行业工伤案件同比减少30例。');
    expect(wrong).toContain('155 例变为 136 例，下降 12.3%（有案件尚未报齐，暂不评判）');
    // Of a district that has sent everything nothing is still to come.
    const [whole] = found('合成甲区重点行业工伤案件同比减少30例。');
    expect(whole).toContain('100 例变为 96 例，下降 4.0%');
    expect(whole).not.toContain('尚未报齐');
    expect(codes('合成甲区重点行业工伤案件由去年同期的100例降至96例。')).toEqual(['ok', 'ok']);
  });

  it('is held against the severities of the plan', () => {
    const plan = { ...HELD.plan, severities: { 'claim/without-interval': 'error' as const } };
    const text = '合成甲区工伤事故发生率下降20%。';
    expect(checkDraft(text, 'x', HELD).counts).toEqual({ error: 0, query: 0, note: 1 });
    expect(checkDraft(text, 'x', { ...HELD, plan }).counts).toEqual({ error: 1, query: 0, note: 0 });
  });

  it.each([
    '新就业形态人员职业伤害发生率为每千人年35人。',
    '各区市均开展了集中宣传。',
    '预防费支出占征缴收入的1%。',
    '受理至认定超期率为0。',
  ])('of what no figure is held of, it is listed as not checked: %s', (text) => {
    const { counts, claims, verdicts } = checkDraft(text, 'x', HELD);
    expect(counts).toEqual({ error: 0, query: 0, note: 0 });
    expect(claims.map(({ finding }) => finding)).toEqual([undefined]);
    expect(verdicts['not-checked']).toBe(1);
  });
});

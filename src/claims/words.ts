// Which words of a draft does the reader of claims know? Official prose says few things in many ways; each way that is
// known stands here once, by what it does to a claim.

import type { Amount, Bound, Topic, Way } from './claim.ts';

export type Known =
  | {
      readonly is: 'measure';
      readonly topic: Topic /** 率: the figure itself is named. */;
      readonly rate: boolean;
      /** 万人工伤率: on how many it is counted. */
      readonly per?: number;
    }
  | { readonly is: 'coverage' }
  | {
      readonly is: 'counted';
      readonly topic: Topic;
      readonly counted: 'part' | 'whole' | 'missing' | 'cases';
    }
  /** With `amount` where the word holds it: 减半. */
  | { readonly is: 'way'; readonly way: Way; readonly loose?: true; readonly amount?: Omit<Amount, 'text'> }
  | { readonly is: 'none' /** 零死亡 */; readonly topic: Topic }
  | { readonly is: 'second-order' }
  | { readonly is: 'met' }
  | { readonly is: 'path' }
  | { readonly is: 'everybody'; readonly topic?: Topic }
  | { readonly is: 'goal' }
  | { readonly is: 'strong' }
  | { readonly is: 'bound'; readonly bound: Bound }
  | { readonly is: 'to' }
  | { readonly is: 'out-of' }
  | { readonly is: 'not' }
  | { readonly is: 'intent' /** All of the sentence is meant. */; readonly wide: boolean }
  /** It is so by now, whatever was meant before. */
  | { readonly is: 'done' }
  | { readonly is: 'estimate' }
  | { readonly is: 'few' }
  | { readonly is: 'immature' }
  | { readonly is: 'doubtful' }
  | { readonly is: 'unproven' }
  | { readonly is: 'interval' }
  | { readonly is: 'last-year' }
  | { readonly is: 'other-base' }
  | { readonly is: 'compared' }
  | { readonly is: 'window' }
  | { readonly is: 'yearly' }
  | { readonly is: 'same-mix' }
  | { readonly is: 'actual' }
  | { readonly is: 'structure' }
  | { readonly is: 'each' }
  | { readonly is: 'all-of' }
  | { readonly is: 'except' }
  | { readonly is: 'unknown-scope' }
  | { readonly is: 'own-district' }
  | { readonly is: 'join' }
  | { readonly is: 'range' }
  | { readonly is: 'stop' /** 。；: more than a comma. */; readonly full: boolean }
  | { readonly is: 'open' }
  | { readonly is: 'close' }
  | { readonly is: 'rank' }
  | { readonly is: 'neutral' };

/** A share follows. */
const BEFORE_SHARE =
  '(?=\\s*(?:\\d+(?:\\.\\d+)?\\s*(?:%|成|个百分点|个千分点|‰)|百分之|[一二两三四五六七八九]成|三分之|五分之))';
/** Of those of one kind, or of many at once, nothing is held: 未发生死亡3人以上事故. */
const OF_ALL = '(?!\\s*\\d|责任|目标|率)(?:事故|案件)?';
/** 报送数据, 报表报送完毕. */
const SENDING = '(?:数据|报表|台账)?(?:报送|上报|填报|提交)了?(?:数据|报表|台账|工作|任务)*';
const SENT = `${SENDING}(?:完毕|完成|到位|齐全)?(?!\\s*\\d|率|完毕|完成|到位|齐全|情况|及时)`;
/** 报送 30 期 */
const PERIODS = '(?=[为共有：:]?\\s*\\d[\\d,]*\\s*期)';
const NOUGHT = '(?:为零|为0(?![.\\d])|零发生)';
const HALF = { value: 1 / 2, step: 1 / 10, unit: 'share', tenths: true } as const;
const TWOFOLD = { value: 1, step: 1 / 10, unit: 'share', bound: 'about' } as const;

const PERSONS = [
  ['百人', 100],
  ['千人', 1000],
  ['万人', 1e4],
  ['十万人', 1e5],
  ['百万人', 1e6],
] as const;

/** The longest reading at a place is taken, and of equals the first. */
export const WORDS: readonly (readonly [pattern: string, known: Known])[] = [
  // Figures.
  ['(?:工伤)?事故发生率|工伤(?:事故)?(?:发生)?率|发生率', measure('rate')],
  ...PERSONS.flatMap(([persons, per]): [string, Known][] => [
    [`${persons}(?:工伤|负伤)(?:事故)?(?:发生)?率|${persons}(?:事故)?发生率`, { ...measure('rate'), per }],
    [`${persons}(?:因工)?(?:死亡|工亡)(?:发生)?率`, { ...measure('fatality-rate'), per }],
  ]),
  ['(?:因工)?死亡(?:发生)?率|工亡(?:发生)?率', measure('fatality-rate')],
  ['(?:尘肺病?|职业性尘肺病)(?:报告)?(?:发病|发生)率|发病率', measure('pneumoconiosis-rate')],
  ['(?:重点人员|三类人员|重点岗位人员)?培训(?:覆盖)?率', measure('training')],
  ['(?:工伤保险)?参保(?:覆盖)?率|工伤保险覆盖率', measure('insurance')],
  ['报送完整率|(?:数据|报表)?(?:报送|上报)率', measure('completeness')],
  ['报送及时率', measure('timeliness')],
  ['覆盖率|覆盖面', { is: 'coverage' }],
  [
    '(?:生产安全|安全生产|道路交通|交通|火灾|较大|重大|特大|亡人|一般|轻伤|重伤|上下班|机械伤害|高处坠落|触电|坍塌|中毒)(?:责任|运输)?(?:工伤|伤亡)?事故(?:发生率|起数|总量|数量|数)?|事故隐患|隐患|职业病(?:发病率)?|伤残率|(?:轻|重)伤(?:事故)?率|工伤保险基金(?:支出|收入|结余|征缴)?|(?:培训|考核|考试)?(?:合格|达标|及格|到课|出勤|通过|整改|认定|结案|办结)率|企业(?:培训|参保)?覆盖率|按项目参保率?|一次性?死亡|(?:一次性?)?死亡\\s*\\d+\\s*[人名](?:及)?以上(?:的)?事故',
    { is: 'measure', topic: 'unmeasured', rate: true },
  ],
  // 按时报送 of all periods that were due; with a number behind it, of so many.
  [
    `(?:全部|已经?|能够?)*(?:按时|及时|按期|如期|准时)(?:足额|完整|全部|全面|保质保量)?(?:完成)?${SENT}`,
    { is: 'everybody', topic: 'timeliness' },
  ],
  ['(?:无|没有|未出现|未发生|零)(?:一家)?(?:迟报|晚报|逾期)', { is: 'everybody', topic: 'timeliness' }],
  [
    `(?:全部|已经?)*(?:完成了?(?:[^，。；：！？,;:]{0,8}?)${SENT}|${SENDING}(?:已经?|均|都|全部)*(?:完毕|完成|到位|齐全)|报齐|报全)(?!后|前|之|再)`,
    { is: 'everybody', topic: 'completeness' },
  ],
  [
    '全部(?:报送|上报)|(?:无|没有|未出现|未发生|零)(?:一家)?(?:缺报|漏报)(?:漏报|缺报)?',
    { is: 'everybody', topic: 'completeness' },
  ],
  // What is counted.
  [
    '工伤(?:事故|案件)(?:起数|件数|总量|总数|数量|数)?|认定(?:\\(视同\\)|（视同）)?工伤(?:案件|人数|件数|数)?|工伤(?:人数|起数|件数|总数|数)?|事故(?:起数|总量|总数|数量|数)?|案件数?',
    { is: 'counted', topic: 'cases', counted: 'cases' },
  ],
  // Accidents are not persons: one of them may have killed two.
  [
    '(?:因工)?(?:死亡|工亡|亡人)事故(?:起数|件数|总数|数)?',
    { is: 'counted', topic: 'unmeasured', counted: 'cases' },
  ],
  ['(?:因工)?死亡(?:人数)?|工亡(?:人数|案件)?', { is: 'counted', topic: 'deaths', counted: 'cases' }],
  [
    '新增尘肺病?(?:病例|人数|患者)?|尘肺病?(?:病例)?新增(?:病例)?|尘肺病?(?:病例|新发病例)',
    { is: 'counted', topic: 'pneumoconiosis', counted: 'cases' },
  ],
  [
    '应(?:当)?(?:参加)?(?:培)?训(?:的)?(?:人员|人数)?|需(?:要)?培训|(?:须|应)参训',
    { is: 'counted', topic: 'training', counted: 'whole' },
  ],
  [
    '(?:考核|培训)?合格|通过了?考[核试]|考[核试]通过|(?:已|完成)(?:培)?训(?:人数)?|培训(?:人数|人员)?|参训',
    { is: 'counted', topic: 'training', counted: 'part' },
  ],
  ['尚缺|未(?:参加)?(?:培)?训|缺口|尚有|还差', { is: 'counted', topic: 'training', counted: 'missing' }],
  [
    '(?:在册|从业)?职工(?:人数|总数)?|从业人员|用工人数',
    { is: 'counted', topic: 'insurance', counted: 'whole' },
  ],
  [
    '应(?:当)?(?:参保|参加工伤保险|保(?=职工|人员|人数))(?:的)?(?:人数|职工|人员)?',
    { is: 'counted', topic: 'insurance', counted: 'whole' },
  ],
  [
    '(?:已|实际?)?参保(?:(?:企业|单位)?职工|人数|人员)?',
    { is: 'counted', topic: 'insurance', counted: 'part' },
  ],
  ['未参保(?:人数|职工|人员)?', { is: 'counted', topic: 'insurance', counted: 'missing' }],
  ['应(?:当|该)?(?:报送?|上报)', { is: 'counted', topic: 'completeness', counted: 'whole' }],
  [
    `已报|(?:实际?|已|共|累计|总共|一共)*(?:报送|上报|报)了?${PERIODS}`,
    { is: 'counted', topic: 'completeness', counted: 'part' },
  ],
  [
    `(?:尚|还)?(?:未|没有?)(?:报送|上报|报)${PERIODS}|(?:缺报|漏报|欠报|少报)了?${PERIODS}`,
    { is: 'counted', topic: 'completeness', counted: 'missing' },
  ],
  // Late, but sent: between what is due and what is in time stand those that are not sent at all.
  [
    `(?:迟报|晚报|逾期(?:报送|上报|报)?|超期(?:报送|上报|报)?)了?${PERIODS}`,
    { is: 'counted', topic: 'unmeasured', counted: 'missing' },
  ],
  ['按时(?:报送)?', { is: 'counted', topic: 'timeliness', counted: 'part' }],
  // The data count who is recognised, not who was hurt.
  ['(?:因工)?(?:受伤|负伤)(?:人数|人员|职工)?', { is: 'counted', topic: 'unmeasured', counted: 'cases' }],
  // What became of it.
  [
    '(?:下降|降低|减少)(?:率|幅度|比例)|(?:下降|降低|减少|减小|压降|压减)了?|下滑|回落|降幅|降了|降(?=\\s*[\\d至到为])|负增长',
    { is: 'way', way: 'fall' },
  ],
  [
    '(?:上升|增长|增加|提高|提升)(?:率|幅度|比例)|(?:上升|增长|增加|提高|提升|升高|上涨)了?|回升|反弹|[增升涨]幅|升(?=\\s*[\\d至到为])',
    { is: 'way', way: 'rise' },
  ],
  // 比2020年同期少20%, 低两成
  [`(?<![至最不很缺降偏])[少低]了?${BEFORE_SHARE}`, { is: 'way', way: 'fall' }],
  [`(?<![至最不很提偏])[多高]了?${BEFORE_SHARE}`, { is: 'way', way: 'rise' }],
  ['不降反升|由降转升|降转升', { is: 'way', way: 'rise' }],
  ['不升反降|由升转降|升转降', { is: 'way', way: 'fall' }],
  ['减半|折半|腰斩|砍半', { is: 'way', way: 'fall', amount: HALF }],
  ['翻(?:了)?(?:一)?番', { is: 'way', way: 'rise', amount: TWOFOLD }],
  [
    `(?:未|没有|无|未再)发生(?:过)?(?:一起|1起|任何)?(?:因工)?(?:工亡|死亡)${OF_ALL}|[零无](?:工亡|死亡)${OF_ALL}|(?:工亡|死亡)(?:事故|人数)?${NOUGHT}`,
    { is: 'none', topic: 'deaths' },
  ],
  [
    `(?:未|没有|无|未再)发生(?:过)?(?:一起|1起|任何)?工伤(?!预防|保险)${OF_ALL}|零工伤${OF_ALL}|工伤(?:事故|案件)?${NOUGHT}`,
    { is: 'none', topic: 'cases' },
  ],
  [
    '[零无]新增(?:职业性)?尘肺病?(?:病例|患者)?|(?:未|没有|未再)(?:新增|发生)(?:职业性)?尘肺病?(?:病例|患者)?|(?:职业性)?尘肺病?零新增',
    { is: 'none', topic: 'pneumoconiosis' },
  ],
  ['持平|不变|没有变化|无变化', { is: 'way', way: 'flat' }],
  ['(?:基本|大体|大致)(?:持平|不变)', { is: 'way', way: 'flat', loose: true }],
  ['收窄|扩大|缩小', { is: 'second-order' }],
  [
    '(?:超额|提前|如期|圆满|顺利|全面|基本|均|已)*(?:完成|实现|达到|达成|超过|超出)了?(?:[^，。；：！？,;:]{0,20}?)(?:目标(?:任务|要求|进度|值)?|指标任务|指标要求)',
    { is: 'met' },
  ],
  [
    '(?:超额|提前|如期|圆满|顺利|全面|基本|均|已)*(?:完成|实现)了?[^，。；：！？,;:]{0,20}?(?:下降|降低|减少)[^，。；：！？,;:]{0,10}?任务',
    { is: 'met' },
  ],
  [
    '(?:下降|降低|减少|降幅)?(?:目标|任务|指标)(?:值|任务|要求)?(?:已经?|如期|提前|按期|圆满|顺利|全面|基本|均|都|全部|得以|得到|超额)*(?:完成|实现|达到|达成)',
    { is: 'met' },
  ],
  [
    '(?:超额|提前|如期|圆满|顺利|全面|基本|均|已)*完成了?[^，。；：！？,;:]{0,10}?培训(?:任务|计划)',
    { is: 'met' },
  ],
  ['(?:达到|完成|实现)了?(?:预期|既定|考核)的?要求', { is: 'met' }],
  ['达标', { is: 'met' }],
  [
    '(?:达到|完成|符合)(?:了)?(?:本期)?(?:应达|序时|时序|目标|计划)进度|(?:达到|符合)了?进度要求|进度正常|快于(?:序时|时序)进度',
    { is: 'path' },
  ],
  [
    '应训尽训|应培尽培|(?:已)?全部训足|(?:已)?全部(?:完成)?培训(?:到位|合格|完成)?|培训全覆盖|全员(?:培训|参训|轮训)|培训全员覆盖',
    { is: 'everybody', topic: 'training' },
  ],
  ['应保尽保|参保全覆盖|全员参保|全部参保', { is: 'everybody', topic: 'insurance' }],
  ['全覆盖|全员覆盖', { is: 'everybody' }],
  [
    '(?:下降|降低|减少|降幅|覆盖率|参保率)?目标(?:值|任务|要求)?|(?:下降|降低|减少)(?:任务|要求)|任务|指标|容差|应达进度',
    { is: 'goal' },
  ],
  [
    '(?:非常|十分|较为|更加|更|呈|有)?(?:显著|明显)(?:的|地|性)?|大幅度?(?:地)?|具有统计学意义|有统计依据|统计确证|得到确证|明确',
    { is: 'strong' },
  ],
  ['约|大约|大概|近似|左右|上下', { is: 'bound', bound: 'about' }],
  ['近|将近', { is: 'bound', bound: 'nearly' }],
  [
    '接近|逼近|趋近|趋于|几乎|近乎|基本(?:上)?已?(?:实现|做到|达到)|基本(?=全覆盖|全员|全部|应保|应训|应培)',
    { is: 'bound', bound: 'close' },
  ],
  ['超过|超|逾|以上|(?:不|未|没有|并未)(?:少于|低于|小于)|高于|突破', { is: 'bound', bound: 'over' }],
  [
    '不到|不足|低于|少于|小于|以内|以下|(?:不|未|没有|并未)(?:超过|超出|高于|突破)|<|＜',
    { is: 'bound', bound: 'under' },
  ],
  ['达到|至|到|为|是|达|:|：|=', { is: 'to' }],
  ['由|从', { is: 'out-of' }],
  // What takes a claim back, or leaves it open.
  [
    '未见|未能?|没有?|不能|不宜|不足以|不会|不|尚不能?|无法|难以|并未|并非|尚未|暂不|谈不上|是否|能否|可否',
    { is: 'not' },
  ],
  [
    '力争|争取|确保|计划|预计|拟|目标(?:是|为|:|：)|要求|若|如果|假如|倘若|有望|可望|希望|要(?:实现|达到|完成|在|把|使|将|确保)|到\\d{4}年底',
    { is: 'intent', wide: true },
  ],
  // What somebody asked for, or what it was done for, says nothing of the rest of the sentence.
  ['(?:根据|按照?|依据|依照|对照|遵照|落实)[^，。；！？,;]{0,16}?要求', { is: 'neutral' }],
  ['为了?(?:确保|实现|完成|达到|达成)', { is: 'intent', wide: false }],
  ['目前已?|现已|已经?(?:累计)?(?=下降|降低|减少|降[至到]|上升|增[长加]|提[高升]|达)', { is: 'done' }],
  [
    '督促|敦促|提醒|催促|进一步|继续|着力|努力|推动|促进|旨在|以期|为了|以(?=降低|减少|提高)|将|切实|有效(?=预防|防范)|加快|抓好|做好|围绕',
    { is: 'intent', wide: false },
  ],
  ['点估计|估计值|初步(?:测算|统计|估算|核算)', { is: 'estimate' }],
  [
    '样本(?:量)?(?:不足|偏少|较小|太小|过小)|不宜评判|案例(?:数)?(?:较少|过少|偏少|太少)|例数(?:较少|过少|偏少|太少)|仅供参考',
    { is: 'few' },
  ],
  ['尚未报(?:齐|送)|未报齐|数据未成熟|数据尚不完整|暂不评判|尚未报送到本期|初步数据', { is: 'immature' }],
  ['(?:暴露量|参保人数|工时|数据)(?:明显)?(?:存疑|不合理|有疑问)(?:，?照常计入)?', { is: 'doubtful' }],
  [
    '尚?不能排除|不显著|不明显|无统计学意义|没有统计学意义|区间(?:包含|含|跨)(?:0|零)|可能(?:系|是|由)?(?:偶然|随机)',
    { is: 'unproven' },
  ],
  ['(?:95\\s*%\\s*)?(?:(?:置信)?区间|CI)(?:为|:|：)?(?!下限|上限)', { is: 'interval' }],
  // With what it is compared, and over which months.
  // 较同期 without a year is that of last year; 去年同期 alone says whose the number behind it is.
  [
    '同比|(?:较|比|与|同)(?:上年|去年)度?(?:同期|同月)(?:相比)?|(?:上年|去年)度?(?:同期|同月)相比|(?:较|比|与)同期(?:相比)?',
    { is: 'last-year' },
  ],
  [
    '环比|(?:较|比|与|同)上(?:个)?(?:月|季度|半年|期)(?:相比)?|(?:较|比|与|同)(?:年初|前三年|近三年|前五年|全省|全国|省|周边|兄弟)(?:(?!低于|高于|[高低多少]了?\\s*\\d)[地区城市内的同期平均水数值线相比]){0,8}',
    { is: 'other-base' },
  ],
  ['较|比|对比|相比|相较|相对于?|对照', { is: 'compared' }],
  ['(?:近|最近|滚动)\\s*(?:12|十二)个月|近一年', { is: 'window' }],
  [
    '年均|每年|逐年|连续(?=下降|降低|减少|下滑|回落|上升|增长|增加|提高)|连年|历年|连续[\\d一二两三四五六七八九十几多]{1,3}个?(?:年|月|季度)|平均每年|月均|平均',
    { is: 'yearly' },
  ],
  [
    '标准化后|按[^，。；]{0,8}(?:行业)?结构标准化(?:后)?|(?:若|如|如果)?(?:各)?行业结构(?:保持)?(?:未变|不变)(?:化)?(?:的话|时)?',
    { is: 'same-mix' },
  ],
  ['实际(?=降幅|下降|上升|发生率)', { is: 'actual' }],
  ['(?:来自|由|因)?(?:行业)?结构(?:变化|调整|因素|效应|变动)', { is: 'structure' }],
  // Of whom.
  ['分别', { is: 'each' }],
  [
    '均|都|皆|全(?:部|都)?(?=实现|达到|完成|下降|上升|降低|减少|达标|低于|高于|超过)|无一例外',
    { is: 'all-of' },
  ],
  // Which ones of the districts these are, is said nowhere.
  ['(?:[\\d一二两三四五六七八九十]+|多|大多数|部分|有的|个别)个?(?:区市|重点行业)', { is: 'unknown-scope' }],
  [
    '(?:过半|近半|半数以上|半数|绝大多数|大多数|多数|大部分|[一二三四五六七八九]成(?:以上|多)?|\\d+(?:\\.\\d+)?%(?:以上)?)的?(?:区市|重点行业|行业|企业)',
    { is: 'unknown-scope' },
  ],
  // Others than those that were named.
  [
    '(?:其余|其他|其它|余下)(?:的)?(?:各|所有|几)?个?(?:区市|重点行业)|(?:其余|余下)(?:的)?各?个?行业|其余(?:各)?[区市县]',
    { is: 'unknown-scope' },
  ],
  ['除|不含|剔除|扣除', { is: 'except' }],
  // Another population, covered by another scheme: none of the figures is theirs.
  [
    '新就业形态(?:就业|从业)?(?:人员)?|平台(?:企业|从业人员|骑手)|骑手|职业伤害(?:保障)?',
    { is: 'unknown-scope' },
  ],
  [
    '规模以上(?:工业)?(?:企业)?|规上(?:企业)?|中小微企业|中小企业|小微企业|民营企业|国有企业|外资企业|农民工|女职工|劳务派遣(?:工)?|制造业|服务业|[一-龥]{2,4}(?:街道|镇)|[一-龥]{2,8}(?:有限公司|集团|公司)|园区',
    { is: 'unknown-scope' },
  ],
  // Economic zones are no districts of a plan unless it names them.
  [
    '高新(?:技术产业开发)?区|经开区|经济(?:技术)?开发区|开发区|保税(?:港)?区|自贸(?:试验)?区|度假区|示范区|工业园',
    { is: 'unknown-scope' },
  ],
  ['我区|本区|全区|我县|全县|本县|辖区(?:内)?', { is: 'own-district' }],
  [
    '(?:位?居|位列|排名?|名列)?(?:全市|各区市|全省)?(?:首位|第一(?!季度|产业|批|步|线|方面|,|，|、)|末位|前列|榜首|前茅)|居前|靠前|领先|落后(?!产能)|靠后|垫底|倒数第?[一二三1-3]|(?:暂?列|位列|排名?|名列|位?居)(?:在)?(?:全市|各区市)?第[二三四五六七八九十\\d]+(?:位|名)?|(?:低于|高于|优于|好于)(?:全省|全国|周边|兄弟)[^，。；]{0,6}|(?:全市|各区市|各行业|全部行业|所有行业)?中?最(?:高|低|大|小|多|少|好|差)(?!限度|程度|工资|标准|人民)|唯一',
    { is: 'rank' },
  ],
  ['置信(?:度|水平)(?:为|是)?\\s*\\d+(?:\\.\\d+)?\\s*%', { is: 'neutral' }],
  // Between them.
  ['[、和与及]|以及', { is: 'join' }],
  ['[~～—–－-]+|至', { is: 'range' }],
  ['[，,]', { is: 'stop', full: false }],
  ['[；;。！？!?|]', { is: 'stop', full: true }],
  ['[（(【\\[]', { is: 'open' }],
  ['[）)】\\]]', { is: 'close' }],
  [
    '(?:下降|降低|减少|上升|提高|降幅)(?:情况|工作|措施)|达标(?:企业|创建|单位|情况|线|率|与否)|工伤(?:预防|职工|认定(?:申请)?|待遇|康复|鉴定|保险|事故预防)|培训(?:班(?!组)|工作|课程|教材|平台|项目|任务|计划|对象|机构)|不断|不仅|不同|不少|不含糊|目标责任(?:书|制)?|重点任务|工作任务|事故(?:调查|报告|预防|防范|单位|现场)',
    { is: 'neutral' },
  ],
  [
    '得出|共发生|共计|下限|上限|人员类别|\\s+|[“”‘’"\'《》<>]|的|地|得|了|已|经|也|仍|还|又|再|较(?=为|上|大)|有所|总体|整体|全面|同步|稳步|持续|快速|累计|共|合计|总计|其中|仅|只|才|并|且|而|但|中|内|里|下|上|总|截至|截止|呈|趋势|态势|分别为|方面|情况|实际|点|即|则|时|数据|显示|统计|排除|确证|判断|得出|说|认为|证明|确认|看到|出现|实现|完成|发生|共发生|有|在|对|升降|整个|下限|上限|名|个|户|行业|领域|企业|业|人员|共计|累计|逐企业逐类别|按报送数据|按单位参保|人员类别|各类|本期|目前|期间|以来|成效|保持|维持|延续|幅度|水平|数值|参加|接受|开展|覆盖|全年|年度|月度|本年|另|各|其|该|此|这|按|封顶|人数|职工人数|水平|占',
    { is: 'neutral' },
  ],
];

function measure(topic: Topic): Extract<Known, { is: 'measure' }> {
  return { is: 'measure', topic, rate: true };
}

// Does what stands beside a number say that it is no person's: an amount has its unit behind it, the number of a contract is
// called so? Where a word for a person's number stands before it, nothing says that.

/** Of a person, whatever else stands there: a 身份证编号 is one. */
const PERSONS =
  /(?:身份证?|证件|护照|通行证|居留证|居住证|(?:人员|职工|员工|[本个]人|司机|机主|本机|家属|[伤患亡死]者|伤员|病人|参保|社保|社会保障)(?:编号|号)|电话|手机|座机|固话|传真|联系|致电|来电|拨打|微信|qq|tel|卡号|银行卡)[^\d，。；,;]{0,6}$/i;

/** Called the number of a thing; between the word and its number stands nothing but what joins them. */
const THINGS =
  /(?:编号|型号|批次|批号|文号|案号|货号|图号|件号|机号|单号|票号|标号|序列号|合同号|标准号|流水号|许可证号?|注册号?|营业执照)(?:[:：\s为是(（第]|no\.?|№){0,4}$/i;

/** 万 and 米 are surnames too, and 元旦 is a day: those are units only where nothing goes on behind them. */
const UNIT =
  /^\s?(?:元(?![旦月宵])|吨|公斤|千克|毫克|毫升|小时|工时|平方米|立方米|㎡|千瓦|(?:kg|mg|ml|km|kwh|rmb)(?![a-z])|[万亿](?=元|吨|余|多?[人件米]|$|[\s，。；、,;)）])|[米克升度](?=$|[\s，。；、,;)）/]))/i;

const FARTHEST = 16;

export function isOfThing(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - FARTHEST), from);
  if (PERSONS.test(before)) return false;
  return THINGS.test(before) || UNIT.test(text.slice(to, to + 6));
}

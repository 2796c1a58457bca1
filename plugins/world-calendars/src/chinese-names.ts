/** What holidays that many countries have are called in Chinese; those of one country keep the name that it gives them. */
const names: ReadonlyMap<string, string> = new Map([
  ["New Year's Day", '元旦'],
  ['Epiphany', '主显节'],
  ['Maundy Thursday', '濯足节'],
  ['Good Friday', '耶稣受难日'],
  ['Easter Sunday', '复活节'],
  ['Easter Monday', '复活节星期一'],
  ['Labour Day', '劳动节'],
  ['Labor Day', '劳动节'],
  ['Ascension Day', '耶稣升天节'],
  ['Pentecost', '圣灵降临节'],
  ['Whit Monday', '圣灵降临节星期一'],
  ['Corpus Christi', '基督圣体节'],
  ['Assumption', '圣母升天节'],
  ['German Unity Day', '德国统一日'],
  ['Reformation Day', '宗教改革日'],
  ["All Saints' Day", '诸圣节'],
  ['Immaculate Conception', '圣母无原罪节'],
  ['Christmas Eve', '平安夜'],
  ['Christmas Day', '圣诞节'],
  ['Boxing Day', '节礼日'],
  ['Independence Day', '独立日'],
  ['Constitution Day', '宪法日'],
  ['National Day', '国庆日'],
  ['Memorial Day', '阵亡将士纪念日'],
  ['Veterans Day', '退伍军人节'],
  ['Thanksgiving Day', '感恩节'],
  ['Juneteenth', '六月节'],
  ['Columbus Day', '哥伦布日'],
  ["Washington's Birthday", '华盛顿诞辰日'],
  ['Martin Luther King Jr. Day', '马丁·路德·金纪念日'],
  ['Chinese New Year', '农历新年'],
  ['Vesak Day', '卫塞节'],
  ['Deepavali', '屠妖节'],
]);

/** `own`: what the country itself calls it. */
export function chineseName(english: string, own: string): string {
  const [, plain = english, instead] = /^(.*?)( \(substitute day\))?$/.exec(english) ?? [];
  const known = names.get(plain);
  return known === undefined ? own : `${known}${instead ? '（补休）' : ''}`;
}

/** Countries whose working days do not follow from the public holidays of the library: whoever counted by these would count wrongly. */
import type { Text } from '@obligato/core';

type Reason = 'makeUpDays' | 'otherWeekend' | 'otherDays';

const countries: Readonly<Record<Reason, readonly string[]>> = {
  // Weekends are worked for bridges between holidays, by a decree of each year. Those that are known to do so: another may begin to.
  makeUpDays: ['BY', 'CN', 'HU', 'LV', 'RU', 'TW', 'VN'],
  // Not Saturday and Sunday: by the week data of CLDR, and Bangladesh, the Maldives and Nepal.
  otherWeekend: [
    ...['AF', 'BD', 'BH', 'DZ', 'EG', 'IL', 'IN', 'IQ', 'IR', 'JO', 'KW', 'LY', 'MV', 'NP', 'OM', 'QA', 'SA', 'SD'],
    ...['SY', 'UG', 'YE'],
  ],
  // Seollal and Chuseok begin on the eve; the library lets them begin a day later.
  otherDays: ['KR'],
};

const reasons: Readonly<Record<Reason, Text>> = {
  makeUpDays: {
    en: 'works at weekends in exchange for days off, by a notice of each year, and the library does not know these days',
    'zh-CN': '每年另行公布调休，节假日数据库中没有调休日',
  },
  otherWeekend: { en: 'has another weekend than Saturday and Sunday', 'zh-CN': '的休息日不是周六、周日' },
  otherDays: {
    en: 'has holidays on other days than the library says',
    'zh-CN': '的部分节假日与数据库所载日期不符',
  },
};

/** Why a country cannot be counted this way; undefined when it can. */
export function whyRefused(country: string): Text | undefined {
  const reason = (Object.keys(countries) as Reason[]).find((each) => countries[each].includes(country));
  return reason && reasons[reason];
}

/** What makes a scenario's assumptions about people impossible. */
import { isDay, type Problem, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { habitTable, isHabit } from '../habits.ts';
import type { Scenario } from '../scenario.ts';
import type { Habit, HabitUnit } from './habit.ts';

/** What is said of its habits, seasons and visits, each by the place at which it stands. */
export function habitProblems({ habits = {}, seasons = [], visits }: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const fault = (message: Text, hint: Text) => problems.push(problemOf(message, hint));
  const examine = (place: string, stated: object) => problems.push(...statedProblems(place, stated));
  examine('habits', habits);
  for (const [index, season] of seasons.entries()) {
    const place = `seasons.${index}`;
    examine(`${place}.habits`, season.habits);
    if (!isDay(season.from) || !isDay(season.to) || season.to < season.from) {
      fault(
        {
          en: `${place}: ${season.from} to ${season.to} is no stretch of days`,
          'zh-CN': `${place}：${season.from}至${season.to}不是有效时段`,
        },
        { en: 'Write two dates as YYYY-MM-DD, the first one first', 'zh-CN': '请写两个日期（YYYY-MM-DD），先早后晚' },
      );
    }
    if (season.units !== undefined && !(season.units >= 0 && season.units <= 1)) {
      fault(
        { en: `${place}.units: ${season.units} is not a share`, 'zh-CN': `${place}.units：${season.units} 不是比例` },
        { en: 'Write a number from 0 to 1', 'zh-CN': '请写0至1之间的数' },
      );
    }
  }
  if (visits !== undefined && !(Number.isSafeInteger(visits) && visits >= 0)) {
    fault(
      { en: `visits: ${visits} is not a number of units`, 'zh-CN': `“visits”：${visits} 不是单位数` },
      { en: 'Write a whole number, 0 or more', 'zh-CN': '请写不小于0的整数' },
    );
  }
  return problems;
}

/** What is wrong with habits that stand, or are answered, at a place. */
export function statedProblems(place: string, stated: object): readonly Problem[] {
  return Object.entries(stated).flatMap(([name, value]): Problem | readonly Problem[] => {
    if (!isKnown(name)) {
      const message = { en: `${place}.${name}: there is no such habit`, 'zh-CN': `${place}.${name}：没有此项行为习惯` };
      return problemOf(message, suggest(name, Object.keys(habitTable)));
    }
    if (isHabit(name, value)) return [];
    const shown = JSON.stringify(value);
    const message = { en: `${place}.${name}: ${shown} is not possible`, 'zh-CN': `${place}.${name}：${shown} 无效` };
    return problemOf(message, writtenAs(habitTable[name]));
  });
}

const problemOf = (message: Text, hint: Text): Problem => ({
  code: 'OBLIGATO_SCENARIO',
  ...translated(message, hint),
});

const isKnown = (name: string): name is keyof typeof habitTable => Object.hasOwn(habitTable, name);

const share: Text = { en: 'a number from 0 to 1', 'zh-CN': '0至1之间的数' };
const count: Text = { en: 'a whole number, 0 or more', 'zh-CN': '不小于0的整数' };
const inUnit: Readonly<Record<HabitUnit, Text>> = {
  share,
  'of-period': share,
  'working-days': count,
  people: count,
  times: count,
  hours: count,
  months: count,
  yuan: count,
};

function writtenAs({ unit, default: usual }: Habit): Text {
  const one = inUnit[unit];
  if (typeof usual === 'number') return { en: `Write ${one.en}`, 'zh-CN': `请写${one['zh-CN']}` };
  const example = JSON.stringify(Array.isArray(usual) ? usual : { secretary: 0.95 });
  return {
    en: `Write ${one.en}, as in ${example}`,
    'zh-CN': `请写${one['zh-CN']}，例如 \`${example}\``,
  };
}

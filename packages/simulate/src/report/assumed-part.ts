/** What a run stands on, at the end of its page: rules that are not as their packs have them, versions, seed, habits. */
import { fillText, type Language, type TextData } from '@obligato/core';
import type { Run } from '../simulate.ts';
import type { ChangedValue } from '../world/assumptions.ts';
import type { Habit } from '../world/habits/habit.ts';
import { habitTable } from '../world/habits.ts';
import { escaped } from './html.ts';
import { habitUnits, reportWords } from './report-words.ts';

export function assumedPart({ assumptions, seed }: Pick<Run, 'assumptions' | 'seed'>, language: Language): string {
  const say = (word: keyof typeof reportWords) => escaped(reportWords[word][language]);
  const filled = (word: keyof typeof reportWords, data: TextData) =>
    escaped(fillText(reportWords[word], data, language));
  const { plugins, habits, stated, seasons, visits, byUnit } = assumptions;
  const own = Object.entries(habits).filter(([name]) => stated.includes(name));
  const usual = Object.entries(habits).filter(([name]) => !stated.includes(name));
  const more = [
    ...seasons.map(({ from, to, units = 1, habits: then }) => {
      const when = filled('season', { from, to, percent: written(units * 100) });
      return `<p>${when}</p>${habitList(Object.entries(then), language)}`;
    }),
    ...(visits === undefined ? [] : [`<p>${filled('visits', { visits })}</p>`]),
    ...(byUnit ? [`<p>${say('habitsByUnit')}</p>`] : []),
  ];
  return `<section id="assumed">
<h2>${say('assumedTitle')}</h2>
<h3>${say('changedRules')}</h3>
${changedRules(assumptions.rules, say)}
<h3>${say('versions')}</h3>
<p>${plugins.map((plugin) => `<code>${escaped(plugin)}</code>`).join(' ')} · ${say('seed')} ${seed}</p>
<h3>${say('statedHabits')}</h3>
${own.length > 0 ? habitList(own, language) : more.length > 0 ? '' : `<p>${say('noneStated')}</p>`}
${more.join('\n')}
<details><summary>${filled('usualHabits', { count: usual.length })}</summary>
${habitList(usual, language)}</details>
</section>`;
}

export function changedRules(
  groups: Run['assumptions']['rules'],
  say: (word: keyof typeof reportWords) => string,
  alike: 'asInPacks' | 'rulesAlike' = 'asInPacks',
): string {
  if (groups.length === 0) return `<p>${say(alike)}</p>`;
  const lines = groups.flatMap(({ units, rules }) =>
    rules.map(({ rule, values }) => {
      const changed = values.map((value) => escaped(statedChange(value))).join('; ');
      return `<li><code>${escaped(rule)}</code> <b>${changed}</b><br><small>${escaped(units.join(', '))}</small></li>`;
    }),
  );
  return `<ul class="assumptions">${lines.join('\n')}</ul>`;
}

/** `workingDays 5 → 10` */
function statedChange(value: ChangedValue): string {
  const side = (name: 'pack' | 'here') => (name in value ? written(value[name]) : 'off');
  return `${value.name} ${side('pack')} → ${side('here')}`;
}

const habitList = (habits: readonly (readonly [string, unknown])[], language: Language) =>
  `<ul class="assumptions habits">${habits.map((habit) => habitLine(habit, language)).join('')}</ul>`;

function habitLine([name, value]: readonly [string, unknown], language: Language): string {
  const known: Habit | undefined = Object.hasOwn(habitTable, name)
    ? habitTable[name as keyof typeof habitTable]
    : undefined;
  const unit = known ? ` ${escaped(habitUnits[known.unit][language])}` : '';
  const what = known ? `<br><small>${escaped(known.what[language])}</small>` : '';
  return `<li><code>${escaped(name)}</code> <b>${escaped(written(value))}</b>${unit}${what}</li>`;
}

/** Whatever kind of value it is: a number, a range, shares by role. */
const written = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Math.round(value * 1e4) / 1e4);
  if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return value.map(written).join('–');
  return JSON.stringify(value ?? null);
};

export const assumedStyle = `
h3 { font-size: 1rem; margin: 1rem 0 .2rem; } .assumptions { list-style: none; padding: 0; margin: .3rem 0; } .habits li { break-inside: avoid; } .assumptions li { padding: .15rem 0; overflow-wrap: anywhere; }
.habits { columns: 16rem; font-size: .9rem; }
`;

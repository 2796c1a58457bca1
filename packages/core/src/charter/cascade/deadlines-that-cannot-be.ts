/** Deadlines that a unit wrote itself, held against every duty that they are about, as it recurs here: some could not bind, or be kept. */
import { cadenceTitle, type DutyCadence } from '../../calendar/cadence.ts';
import { createCalendar, weekdaysOnly } from '../../calendar/calendar.ts';
import type { Span } from '../../calendar/day.ts';
import { type Distance, dayAt } from '../../calendar/distance.ts';
import { periodsBetween } from '../../calendar/period.ts';
import { seasonIn } from '../../calendar/year.ts';
import { daysOf, recurrenceIn, seasonOf } from '../../rules/kind-options.ts';
import type { DutyRule } from '../../rules/rule.ts';
import type { Problem } from '../../text/problem.ts';
import { fillTexts, type Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Charter, RuleEntry } from '../charter.ts';
import { definitionOf } from '../local-rule/compile-local-rule.ts';

/**
 * For what has to happen in a period, or in a season of it, a last day beyond its end never binds, and one before its beginning cannot
 * be kept. A deadline about all duties of an obligation is told only where it would bind in none of them.
 */
export function deadlinesThatCannotBe(
  { entries, duties, year }: Charter,
  { obligations }: Catalogue,
): readonly Problem[] {
  return entries.flatMap((entry): readonly Problem[] => {
    const local = definitionOf(entry.rule);
    if (local?.kind !== 'deadline' || !('field' in local.from) || entry.severity === 'observe') return [];
    const end = ends[local.from.field];
    const { on, when } = local;
    if (!end || on.events[0] !== obligations.get(on.obligation)?.fulfilledBy) return [];
    // Which cycles a condition leaves, nobody knows before they are there.
    if (when && !on.duties) return [];
    const distance = { ...local.distance, count: Number(entry.options[local.distance.unit]) };
    const about = duties.filter(
      ({ rule: { duty }, severity }) =>
        severity !== 'observe' && (on.duties ? on.duties.includes(duty.id) : duty.obligation === on.obligation),
    );
    const found = about.flatMap((duty) => verdictOn(duty, { year, distance, end }) ?? []);
    const counts =
      on.duties || found.every(({ is }) => is === 'beyond') ? found : found.filter(({ is }) => is === 'before');
    return counts.flatMap(({ duty, is }) => (is === 'within' ? [] : [problemOf(entry, duty, is, local.distance.unit)]));
  });
}

const ends: Readonly<Record<string, keyof Span>> = { 'cycle.period.from': 'from', 'cycle.period.to': 'to' };

/** Weekdays are enough to tell a week from a quarter. */
const calendar = createCalendar(weekdaysOnly);

/** Undefined for a duty without periods: an occasion raises it. */
function verdictOn(
  duty: RuleEntry<DutyRule>,
  { year, distance, end }: { readonly year: Charter['year']; readonly distance: Distance; readonly end: keyof Span },
) {
  const recurrence = recurrenceIn(duty, year);
  const season = seasonOf(duty);
  const spans = (recurrence ? periodsBetween(recurrence, '2027-01-01', '2028-12-31') : []).map((period) => ({
    last: dayAt(period[end], distance, calendar),
    ...((season && seasonIn(season, period)) ?? { from: period.from, to: period.to }),
  }));
  if (spans.length === 0) return undefined;
  if (spans.every(({ last, to }) => last > to)) return { duty, is: 'beyond' } as const;
  return { duty, is: spans.some(({ last, from }) => last < from) ? 'before' : 'within' } as const;
}

function problemOf(deadline: RuleEntry, duty: RuleEntry<DutyRule>, is: 'beyond' | 'before', unit: string): Problem {
  const data = { deadline: deadline.id, duty: duty.rule.duty.id, stretch: stretchOf(duty) };
  const origins = [deadline.origins[unit], duty.origins.between ?? duty.origins.days ?? duty.origins.cadence];
  return {
    code: 'OBLIGATO_LOCAL_RULE',
    ...translated(fillTexts(told[is], data), fewer),
    origins: origins.flatMap((origin) => origin ?? []),
  };
}

/** What the duty has one of, again and again. */
function stretchOf(duty: RuleEntry<DutyRule>): Text {
  if (seasonOf(duty)) return { en: 'season', 'zh-CN': '时段' };
  if (daysOf(duty).length > 0) return { en: 'period', 'zh-CN': '期' };
  const cadence = duty.options.cadence as DutyCadence;
  const often: Text = { en: cadence, 'zh-CN': cadenceTitle(cadence)['zh-CN'] };
  return fillTexts({ en: '{{often}} period', 'zh-CN': '期（{{often}}）' }, { often });
}

const told = {
  beyond: {
    en: '{{deadline}}: this deadline lies beyond the end of every {{stretch}} of "{{duty}}", and would never bind',
    'zh-CN': '{{deadline}}：此期限晚于“{{duty}}”每一{{stretch}}的末日，不会起作用',
  },
  before: {
    en: '{{deadline}}: this deadline lies before the beginning of a {{stretch}} of "{{duty}}", and could not be kept',
    'zh-CN': '{{deadline}}：此期限早于“{{duty}}”某一{{stretch}}的首日，无法遵守',
  },
} satisfies Record<'beyond' | 'before', Text>;

const fewer: Text = {
  en: 'Count fewer days, or name the duties that it is about under “on”, without this one',
  'zh-CN': '请减少天数，或在“on”中写明所适用的义务，不含此项',
};

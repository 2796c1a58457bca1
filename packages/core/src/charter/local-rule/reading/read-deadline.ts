/** Reads a deadline: how long before or after what something has to be done. */
import { createCalendar, weekdaysOnly } from '../../../calendar/calendar.ts';
import { type Distance, dayAt } from '../../../calendar/distance.ts';
import { periodsBetween } from '../../../calendar/period.ts';
import { rolls } from '../../../calendar/roll-day.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Located } from '../../located.ts';
import type { LocalDeadline } from '../local-definition.ts';
import { wordsWithin } from '../local-words.ts';
import { readField } from '../read-condition.ts';
import { type LookedAt, readLookedAt } from './read-condition-of.ts';
import { readDistance } from './read-distance.ts';
import { awaitable, readAwaited, type Subject } from './read-on.ts';
import { factsIn } from './read-show.ts';
import { type Fault, fieldsOf, oneOf, quoted } from './read-words.ts';
import type { Reader } from './reader.ts';

const hint = 'deadline: { workingDays: 5, before: cycle.period.to }';

export function readDeadline({ part, body, catalogue, common, fault }: Reader): LocalDeadline | undefined {
  const at = part('deadline') ?? body;
  const inner = fieldsOf(at, quoted('deadline'), wordsWithin.deadline, fault);
  const written = at.kind === 'map' ? readDistance(inner, { word: 'deadline', hint, at }, fault) : undefined;
  const subject = readAwaited(part('on'), { catalogue, fault, body });
  const roll = oneOf(part('roll'), 'roll', rolls, fault);
  const said = common(['days', 'workingDays', 'roll']);
  if (!subject || !written) return undefined;
  const { on } = subject;
  const roots = ['cycle', 'context', 'facts', 'options'] as const;
  const looked = readLookedAt(part, subject, { catalogue, options: said.options, roots, fault });
  const from = readStart(written.from, subject, looked, fault);
  if (!from) return undefined;
  const { distance } = written;
  if ('field' in from) outsideThePeriod({ ...subject, distance, field: from.field, catalogue, at }, fault);
  return {
    kind: 'deadline',
    ...said,
    ...{ on, distance, from },
    facts: factsIn(
      [...(looked.when ? [looked.when] : []), ...('field' in from ? [from] : [])],
      looked.reading.vocabulary.facts,
    ),
    ...(looked.when ? { when: looked.when } : {}),
    ...(roll === undefined ? {} : { roll }),
  };
}

/** A word names an event; a word with a dot in it a field. */
function readStart(
  written: Located,
  { obligation, events: [awaited = ''] }: Subject,
  { reading }: LookedAt,
  fault: Fault,
): LocalDeadline['from'] | undefined {
  const value = written.kind === 'scalar' ? String(written.value) : '';
  if (value.includes('.')) {
    readField(value, written.origin, reading);
    return { field: value };
  }
  const events = awaitable(obligation).filter((event) => event !== awaited);
  if (events.includes(value)) return { event: value };
  const message =
    value === awaited
      ? {
          en: `A deadline for "${awaited}" cannot be counted from "${awaited}" itself`,
          'zh-CN': `“${awaited}”的期限不能从“${awaited}”本身起算`,
        }
      : { en: `No event is named "${value}"`, 'zh-CN': `没有步骤“${value}”` };
  fault(message, suggest(value, [...events, 'cycle.period.from', 'cycle.period.to']), written);
  return undefined;
}

/** Weekdays are enough to tell a week from a quarter. */
const calendar = createCalendar(weekdaysOnly);

/** For what has to happen in a period, a last day beyond it would never bind, and one before it could not be kept. */
function outsideThePeriod(
  {
    on,
    obligation,
    distance,
    field,
    catalogue,
    at,
  }: Subject & {
    readonly on: LocalDeadline['on'];
    readonly distance: Distance;
    readonly field: string;
    readonly catalogue: Catalogue;
    readonly at: Located;
  },
  fault: Fault,
): void {
  if (on.events[0] !== obligation.fulfilledBy) return;
  const end = field === 'cycle.period.to' ? 'to' : field === 'cycle.period.from' ? 'from' : undefined;
  if (end === undefined) return;
  for (const { rule } of catalogue.rules.values()) {
    if (rule.kind !== 'duty' || !on.duties?.includes(rule.duty.id)) continue;
    const { cadence } = rule.defaults;
    const { days: listed } = rule.defaults;
    // Days that a duty lists make its periods shorter than its cadence says.
    if (cadence === 'occasional' || (Array.isArray(listed) && listed.length > 0)) continue;
    const spans = periodsBetween(cadence, '2027-01-01', '2028-12-31');
    if (spans.length === 0) continue;
    const days = spans.map((period) => ({ period, last: dayAt(period[end], distance, calendar) }));
    const { id } = rule.duty;
    if (days.every(({ period, last }) => last > period.to)) {
      fault(
        {
          en: `This deadline lies beyond the end of every ${cadence} period of "${id}", and would never bind`,
          'zh-CN': `此期限晚于“${id}”每一期（${cadence}）的末日，不会起作用`,
        },
        fewer,
        at,
      );
    } else if (days.some(({ period, last }) => last < period.from)) {
      fault(
        {
          en: `This deadline lies before the beginning of a ${cadence} period of "${id}", and could not be kept`,
          'zh-CN': `此期限早于“${id}”某一期（${cadence}）的首日，无法遵守`,
        },
        fewer,
        at,
      );
    }
  }
}

const fewer = {
  en: 'Count fewer days, or leave out the duty whose periods are shorter',
  'zh-CN': '请减少天数，或不写期间较短的义务',
};

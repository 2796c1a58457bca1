/** What else people of a unit come together for on the day, of whatever obligation: who leads it, and from when until when. */
import type { Day, Timestamp } from '../calendar/day.ts';
import { isBefore } from '../calendar/moment.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { cyclesOf } from '../cycle/cycles-of.ts';
import { memo } from '../fast/memo.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import type { SittingTrait } from '../machine/traits.ts';
import { defineFact } from '../rules/fact.ts';

export interface ActivityOfTheDay {
  readonly cycle: string;
  readonly duty: string;
  readonly bearer: string;
  /** `null` where nobody leads it. */
  readonly chair: string | null;
  readonly from: Timestamp;
  /** `null` while nobody has closed it. */
  readonly to: Timestamp | null;
}

/**
 * When people are in one place for it: as it says, or else the moment of the event by which it is held.
 *
 * @example
 * sittingOf(meeting)?.ends // → 'adjourn'
 */
export const sittingOf = ({ traits: { sitting, held } = {} }: Pick<Obligation, 'traits'>): SittingTrait | undefined =>
  sitting ?? (held && { begins: held.event });

/** The fact, for the obligations that there are. */
export const activitiesOfTheDay = memo((obligations: readonly Obligation[]) => {
  const sittings = obligations.flatMap((each) => {
    const sitting = sittingOf(each);
    if (!sitting) return [];
    const elsewhere = Object.entries(each.events).flatMap(([name, { countsAs }]) =>
      countsAs === sitting.begins ? [name] : [],
    );
    return [{ obligation: each.name, sitting, elsewhere }];
  });
  // Called as in what is stored, from when meetings alone were looked at.
  return defineFact(
    'meeting/activities-of-the-day',
    (source): readonly ActivityOfTheDay[] => {
      const { cycle, day } = source;
      if (!cycle) return [];
      const others: ActivityOfTheDay[] = [];
      for (const { obligation, sitting, elsewhere } of sittings) {
        for (const other of cyclesOf(source, obligation)) {
          // Most of a year's have not begun, or on other days: nothing is made of them.
          const began = other.happened[sitting.begins];
          if (began === undefined || (!isOn(began, day) && !goesOnOn(sitting, other, day)) || other.id === cycle.id)
            continue;
          // Held within another, it has no sitting of its own.
          if (elsewhere.some((event) => other.happened[event] !== undefined)) continue;
          for (const { from, to } of spansOf(sitting, other, day)) {
            const { id, duty, bearer } = other;
            others.push({ cycle: id, duty, bearer, chair: chairOf(sitting, other.state.context), from, to });
          }
        }
      }
      return others.length > 1 ? others.sort(byBeginning) : others;
    },
    {
      title: { en: 'what else took place that day', 'zh-CN': '当日其他活动' },
      parts: {
        cycle: { en: 'which', 'zh-CN': '活动' },
        duty: { en: 'duty', 'zh-CN': '义务' },
        bearer: { en: 'of', 'zh-CN': '主体' },
        chair: { en: 'chair', 'zh-CN': '主持人' },
        from: { en: 'from', 'zh-CN': '开始' },
        to: { en: 'to', 'zh-CN': '结束' },
      },
    },
  );
});

/** Its sittings that began on the day. */
function spansOf(
  { begins, resumes, pauses, ends }: SittingTrait,
  { happened }: Cycle,
  day: Day,
): readonly Pick<ActivityOfTheDay, 'from' | 'to'>[] {
  const beginnings = [happened[begins], resumes === undefined ? undefined : happened[resumes]];
  const closings = [pauses, ends].flatMap((event) => (event === undefined ? [] : (happened[event] ?? [])));
  return beginnings.flatMap((from) => {
    if (from === undefined || !from.startsWith(day)) return [];
    if (ends === undefined) return [{ from, to: from }];
    const after = closings.filter((at) => !isBefore(at, from)).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    return [{ from, to: after[0] ?? null }];
  });
}

/** The last letter first: nine of ten days differ in it. */
const isOn = (at: Timestamp, day: Day) => at.charCodeAt(9) === day.charCodeAt(9) && at.startsWith(day);

function goesOnOn({ resumes }: SittingTrait, { happened }: Cycle, day: Day): boolean {
  const again = resumes === undefined ? undefined : happened[resumes];
  return again !== undefined && isOn(again, day);
}

/** An author's function may say anything: what is no name leads nothing. */
export function chairOf({ chairOf: asked }: SittingTrait, context: unknown): string | null {
  const chair: unknown = asked?.(context);
  return typeof chair === 'string' ? chair : null;
}

/** However the cycles are kept, the same day is told the same way. */
const byBeginning = (a: ActivityOfTheDay, b: ActivityOfTheDay) =>
  isBefore(a.from, b.from) || (a.from === b.from && a.cycle < b.cycle) ? -1 : 1;

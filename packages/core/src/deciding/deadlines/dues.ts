/** What the clock will send about the events that a cycle awaits, and what each of these is called. */
import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day, localDay } from '../../calendar/day.ts';
import { dayAt, mostDays } from '../../calendar/distance.ts';
import type { BoundRule } from '../../charter/charter.ts';
import type { Cycle, Due } from '../../cycle/cycle.ts';
import { append } from '../../fast/append.ts';
import { emptyList } from '../../fast/empty-list.ts';
import type { EffectRule, Options, Reminds } from '../../rules/rule.ts';
import type { DecisionRecord } from '../decision-record.ts';
import type { Windows } from './windows.ts';

/**
 * What the clock will send about awaited events: a reminder on each reminder day, on each that an effect rule has for itself, and a
 * miss on the day after the last.
 */
export function duesOf(
  cycle: Cycle,
  { windows }: Windows,
  calendar: Calendar,
  reminders: readonly BoundRule<EffectRule>[],
): readonly Due[] {
  let dues: readonly Due[] = emptyList;
  for (const { event: target, notAfter, nominal, remindOn } of windows) {
    if (notAfter === undefined) continue;
    // Where the list of days off is not out, whether the day named is one may still change too.
    const provisional = calendar.isProvisional(notAfter) || (nominal !== undefined && calendar.isProvisional(nominal));
    for (let index = 0; index < remindOn.length; index++) {
      const on = remindOn[index] as Day;
      // A reminder for a day before the cycle was planned would only come late.
      if (on >= localDay(cycle.plannedAt))
        dues = withDue(dues, cycle, { event: 'remind', on, target, notAfter, nominal, provisional });
    }
    for (const { id, entry, options } of reminders) {
      const { reminds } = entry.rule;
      if (reminds?.event !== target) continue;
      const on = ownDayOf(reminds, options, notAfter, calendar);
      if (on !== undefined && on >= localDay(cycle.plannedAt))
        dues = withDue(dues, cycle, { event: 'remind', on, target, notAfter, nominal, provisional, rule: id });
    }
    dues = withDue(dues, cycle, { event: 'miss', on: addDays(notAfter, 1), target, notAfter, nominal, provisional });
  }
  return dues;
}

/** Undefined where nobody can count so far: what a pack accepts as an option may be anything. */
function ownDayOf({ unit, side }: Reminds, options: Options, notAfter: Day, calendar: Calendar): Day | undefined {
  const count = options[unit];
  const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= mostDays;
  // The days that a calendar knows end in 2149, and every deadline lies among them.
  if (!isCount || (side === 'after' && notAfter >= lastCounted)) return undefined;
  return dayAt(notAfter, { count, unit, side }, calendar);
}

const lastCounted = '2147-01-01';

/** In its place, once, and only what was not fired already. Most dues are as they were before: then it is the very same one. */
function withDue(dues: readonly Due[], cycle: Cycle, wanted: Omit<Due, 'key'>): readonly Due[] {
  const { fired } = cycle;
  const due = sameIn(cycle.dues, wanted) ?? keyed(wanted);
  if (fired.length > 0 && fired.includes(due.key)) return dues;
  let place = dues.length;
  while (place > 0 && comesBefore(due, dues[place - 1] as Due)) place--;
  const before = place > 0 ? dues[place - 1] : undefined;
  if (before && before.on === due.on && before.key === due.key) return dues;
  return place === dues.length ? append(dues, due) : [...dues.slice(0, place), due, ...dues.slice(place)];
}

const comesBefore = (a: Due, b: Due) => (a.on === b.on ? a.key < b.key : a.on < b.on);

function sameIn(dues: readonly Due[], wanted: Omit<Due, 'key'>): Due | undefined {
  const { event, on, target, notAfter, nominal, provisional, rule } = wanted;
  for (let index = 0; index < dues.length; index++) {
    const due = dues[index] as Due;
    const isAbout = due.target === target && due.event === event && due.on === on;
    if (!isAbout || due.notAfter !== notAfter || due.nominal !== nominal || due.rule !== rule) continue;
    if (due.provisional === provisional) return due;
  }
  return undefined;
}

function keyed({ event, on, target, notAfter, nominal, provisional, rule }: Omit<Due, 'key'>): Due {
  const named = dueKey({ event, target, notAfter, on, rule });
  const due = { key: named, on, event, target, notAfter, provisional };
  if (rule !== undefined) return { ...due, ...(nominal === undefined ? {} : { nominal }), rule };
  return nominal === undefined ? due : { ...due, nominal };
}

/** What a due is called: unique in its cycle, and the same whoever works it out. */
function dueKey({
  event,
  target,
  notAfter,
  on,
  rule,
}: Pick<Due, 'event' | 'target' | 'notAfter' | 'on'> & { readonly rule: string | undefined }): string {
  const key = `${event}:${target}:${event === 'miss' ? notAfter : on}`;
  return rule === undefined ? key : `${key}:${rule}`;
}

/**
 * The key of the due that a decision of the clock has answered.
 *
 * @example
 * cycle.fired.includes(dueKeyOf(decision)) // → true for one that was accepted
 */
export function dueKeyOf({
  event,
  payload,
  occurredAt,
}: Pick<DecisionRecord, 'event' | 'payload' | 'occurredAt'>): string {
  const {
    event: target,
    notAfter,
    rule,
  } = payload as { readonly event: string; readonly notAfter: Day; readonly rule?: string };
  return dueKey({ event: event === 'remind' ? 'remind' : 'miss', target, notAfter, on: occurredAt.slice(0, 10), rule });
}

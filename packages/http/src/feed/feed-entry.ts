/** One cycle as an entry of a calendar: on the day that counts next, with an alarm for every reminder. */
import {
  type Catalogue,
  type Cycle,
  type Day,
  dayNumber,
  fillText,
  lastDayText,
  localDay,
  type Miss,
  type Obligation,
  type Reading,
  type Text,
  textIn,
} from '@obligato/core';
import { eventTitleOf, missesOf, obligationByName, whyLeftAlone } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import { calendarUid } from '@obligato/engine/files';
import { ICalAlarmType, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

const words = {
  awaited: { en: 'By {{day}}: {{event}}', 'zh-CN': '截止 {{day}}：{{event}}' },
  overdue: { en: 'Overdue: {{title}}', 'zh-CN': '逾期：{{title}}' },
  wasDue: { en: 'Was due by {{day}}: {{event}}', 'zh-CN': '已逾期，截止 {{day}}：{{event}}' },
  movedFrom: { en: 'Moved from {{day}}', 'zh-CN': '原定 {{day}}' },
  provisional: { en: 'May still move: the calendar of that year is not out', 'zh-CN': '暂定：当年放假安排尚未公布' },
} as const satisfies Record<string, Text>;

export interface EntryWords {
  readonly language: Reading;
  readonly domain: Domain;
  /** The name of whoever bears it. */
  readonly bearer: string;
}

/** What people look for in a calendar: the day they were called together for, the one it is owed by, or the one it was done on. */
interface Shown {
  readonly day: Day;
  readonly announced: Announced | undefined;
  /** What is owed by that day, or was. */
  readonly deadline: Cycle['dues'][number] | undefined;
  readonly missed: Miss | undefined;
}

/** The same cycle gives the same entry, whenever it is asked for. */
export function feedEntry(cycle: Cycle, { language, domain, bearer }: EntryWords): ICalEventData {
  const { obligation, isDone, isEnded } = stageOf(cycle, domain.catalogue);
  const shown = shownOf(cycle, obligation, isDone || isEnded);
  const say = (text: Text, data: Parameters<typeof fillText>[1]) => fillText(text, data, language);
  const titleOf = (event: string) => textIn(eventTitleOf(domain.catalogue, cycle, event), language);
  const owner = cycle.owedBy === 'unit' ? '' : ` · ${bearer}`;
  const title = `${isDone ? '✓ ' : ''}${textIn(cycle.title, language)}${owner}`;
  const { day, announced, deadline, missed } = shown;
  const lines = [
    announced?.movedFrom === undefined ? [] : say(words.movedFrom, { day: announced.movedFrom }),
    missed ? say(words.wasDue, { event: titleOf(missed.event), day: lastDayText(missed) }) : [],
    deadline ? say(words.awaited, { event: titleOf(deadline.target), day: lastDayText(deadline) }) : [],
    deadline?.provisional ? say(words.provisional, {}) : [],
  ].flat();
  const place = placeOf(cycle, obligation);
  return {
    id: calendarUid(cycle.id),
    x: [['X-OBLIGATO-CYCLE', cycle.id]],
    sequence: cycle.version,
    start: atMidnight(day),
    allDay: true,
    stamp: lastChange(cycle),
    lastModified: lastChange(cycle),
    status: isEnded ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: missed ? say(words.overdue, { title }) : title,
    ...(place === undefined ? {} : { location: place }),
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    alarms: isEnded || isDone ? [] : alarmsOf(cycle, shown, titleOf),
  };
}

/** What is asked of an obligation here. */
type Told = Pick<Obligation, 'events' | 'fulfilledBy' | 'traits'>;

/**
 * One that a later release has moved, or whose obligation is gone, is shown by its dates and by what is on record, and no other is left
 * out for its sake.
 */
function stageOf(cycle: Cycle, catalogue: Catalogue) {
  if (!whyLeftAlone(catalogue, cycle)) {
    const { obligation, machine } = obligationByName(catalogue, cycle.obligation);
    const { isDone, isEnded } = machine.at(cycle.state);
    return { obligation: obligation as Told, isDone, isEnded };
  }
  const { events = {}, fulfilledBy = '' } = catalogue.obligations.get(cycle.obligation) ?? {};
  return {
    obligation: { events, fulfilledBy } as Told,
    isDone: cycle.happened[fulfilledBy] !== undefined,
    isEnded: false,
  };
}

function shownOf(cycle: Cycle, obligation: Told, isOver: boolean): Shown {
  const deadline = cycle.dues.find(({ event }) => event === 'miss');
  const announced = announcedFor(cycle, obligation);
  const missed = isOver ? undefined : missesOf(cycle).find(({ on }) => on === undefined);
  const held = cycle.happened[obligation.fulfilledBy];
  // Called together once more for a day after the last one: that is where they have to be.
  const isAhead = announced !== undefined && (missed === undefined || announced.heldOn > missed.notAfter);
  const day =
    (isAhead ? announced.heldOn : undefined) ??
    missed?.notAfter ??
    deadline?.notAfter ??
    (held === undefined ? cycle.period.to : localDay(held));
  return { day, announced, deadline, missed };
}

interface Announced {
  readonly heldOn: Day;
  readonly movedFrom?: Day;
  readonly place?: string;
}

/** When people were called together for last: that is where they will look, not at the last day it may be held. */
function announcedFor(cycle: Cycle, obligation: Told): Announced | undefined {
  return cycle.happened[obligation.fulfilledBy] === undefined ? toldOf(cycle, obligation) : undefined;
}

function placeOf(cycle: Cycle, obligation: Told): string | undefined {
  const place = toldOf(cycle, obligation)?.place;
  return typeof place === 'string' && place !== '' ? place : undefined;
}

function toldOf({ state }: Cycle, { traits }: Told): Announced | undefined {
  const told = traits?.held?.noticeOf(state.context);
  if (told) return told;
  const { announcement } = state.context as { readonly announcement?: Partial<Announced> | null };
  return typeof announcement?.heldOn === 'string' ? (announcement as Announced) : undefined;
}

const daySeconds = 86_400;
const nineInTheMorning = 9 * 3600;

/** At nine in the morning of each day on which somebody is reminded, and of the day before people come together. */
function alarmsOf(
  { dues }: Cycle,
  { day, announced }: Shown,
  titleOf: (event: string) => string,
): NonNullable<ICalEventData['alarms']> {
  const isHeldThen = announced?.heldOn === day;
  const reminders = dues
    .filter(({ event, on }) => event === 'remind' && (isHeldThen ? on < day : on <= day))
    .map(({ on, target }) => ({ daysAhead: dayNumber(day) - dayNumber(on), description: titleOf(target) }));
  const eve = { daysAhead: 1, description: '' };
  const isReminded = reminders.some(({ daysAhead }) => daysAhead === eve.daysAhead);
  return [...reminders, ...(isHeldThen && !isReminded ? [eve] : [])].map(({ daysAhead, description }) => ({
    type: ICalAlarmType.display,
    // Positive is before the beginning.
    trigger: daysAhead * daySeconds - nineInTheMorning,
    ...(description === '' ? {} : { description }),
  }));
}

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`);

function lastChange({ happened, plannedAt, corrections = [] }: Cycle): Date {
  // What was taken back has not happened, and has changed it all the same.
  const moments = [plannedAt, ...Object.values(happened), ...corrections.map(({ on }) => on)].map((moment) =>
    Date.parse(moment),
  );
  return new Date(Math.max(...moments));
}

/** What a form begins with, since the records know it: nobody types what is on the notice, the roster or the list. */
import { type Attendance, type Cycle, type Day, fieldsOf, type Obligation, rosterOn } from '@obligato/core';
import { peopleOfBody } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface PrefillAsked {
  readonly domain: Domain;
  readonly record: UnitRecord;
  readonly cycle: Cycle;
  readonly event: string;
  /** The day on which it happens. */
  readonly on: Day;
}

type Payload = Readonly<Record<string, unknown>>;

/**
 * A payload to begin with, only of fields that the event has; empty where nothing is known. It need not be complete, and says of
 * nobody that they came.
 *
 * @example
 * const record = await engine.unit(cycle.unit);
 * prefill({ domain: engine.domain, record, cycle, event: 'open', on: '2026-03-12' })
 * // → { chair: 'm1', place: '305', attendance: [{ member: 'm1', present: false }, …] }
 */
export function prefill({ domain, record, cycle, event, on }: PrefillAsked): Payload {
  const obligation = domain.catalogue.obligations.get(cycle.obligation);
  const definition = obligation && Object.hasOwn(obligation.events, event) ? obligation.events[event] : undefined;
  if (!obligation || !definition || definition.confidential) return {};
  const knowing: Knowing = { obligation, record, cycle, on };
  const known = { ...electorateOf(knowing), ...knownFor(event, knowing) };
  const fields = new Set(fieldsOf(definition).map(({ path }) => path));
  return Object.fromEntries(Object.entries(known).filter(([name, value]) => fields.has(name) && value !== undefined));
}

interface Knowing {
  readonly obligation: Obligation;
  readonly record: UnitRecord;
  readonly cycle: Cycle;
  readonly on: Day;
}

function knownFor(event: string, knowing: Knowing): Payload {
  const { held, sitting } = knowing.obligation.traits ?? {};
  if (event === held?.notice) return { place: placeOf(lastLike(knowing), knowing) };
  if (event === held?.event || event === sitting?.begins) return toBeginWith(knowing);
  if (event === sitting?.resumes) return toResumeWith(knowing);
  if (event === held?.minutes) return toWriteUp(knowing);
  return {};
}

/** Whom it is about, and how many may answer, by the roster of the day: whoever announces it says whether that is so. */
function electorateOf({ obligation, record, cycle, on }: Knowing): Payload {
  const electorate = obligation.traits?.electorate;
  if (!electorate) return {};
  const { context } = cycle.state;
  const around = { roster: record.roster, period: { from: on, to: on } };
  const { members, nonMembers } = rosterOn(record.roster, on);
  const answering = tried(() => electorate.answeringOf?.(context, around)) ?? [...members, ...nonMembers];
  const isAsked = (member: string) => answering.includes(member);
  return {
    subjects: tried(() => electorate.aboutOf(context, around)),
    eligible: { members: members.filter(isAsked).length, nonMembers: nonMembers.filter(isAsked).length },
  };
}

/** Who should come, with nobody marked as present: that is for whoever sees them. */
function toBeginWith(knowing: Knowing): Payload {
  const { record, cycle, on } = knowing;
  const view = rosterOn(record.roster, on);
  const chair = chairOf(lastLike(knowing), knowing);
  return {
    chair: chair !== undefined && view.rows.has(chair) ? chair : undefined,
    place: placeOf(cycle, knowing),
    attendance: expectedAt(knowing)?.map((member) => ({ member, present: false })),
  };
}

function toResumeWith(knowing: Knowing): Payload {
  const { obligation, cycle } = knowing;
  const attendance = tried(() => obligation.traits?.held?.attendanceOf?.(cycle.state.context));
  return {
    chair: chairOf(cycle, knowing),
    place: placeOf(cycle, knowing),
    attendance: attendance?.map(({ member, capacity }) => ({
      ...{ member, present: false },
      ...(capacity === 'member' ? {} : { capacity }),
    })),
  };
}

/** Whoever came as the recorder writes, and whoever chaired signs. */
function toWriteUp(knowing: Knowing): Payload {
  const { obligation, cycle } = knowing;
  const attendance: Attendance =
    tried(() => obligation.traits?.held?.attendanceOf?.(cycle.state.context)) ?? ([] as Attendance);
  const recorder = attendance.find(({ capacity, present }) => present && capacity === 'recorder')?.member;
  return { recorder, signedBy: chairOf(cycle, knowing) };
}

/** Undefined for a body that is not known here. */
function expectedAt({ record, cycle, on }: Knowing): readonly string[] | undefined {
  const body = String(cycle.parameters.body ?? 'members');
  return tried(() => peopleOfBody(body)(rosterOn(record.roster, on), cycle.bearer));
}

/** The latest of the same duty and bearer that was held before. */
function lastLike({ record, cycle, obligation }: Knowing): Cycle | undefined {
  const held = obligation.traits?.held?.event;
  if (held === undefined) return undefined;
  let last: Cycle | undefined;
  for (const each of record.cycles.values()) {
    if (each.duty !== cycle.duty || each.bearer !== cycle.bearer || each.id === cycle.id) continue;
    const at = each.happened[held];
    if (at !== undefined && at > (last?.happened[held] ?? '')) last = each;
  }
  return last;
}

const placeOf = (cycle: Cycle | undefined, { obligation }: Knowing) =>
  cycle && tried(() => obligation.traits?.held?.noticeOf(cycle.state.context)?.place);

const chairOf = (cycle: Cycle | undefined, { obligation }: Knowing) =>
  cycle && tried(() => obligation.traits?.sitting?.chairOf?.(cycle.state.context));

/** What an obligation cannot say is not filled in: the form opens all the same. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

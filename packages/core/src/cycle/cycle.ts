/** One run of a duty, for one period and one bearer. */
import type { Day, Timestamp } from '../calendar/day.ts';
import { type Period, periodIdPattern } from '../calendar/period.ts';
import type { Parameters } from '../machine/define-obligation.ts';
import type { State } from '../machine/machine.ts';
import type { Text } from '../text/text.ts';
import type { Evidence } from './evidence.ts';
import type { LastDay } from './last-day.ts';

/** Who owes: the unit, the unit above it, or each of some people, groups or holders of a role, with a cycle of their own. */
export const bearers = ['unit', 'superior', 'each-member', 'each-leader', 'each-group', 'each-holder'] as const;
export type Bearer = (typeof bearers)[number];

/**
 * Whether each who owes it is a person, and nobody else does it for them.
 *
 * @example
 * isPersonal('each-group') // → false
 */
export const isPersonal = (owedBy: Bearer): boolean => owedBy.startsWith('each-') && owedBy !== 'each-group';

/** A day on which the clock sends an event to a cycle. The shell turns it into an instant in the organisation's zone. */
export interface Due extends LastDay {
  /** Unique within the cycle; a due whose key was fired never fires again. */
  readonly key: string;
  readonly on: Day;
  readonly event: 'remind' | 'miss';
  /** The event that is awaited until its last day. */
  readonly target: string;
  /** The rule whose own reminder it is; absent for what every rule hears. */
  readonly rule?: string;
  /** Whether the day was computed beyond the calendar's coverage, and may still move. */
  readonly provisional: boolean;
}

/** A deadline that had passed before anybody said that it was done. */
export interface Miss extends LastDay {
  /** What was awaited until its last day. */
  readonly event: string;
  /** Local day on which it was done after all: by `notAfter`, it was done in time and entered late. Absent while it is overdue. */
  readonly on?: Day;
}

/** That something of a cycle was put right: kept beside what it came to, so that nobody has to look for it. */
export interface CorrectionNote {
  /** The decision by which it was corrected or withdrawn, and the one that it names. */
  readonly decision: string;
  readonly corrects: string;
  readonly does: 'correct' | 'withdraw';
  readonly event: string;
  /** The local day on which it was written down. */
  readonly on: Day;
  readonly reason: string;
  /** Members whom what was written before had named to be judged: a correction does not let them look into it. Absent for nobody. */
  readonly named?: readonly string[];
}

/** As the unit stood each time something was said: nobody comes in by leaving the roster, or taking somebody off it. */
export interface KeptFrom {
  /** Members whom it is about, and where the unit is kept out, those who led it. Never everybody: whoever said it would be among them. */
  readonly members: readonly string[];
  /** Whether the unit is kept out, whoever comes to be of it. */
  readonly unit: boolean;
}

export interface Cycle {
  /** `unit/duty/period[/bearer]` */
  readonly id: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: Text;
  readonly obligation: string;
  readonly period: Period;
  /** Who owes it: a unit (this one, or its superior), a member or a group. */
  readonly bearer: string;
  readonly owedBy: Bearer;
  /** What raised it, for an occasional duty; absent for what recurs. */
  readonly occasion?: string;
  readonly parameters: Parameters;
  readonly state: State;
  /** When each event last happened. */
  readonly happened: Readonly<Record<string, Timestamp>>;
  readonly dues: readonly Due[];
  readonly fired: readonly string[];
  /** Deadlines that had passed before it was said that they were kept, oldest first; absent as long as there is none. */
  readonly misses?: readonly Miss[];
  readonly plannedAt: Timestamp;
  /** Version of the calendar from which its dues were computed; absent in cycles that were written before it was kept. */
  readonly calendar?: string;
  /** Digest of the charter it was planned under. */
  readonly charter: string;
  /** What stands behind its events, as far as they count, oldest first; absent where nothing does. */
  readonly evidence?: readonly Evidence[];
  /** What was put right in it, oldest first; absent as long as nothing was. */
  readonly corrections?: readonly CorrectionNote[] | undefined;
  /** Whom it is closed to by what was said in it; absent where that is nobody. */
  readonly keptFrom?: KeptFrom | undefined;
  /** Counts accepted changes: two writers cannot both go from 3 to 4. */
  readonly version: number;
}

/**
 * The deterministic id of a cycle.
 *
 * @example
 * cycleId({ unit: 'bureau/branch-1', duty: 'general-meeting', period: '2026-Q1' }) // → 'bureau/branch-1/general-meeting/2026-Q1'
 */
export function cycleId(parts: { unit: string; duty: string; period: string; bearer?: string | undefined }): string {
  const { unit, duty, period, bearer } = parts;
  return bearer === undefined ? `${unit}/${duty}/${period}` : `${unit}/${duty}/${period}/${bearer}`;
}

const periodSegment = new RegExp(`^(${periodIdPattern})$`);

/**
 * The unit a cycle id belongs to: everything before `duty/period`; undefined when it is no cycle id.
 *
 * Units (`students/2023`) and bearers may look like a period too: the last one is meant, or the one before it when
 * the last is the bearer. A duty never looks like one.
 *
 * @example
 * unitOfCycle('bureau/branch-1/general-meeting/2026-Q1') // → 'bureau/branch-1'
 */
export function unitOfCycle(id: string): string | undefined {
  const segments = id.split('/');
  const isPeriod = (segment: string | undefined, index: number) => index >= 2 && periodSegment.test(segment ?? '');
  const last = segments.findLastIndex(isPeriod);
  const period = isPeriod(segments[last - 1], last - 1) ? last - 1 : last;
  return period < 0 ? undefined : segments.slice(0, period - 1).join('/');
}

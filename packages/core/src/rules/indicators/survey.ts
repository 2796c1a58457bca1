/** What an indicator is handed: a window of one unit’s records, without anybody who sent something. */
import type { Day, Timestamp } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Bearer } from '../../cycle/cycle.ts';
import type { Parameters, Side } from '../../machine/define-obligation.ts';
import type { RosterView } from '../../roster/roster.ts';
import type { Text } from '../../text/text.ts';
import type { Severity } from '../severity.ts';

/** A decision of a cycle, without who sent it. */
export interface EventInSurvey {
  /** Its id. */
  readonly decision: string;
  readonly type: string;
  /** As it stands after corrections. */
  readonly payload: unknown;
  readonly side: Side;
  readonly on: Day;
  readonly at: Timestamp;
  readonly recordedOn: Day;
  readonly recordedAt: Timestamp;
  /** Rules that were asked and said nothing, and those that spoke. */
  readonly passed: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
}

/** Whether it was done by its last day; `open`: there is time yet; `let-go`: it is no longer owed. */
export type Kept = 'in-time' | 'late' | 'open' | 'let-go';

export interface CycleInSurvey {
  readonly id: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: Text;
  /** The obligation whose course it takes: a copy of the meeting is a meeting. */
  readonly course: string;
  readonly period: Period;
  readonly owedBy: Bearer;
  readonly parameters: Parameters;
  /** What its machine keeps. */
  readonly context: unknown;
  /** The day on which it was planned or raised. */
  readonly begunOn: Day;
  /** The day on which it was fulfilled. */
  readonly doneOn: Day | undefined;
  readonly kept: Kept;
  /** How many people it takes: everybody who should come where it is held, else the one who bears it. */
  readonly people: number;
  readonly isHeld: boolean;
  /** What was accepted, in the order in which it was written; nothing that was said in confidence. */
  readonly events: readonly EventInSurvey[];
  readonly refusals: readonly EventInSurvey[];
}

/** A duty that a unit shares, as far as it is kept of many units and of years before: whether it was kept. */
export interface CycleInBrief
  extends Pick<CycleInSurvey, 'unit' | 'duty' | 'title' | 'course' | 'period' | 'owedBy' | 'kept'> {
  /** What its machine keeps, where people judge each other; absent elsewhere. */
  readonly context?: unknown;
}

/** A rule that was in force on the last of the days, or would have been but for a waiver. */
export interface RuleInSurvey {
  readonly id: string;
  readonly kind: string;
  readonly why: Text;
  /** The duty that it declares. */
  readonly duty?: string;
  /** The unit whose file states it; the plugin where none does. */
  readonly statedBy: string;
  /** Not where a waiver has turned it off. */
  readonly isOn: boolean;
  /** What a superior lets the unit off on that day: one for each value that is loosened. */
  readonly waivers: readonly { readonly by: string; readonly until: Day }[];
}

/** A window of one unit's records. */
export interface Survey {
  readonly unit: string;
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
  /** Those whose period ends in these days. */
  readonly cycles: readonly CycleInSurvey[];
  /** The same of units below, where this unit owes them as the superior. */
  readonly borne: readonly CycleInSurvey[];
  /** What units below share, each with its own unit; nothing that a person owes. */
  readonly below: readonly CycleInBrief[];
  /** The unit’s own of the same days a year before. */
  readonly earlier: readonly CycleInBrief[];
  readonly rules: readonly RuleInSurvey[];
  /** Who is of the unit on a day. */
  roster(on: Day): RosterView;
}

/** A rule written as data in a unit file: plain JSON, so that it can be stored with the charters it belongs to. */

import type { DutyCadence } from '../../calendar/cadence.ts';
import type { Distance } from '../../calendar/distance.ts';
import type { Roll } from '../../calendar/roll-day.ts';
import type { Bearer } from '../../cycle/cycle.ts';
import type { Parameters } from '../../machine/define-obligation.ts';
import type { Clause } from '../../rules/clause.ts';
import type { Message } from '../../rules/message.ts';
import type { Ending, Options } from '../../rules/rule.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Stricter } from '../../rules/stricter.ts';
import type { Text } from '../../text/text.ts';
import type { Condition, Operand, Scalar } from './condition.ts';

/** What every kind says. */
export interface LocalCommon {
  readonly unit: string;
  readonly name: string;
  readonly clause: Clause;
  readonly why: Text;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, { readonly value: Scalar; readonly stricter: Stricter }>>;
  /** Names of the facts it looks at. */
  readonly facts: readonly string[];
}

export interface LocalOn {
  readonly obligation: string;
  readonly events: readonly string[];
  readonly duties?: readonly string[];
}

/** A message, and what fills its placeholders. */
interface Said {
  readonly message: Message;
  readonly show: Readonly<Record<string, Operand>>;
}

/** It has no `kind`: it was stored when there was no other. */
export interface LocalCheck extends LocalCommon, Said {
  readonly kind?: never;
  readonly on: LocalOn;
  /** There is a finding when this does not hold. A rule written with `when` is stored as its opposite. */
  readonly require: Condition;
}

export interface LocalDuty extends LocalCommon, Said {
  readonly kind: 'duty';
  readonly title: Text;
  readonly obligation: string;
  readonly cadence: DutyCadence;
  readonly owedBy: Bearer;
  /** Of `each-holder`: which role they hold. */
  readonly holds?: string;
  readonly atEnd?: Ending;
  readonly parameters: Parameters;
  /** Owed only where this holds; absent: everywhere. */
  readonly when?: Condition;
  readonly withinWorkingDays?: number;
  /** Of the options that every duty has, those that are stated. */
  readonly kindOptions?: Options;
}

export interface LocalDeadline extends LocalCommon {
  readonly kind: 'deadline';
  readonly on: LocalOn;
  readonly distance: Distance;
  /** What it is counted from: an event, or a field that holds a day. */
  readonly from: { readonly event: string } | { readonly field: string };
  readonly when?: Condition;
  readonly roll?: Roll;
}

export const recipients = ['unit', 'bearer', 'superior'] as const;

export interface LocalReminder extends LocalCommon, Said {
  readonly kind: 'reminder';
  readonly does: 'remind' | 'escalate';
  readonly on: LocalOn;
  readonly to: { readonly role: string; readonly of: (typeof recipients)[number] };
  /** Counted from the last day that is left once every deadline rule has bounded it. */
  readonly distance: Distance;
  readonly when?: Condition;
}

export type LocalDefinition = LocalCheck | LocalDuty | LocalDeadline | LocalReminder;

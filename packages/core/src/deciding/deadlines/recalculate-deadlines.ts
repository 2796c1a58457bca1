/** Deadlines computed anew when what they were computed from has changed: told as a decision that says what moved, and why. */

import type { Calendar } from '../../calendar/calendar.ts';
import type { Day, Timestamp } from '../../calendar/day.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import type { Charter } from '../../charter/charter.ts';
import { obligationByName } from '../../charter/obligation-by-name.ts';
import type { Cycle, Due } from '../../cycle/cycle.ts';
import { lastDayText } from '../../cycle/last-day.ts';
import { sideOf } from '../../machine/define-obligation.ts';
import type { Facts } from '../../rules/fact.ts';
import { fillTexts, type Text } from '../../text/text.ts';
import type { Finding } from '../decision.ts';
import { type DecisionRecord, recordFinding, stateName } from '../decision-record.ts';
import { duesOf } from './dues.ts';
import { windowsOf } from './windows.ts';

/** Not an event of any machine: the state stays as it is, and no rule is asked. */
export const recalculateEvent = 'rederive';

/** The payload of such a decision: enough to fold the cycle again. */
export interface RecalculatedDeadlines {
  /** What changed: the calendar's list arrived, or the cycle had not begun when other rules came into force. */
  readonly because: 'calendar' | 'charter';
  readonly calendar: { readonly from: string | null; readonly to: string };
  readonly charter: { readonly from: string; readonly to: string };
  readonly moved: readonly { readonly event: string; readonly from: Day | null; readonly to: Day | null }[];
  /** One sentence for every deadline that moved, or that it was confirmed. */
  readonly explanation: readonly Text[];
  readonly dues: readonly Due[];
}

const words = {
  title: { en: 'Deadlines recalculated', 'zh-CN': '重算期限' },
  calendar: {
    en: 'The last day for “{{event}}” moves from {{from}} to {{to}}: the calendar is now {{now}}, it was {{before}}.',
    'zh-CN': '“{{event}}”的截止日由{{from}}改为{{to}}：日历现为{{now}}，原为{{before}}。',
  },
  charter: {
    en: 'The last day for “{{event}}” moves from {{from}} to {{to}}: other rules came into force before the period began.',
    'zh-CN': '“{{event}}”的截止日由{{from}}改为{{to}}：期间开始前规则已变更。',
  },
  confirmed: { en: 'No deadline moves; those that were provisional are final.', 'zh-CN': '期限不变，暂定期限已确定。' },
} satisfies Record<string, Text>;

/**
 * The cycle with its deadlines computed anew, and the decision that says so. Undefined when nothing changes, or it has ended.
 *
 * @example
 * const anew = recalculateDeadlines({ cycle, charter, because: 'calendar', catalogue, calendar, facts, now: at, number: 4 });
 * anew?.cycle.dues.map(({ event, notAfter }) => `${event} by ${notAfter}`)
 */
export function recalculateDeadlines(input: {
  readonly cycle: Cycle;
  readonly charter: Charter;
  readonly because: RecalculatedDeadlines['because'];
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly facts: Facts;
  readonly now: Timestamp;
  /** Number of the decision, as of every other. */
  readonly number: number;
}): { readonly cycle: Cycle; readonly decision: DecisionRecord } | undefined {
  const { cycle, charter, calendar, because } = input;
  const { titlesIn, fulfilledBy, machine } = obligationByName(input.catalogue, cycle.obligation);
  const { isFinal, isEnded } = machine.at(cycle.state);
  if (isFinal || isEnded) return undefined;
  const { deadlines, reminders, duty } = charter.applicableRules(cycle, fulfilledBy);
  const windows = windowsOf({ ...input, fulfilledBy, deadlines, duty });
  const dues = duesOf(cycle, windows, calendar, reminders);
  const isBound = because === 'charter' ? charter.digest : cycle.charter;
  if (JSON.stringify(dues) === JSON.stringify(cycle.dues) && isBound === cycle.charter) return undefined;

  const moved = movedBetween(cycle.dues, dues);
  const sentences = moved.map(({ event }) =>
    fillTexts(words[because], {
      ...{ event: titlesIn(cycle.duty)(event), from: toldIn(cycle.dues, event), to: toldIn(dues, event) },
      ...{ now: calendar.version, before: cycle.calendar ?? '—' },
    }),
  );
  const payload: RecalculatedDeadlines = {
    because,
    calendar: { from: cycle.calendar ?? null, to: calendar.version },
    charter: { from: cycle.charter, to: isBound },
    moved,
    explanation: sentences.length > 0 ? sentences : [words.confirmed],
    dues,
  };
  const after: Cycle = { ...cycle, dues, calendar: calendar.version, charter: isBound, version: cycle.version + 1 };
  return { cycle: after, decision: decisionOf(input, payload, windows.findings) };
}

/**
 * The cycle after such a decision, for whoever folds it again.
 *
 * @example
 * if (decision.event === recalculateEvent) foldRecalculated(cycle, decision.payload as RecalculatedDeadlines).dues
 */
export function foldRecalculated(cycle: Cycle, { dues, calendar, charter }: RecalculatedDeadlines): Cycle {
  return { ...cycle, dues, calendar: calendar.to, charter: charter.to, version: cycle.version + 1 };
}

/** With the day that a rule names, where another stands in its place. */
function toldIn(dues: readonly Due[], awaited: string): Day | Text {
  const due = dues.find(({ event, target }) => event === 'miss' && target === awaited);
  return due ? lastDayText(due) : '—';
}

function movedBetween(before: readonly Due[], after: readonly Due[]): RecalculatedDeadlines['moved'] {
  const last = (dues: readonly Due[]) =>
    new Map(dues.filter(({ event }) => event === 'miss').map((due) => [due.target, due.notAfter]));
  const [from, to] = [last(before), last(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .filter((event) => from.get(event) !== to.get(event))
    .map((event) => ({ event, from: from.get(event) ?? null, to: to.get(event) ?? null }));
}

function decisionOf(
  input: Parameters<typeof recalculateDeadlines>[0],
  payload: RecalculatedDeadlines,
  findings: readonly Finding[],
): DecisionRecord {
  const { cycle, charter, calendar, facts, now, number } = input;
  const state = stateName(cycle);
  return {
    ...{ id: `${cycle.id}#${number}`, cycle: cycle.id, unit: cycle.unit, title: cycle.title },
    ...{ outcome: 'accepted', event: recalculateEvent, eventTitle: words.title, payload },
    ...{ side: sideOf({ by: 'clock' }, cycle), by: {}, occurredAt: now, recordedAt: now, from: state, to: state },
    ...{ charter: charter.digest, calendar: calendar.version, facts },
    ...{ findings: findings.map((each) => recordFinding(each)), passed: [], missing: [], possible: [] },
  };
}

/** Asks rules, and makes an answer of whatever they do: a rule that crashes or talks nonsense is a named finding. */
import type { Calendar } from '../calendar/calendar.ts';
import type { BoundRule, RuleEntry } from '../charter/charter.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import { emptyList } from '../fast/empty-list.ts';
import { memo } from '../fast/memo.ts';
import { noFacts } from '../rules/declared-facts.ts';
import type { Facts } from '../rules/fact.ts';
import { type Found, found } from '../rules/message.ts';
import type { CheckRule, DutyRule, EventInScope, EventScope, Sequence } from '../rules/rule.ts';
import { mostTold, toldFirst } from '../text/bounds/told-first.ts';
import { type IsOverdue, requireTime } from '../text/require-time.ts';
import type { TextData } from '../text/text.ts';
import { quotedFailure } from '../text/why-failed.ts';
import { WrongAnswer } from '../text/wrong-answer.ts';
import { validateFindings } from './answers/validate-findings.ts';
import type { Finding } from './decision.ts';
import type { Unsaid } from './unsaid.ts';

/** Thrown by a dry run's payload when a rule looks at it: the rule cannot speak before there is one. */
export const payloadUnknown = Symbol('payload unknown');

export interface Asked {
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  /** In a dry run: rules that cannot speak before they see a payload. */
  readonly undecided: readonly string[];
}

/** Asks checks; `all` are those and others that are known to say nothing. Findings come in the order of rule ids, so the order of plugins and files does not show. */
export function evaluateChecks(
  checks: readonly BoundRule<CheckRule>[],
  input: {
    facts: Facts;
    calendar: Calendar;
    all?: readonly BoundRule<CheckRule>[];
    isOverdue?: IsOverdue | undefined;
    /** In a dry run: whoever finds something in it has not decided. */
    unsaid?: Unsaid | undefined;
  } & Pick<EventScope, 'titleOf'> &
    Sequence,
  event: EventInScope,
  cycle: CycleInScope,
): Asked {
  const { calendar, titleOf, isOrdered, isOverdue, unsaid } = input;
  let findings: readonly Finding[] = emptyList;
  let undecided: readonly string[] = emptyList;
  // One for all of them: each finds its own options and facts in it.
  const scope = { options: noFacts, facts: noFacts, calendar, found, event, cycle, titleOf, isOrdered };
  for (const check of checks) {
    if (isOverdue !== undefined) requireTime(isOverdue);
    try {
      scope.options = check.options;
      scope.facts = check.factsFrom(input.facts);
      const answer = check.ask(scope);
      const hasLooked = unsaid?.takeLooks() ?? false;
      // Nearly always nothing is said: then nothing of the rule itself, which comes in as many shapes as authors, is read.
      if (isNothing(answer)) continue;
      const { entry } = check;
      if (hasLooked) undecided = [...undecided, entry.id];
      findings = [...findings, ...findingsOf(entry, validateFindings(answer, entry.rule))];
    } catch (thrown) {
      unsaid?.takeLooks();
      const { entry } = check;
      if (thrown === payloadUnknown) undecided = [...undecided, entry.id];
      else findings = [...findings, crashed(entry, thrown)];
    }
  }
  return { findings, passed: passedOf(input.all ?? checks, findings, undecided), undecided };
}

const isNothing = (answer: unknown) => Array.isArray(answer) && answer.length === 0;

/** A trial beside a rule says nothing of whether the rule was passed. */
const idsOf = memo((rules: readonly BoundRule<CheckRule>[]): readonly string[] =>
  Object.freeze(rules.filter(({ entry }) => entry.isTrial === undefined).map(({ id }) => id)),
);

/** Whoever said nothing. Nearly always that is everybody, and one list serves every attempt. */
function passedOf(
  checks: readonly BoundRule<CheckRule>[],
  findings: readonly Finding[],
  undecided: readonly string[],
): readonly string[] {
  if (findings.length === 0 && undecided.length === 0) return idsOf(checks);
  const spoken = new Set(findings.filter(({ entry }) => entry.isTrial === undefined).map(({ entry }) => entry.id));
  return idsOf(checks).filter((id) => !undecided.includes(id) && !spoken.has(id));
}

/** What a duty's rule says of it. */
export interface Exemptions {
  /** Why it is not owed; nothing means it is. */
  readonly because: readonly Finding[];
  /** The rule failed: it is owed, as nobody is released by a mistake, and the mistake is told. */
  readonly failed: Finding | undefined;
}

const owed: Exemptions = Object.freeze({ because: emptyList, failed: undefined });

/** Whether a duty is owed. */
export function evaluateDuty(duty: BoundRule<DutyRule>, input: { facts: Facts; calendar: Calendar }): Exemptions {
  const { entry, options } = duty;
  try {
    const facts = duty.factsFrom(input.facts);
    const answers = validateFindings(duty.ask({ options, facts, calendar: input.calendar, found }), entry.rule);
    return answers.length === 0 ? owed : { because: findingsOf(entry, answers), failed: undefined };
  } catch (thrown) {
    return { because: emptyList, failed: { ...crashed(entry, thrown), severity: 'warn' } };
  }
}

/**
 * The first findings of a rule, and how many more there are. Those that refuse and those that do not are counted apart: whether it
 * refuses must not hang on what it said first.
 */
function findingsOf(entry: RuleEntry, answers: readonly Found[]): readonly Finding[] {
  const all = answers.map((answer) => findingOf(entry, answer));
  if (all.length <= mostTold) return all;
  const severities = [...new Set(all.map(({ severity }) => severity))];
  return severities.flatMap((severity) => {
    const some = all.filter((each) => each.severity === severity);
    return toldFirst(some, (count) => ({ entry, severity, messageId: 'andMore', data: { count } }));
  });
}

function findingOf(entry: RuleEntry, { messageId, data }: Found): Finding {
  // A remark says something beside what the rule asks for: it never refuses.
  const isRemark = entry.severity === 'deny' && entry.rule.messages[messageId]?.remark === true;
  return { entry, severity: isRemark ? 'warn' : entry.severity, messageId, data };
}

/** A crash is a finding of the rule's own severity: a deny refuses, the rest is recorded. */
export function crashed(entry: RuleEntry, thrown: unknown): Finding {
  const isWrong = thrown instanceof WrongAnswer;
  const error = isWrong ? thrown.text : quotedFailure(thrown).en;
  const data: TextData = isWrong ? { error, field: thrown.field } : { error };
  return { entry, severity: entry.severity, messageId: 'crashed', data };
}

/** What cases have to know of each kind of rule and of each list: how answers are read, what a case may say, how a page calls it. */
import type { Bounds, Found, Intent, Measured, Rule, RuleKind, Text } from '@obligato/core';
import type { Answer } from './ask.ts';
import { type Check, givesBounds, givesFigure, hasNoEffect, idsOf, passes, plansSo, saysSo } from './expected.ts';
import type { CaseList } from './rule-cases.ts';

/** How an answer is read. */
interface Reading {
  /** What stands in the way of taking a value for an answer; undefined when nothing does. */
  readonly nonsense: (rule: Rule, value: unknown) => string | undefined;
  readonly read: (value: unknown) => Answer;
  /** What makes two answers different: a message with another number in it is the same message, a bound of another day is not. */
  readonly essence: (answer: Answer) => unknown;
}

interface KindInCases extends Reading {
  /** Where the two sides of a numeric limit are to be found. */
  readonly within: readonly CaseList[];
  readonly beyond: readonly CaseList[];
  /** How a stricter option let through what was refused; undefined when it did not. */
  readonly loosened: (before: Answer, after: Answer) => string | undefined;
}

const describe = (value: unknown) => (value instanceof Promise ? 'a promise' : (JSON.stringify(value) ?? typeof value));

const findings: Reading = {
  nonsense: ({ messages }, value) => {
    if (!Array.isArray(value)) return `${describe(value)} instead of a list`;
    for (const each of value as readonly (Partial<Found> | undefined)[]) {
      if (typeof each?.messageId !== 'string' || !Object.hasOwn(messages, each.messageId))
        return `the message ${JSON.stringify(each?.messageId)}, which it does not have`;
      if (typeof each.data !== 'object' || each.data === null)
        return `the message "${each.messageId}" without its data`;
    }
    return undefined;
  },
  read: (value) => ({ said: value as readonly Found[] }),
  essence: ({ said }) => idsOf(said),
};

const intents: Reading = {
  nonsense: findings.nonsense,
  read: (value) => {
    const planned = value as readonly Intent[];
    return { said: planned.map(({ messageId, data }) => ({ messageId, data })), intents: planned };
  },
  essence: (answer) => answer.intents,
};

const bounds: Reading = {
  nonsense: (_rule, value) => {
    const isThing = typeof value === 'object' && value !== null;
    const isBounds = isThing && !Array.isArray(value) && !(value instanceof Promise);
    return isBounds ? undefined : `${describe(value)} instead of bounds`;
  },
  read: (value) => ({ said: [], bounds: value as Bounds }),
  essence: (answer) => answer.bounds,
};

const measured: Reading = {
  nonsense: (rule, value) => {
    if (typeof value !== 'object' || value === null) return `${describe(value)} instead of a figure`;
    const answer = value as Measured;
    if ('notMeasured' in answer) return findings.nonsense(rule, [answer.notMeasured]);
    if (!Number.isFinite(answer.numerator) || !Number.isFinite(answer.denominator))
      return `${describe(value)} instead of a figure`;
    return findings.nonsense(rule, answer.list);
  },
  read: (value) => {
    const answer = value as Measured;
    return { said: 'notMeasured' in answer ? [answer.notMeasured] : answer.list, measured: answer };
  },
  essence: (answer) => answer.measured,
};

export const kindsInCases: Readonly<Record<RuleKind, KindInCases>> = {
  check: {
    ...findings,
    within: ['admits'],
    beyond: ['denies'],
    loosened: ({ said: before }, { said: after }) => {
      if (before.length > 0 && after.length === 0) return 'was denied and is admitted';
      const [were, are] = [idsOf(before), idsOf(after)];
      const count = (ids: readonly string[], id: string) => ids.filter((each) => each === id).length;
      // Another word for it is no loss: "too few to begin" may come in the place of "too few to decide".
      const lost = are.length < were.length ? were.find((id) => count(are, id) < count(were, id)) : undefined;
      return lost === undefined ? undefined : `loses its finding "${lost}"`;
    },
  },
  duty: {
    ...findings,
    // A duty is stricter when it is owed by more: what is spared is turned by a stricter value.
    within: ['notOwed'],
    beyond: ['owed'],
    loosened: ({ said: before }, { said: after }) =>
      before.length === 0 && after.length > 0 ? 'was owed and is not' : undefined,
  },
  deadline: {
    ...bounds,
    // A bound has no two sides: any case shows that the option moves it.
    within: ['bounds'],
    beyond: ['bounds'],
    loosened: ({ bounds: before = {} }, { bounds: after = {} }) => {
      const [latest, earliest] = ['9999-12-31', '0000-01-01'];
      if ((after.notAfter ?? latest) > (before.notAfter ?? latest))
        return `has until ${after.notAfter ?? 'for ever'} instead of ${before.notAfter}`;
      if ((after.notBefore ?? earliest) < (before.notBefore ?? earliest))
        return `may begin ${after.notBefore ?? 'at any time'} instead of ${before.notBefore}`;
      return undefined;
    },
  },
  effect: {
    ...intents,
    within: ['acts', 'silent'],
    beyond: ['acts', 'silent'],
    loosened: ({ said: before }, { said: after }) =>
      before.length > 0 && after.length === 0 ? 'had an effect and has none' : undefined,
  },
  indicator: {
    ...measured,
    within: ['measures'],
    beyond: ['measures'],
    // A stricter one looks closer: what it found before it finds still.
    loosened: ({ said: before }, { said: after }) =>
      after.length < before.length ? `finds ${after.length} instead of ${before.length}` : undefined,
  },
};

const scene = ['name', 'options', 'facts', 'cycle', 'after'];
const event = [...scene, 'obligation', 'event', 'payload', 'on', 'time', 'recordedOn', 'evidence', 'side'];

interface ListOfCases {
  /** Above its cases, on the page of the rule. */
  readonly title: Text;
  /** The fields that a case may have. */
  readonly fields: readonly string[];
  /** How the answer is held against it. */
  readonly check: Check;
}

/** What has to be known of each list of cases, whatever kind of rule has it. */
export const caseLists: Readonly<Record<CaseList, ListOfCases>> = {
  admits: { title: { en: 'Accepted', 'zh-CN': '通过' }, fields: event, check: passes },
  denies: { title: { en: 'Spoken against', 'zh-CN': '提出意见' }, fields: [...event, 'says'], check: saysSo },
  owed: { title: { en: 'Owed', 'zh-CN': '承担' }, fields: scene, check: passes },
  notOwed: { title: { en: 'Not owed', 'zh-CN': '不承担' }, fields: [...scene, 'says'], check: saysSo },
  bounds: { title: { en: 'Bounds', 'zh-CN': '期限' }, fields: [...scene, 'gives'], check: givesBounds },
  silent: { title: { en: 'Nothing to be done', 'zh-CN': '无后续' }, fields: event, check: hasNoEffect },
  acts: { title: { en: 'To be done', 'zh-CN': '有后续' }, fields: [...event, 'plans'], check: plansSo },
  measures: {
    title: { en: 'Measured', 'zh-CN': '计量' },
    fields: ['name', 'options', 'records', 'gives'],
    check: givesFigure,
  },
};

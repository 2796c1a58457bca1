/** The kinds of rule: whatever has to be known of a kind to load, ask and explain its rules. Read wherever a kind is chosen. */
import type { Text } from '../text/text.ts';
import type { Rule, RuleKind } from './rule.ts';

/**
 * When a rule is asked: at each event that it names; at every event of its obligation as long as the one that it names is awaited;
 * while a unit is planned; or only when somebody reads what is on record.
 */
export type AskedAt = 'its-events' | 'while-awaited' | 'planning' | 'reading';

interface KindOfRule {
  readonly title: Text;
  /** The field that holds its function. */
  readonly answers: string;
  /** The field that says what it is about. */
  readonly about: 'on' | 'duty' | 'indicates';
  readonly asked: AskedAt;
  /** The cycle that it sees of an event: as it was before, or as it has become. */
  readonly sees: 'before' | 'after' | undefined;
  /** Whether the days of a new cycle depend on it: what it looks at has to be known while a unit is planned. */
  readonly isAskedOfNewCycles: boolean;
  /** What became of a rule that was asked and said nothing, by what came of the attempt. */
  readonly silent: Readonly<Record<'accepted' | 'denied', 'not-asked' | 'bounds' | 'acts' | 'duty'>>;
}

/**
 * Every kind of rule.
 *
 * @example
 * ruleKinds.deadline.answers // → 'bounds'
 */
export const ruleKinds = Object.freeze({
  check: {
    title: { en: 'check: may speak against an event', 'zh-CN': '审查：可对办理提出意见' },
    answers: 'evaluate',
    about: 'on',
    asked: 'its-events',
    sees: 'before',
    isAskedOfNewCycles: false,
    silent: { accepted: 'not-asked', denied: 'not-asked' },
  },
  duty: {
    title: { en: 'duty: what is owed', 'zh-CN': '义务：应履行的事项' },
    answers: 'owed',
    about: 'duty',
    asked: 'planning',
    sees: undefined,
    isAskedOfNewCycles: true,
    silent: { accepted: 'duty', denied: 'duty' },
  },
  deadline: {
    title: { en: 'deadline: until when, or from when', 'zh-CN': '期限：何时之前或之后' },
    answers: 'bounds',
    about: 'on',
    asked: 'while-awaited',
    sees: 'before',
    isAskedOfNewCycles: true,
    silent: { accepted: 'bounds', denied: 'bounds' },
  },
  effect: {
    title: { en: 'effect: what is done afterwards', 'zh-CN': '后续：办理之后的动作' },
    answers: 'plan',
    about: 'on',
    asked: 'its-events',
    sees: 'after',
    isAskedOfNewCycles: false,
    silent: { accepted: 'acts', denied: 'not-asked' },
  },
  indicator: {
    title: { en: 'indicator: what is measured', 'zh-CN': '指标：所计量的情况' },
    answers: 'measure',
    about: 'indicates',
    asked: 'reading',
    sees: undefined,
    isAskedOfNewCycles: false,
    silent: { accepted: 'not-asked', denied: 'not-asked' },
  },
} as const satisfies Record<RuleKind, KindOfRule>);

type Kinds = typeof ruleKinds;

export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;

/** The kinds that are asked at one of these moments. */
export type KindAskedAt<At extends AskedAt> = {
  [Kind in RuleKind]: Kinds[Kind]['asked'] extends At ? Kind : never;
}[RuleKind];

/** The kinds that hear events: what they are about says which. */
export type EventKind = KindAskedAt<'its-events' | 'while-awaited'>;

/** The function of a rule. */
export type Question<R extends Rule> = R extends Rule ? R[Kinds[R['kind']]['answers'] & keyof R] : never;

export const questionOf = <R extends Rule>(rule: R): Question<R> =>
  (rule as unknown as Readonly<Record<string, unknown>>)[ruleKinds[rule.kind].answers] as Question<R>;

/** Whether it is a rule about events. */
export const hearsEvents = (rule: Rule): rule is RuleOf<EventKind> => ruleKinds[rule.kind].about === 'on';

/** Whether anything is decided or planned by it: of what is only read, nothing hangs on it, and no charter is another. */
export const decides = ({ kind }: Rule): boolean => ruleKinds[kind].asked !== 'reading';

/** The obligation that a rule is about; undefined for every one. */
export const obligationOf = (rule: Rule): string | undefined =>
  (rule as unknown as Readonly<Record<string, { readonly obligation?: string }>>)[ruleKinds[rule.kind].about]
    ?.obligation;

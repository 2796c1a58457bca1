/** Asks a rule one question, and notes what it did beside answering. */
import type { Bounds, Found, Intent, Measured, Options, Rule } from '@obligato/core';
import { ruleKinds } from '@obligato/core/internal';
import { buildScope, type CaseContext, type CaseScope } from './build-scope.ts';
import { kindsInCases } from './kinds-in-cases.ts';
import type { EventScene } from './rule-cases.ts';
import { watchGlobals } from './watch-globals.ts';
import { withinBudget } from './within-budget.ts';

/** What a rule answered, whatever its kind: findings, bounds, intents. */
export interface Answer {
  readonly said: readonly Found[];
  readonly bounds?: Bounds;
  readonly intents?: readonly Intent[];
  readonly measured?: Measured;
}

export interface Asked {
  /** Undefined when there was none: it threw, it answered nonsense, it did not end. */
  readonly answer: Answer | undefined;
  readonly failed?: string;
  readonly endless?: true;
  /** What it changed of what it was handed: `event`, `cycle`, `options`, `facts`. */
  readonly touched: readonly string[];
  /** What it looked at without having declared it: `facts.voters`, `Date.now()`. */
  readonly strayed: readonly string[];
}

/** Asks about a scene under some options. Throws `ImpossibleCase`. */
export function ask(context: CaseContext, scene: EventScene, options: Options, budgetMs: number): Asked {
  const scope = buildScope(context, scene, options);
  const strayed = new Set<string>();
  const handed = {
    ...scope,
    options: noting(scope.options, 'options', strayed),
    facts: noting(scope.facts, 'facts', strayed),
  };
  const before = picture(scope);
  const { value: budgeted, asked } = watchGlobals(() => withinBudget(() => call(context.rule, handed), budgetMs));
  const after = picture(scope);
  const touched = Object.keys(before).filter((part) => before[part] !== after[part]);
  const seen = { touched, strayed: [...strayed, ...asked] };
  if ('endless' in budgeted) return { ...seen, answer: undefined, endless: true };
  if ('thrown' in budgeted) return { ...seen, answer: undefined, failed: `threw ${String(budgeted.thrown)}` };
  const { nonsense: nonsenseOf, read } = kindsInCases[context.rule.kind];
  const nonsense = nonsenseOf(context.rule, budgeted.value);
  if (nonsense !== undefined) return { ...seen, answer: undefined, failed: `answered with ${nonsense}` };
  return { ...seen, answer: read(budgeted.value) };
}

function call(rule: Rule, scope: CaseScope): unknown {
  const { [ruleKinds[rule.kind].answers]: judge } = rule as unknown as Record<string, (scope: CaseScope) => unknown>;
  return judge?.(scope);
}

/** Looking at what is not there is noted, and answered with undefined as everywhere. */
function noting<T extends object>(record: T, called: string, strayed: Set<string>): T {
  const note = (target: T, name: string | symbol) => {
    if (typeof name === 'string' && !Object.hasOwn(target, name) && !(name in Object.prototype) && name !== 'toJSON')
      strayed.add(`${called}.${name}`);
  };
  return new Proxy(record, {
    get: (target, name) => {
      note(target, name);
      return Reflect.get(target, name);
    },
    // Whether it is there is a question too.
    has: (target, name) => {
      note(target, name);
      return Reflect.has(target, name);
    },
  });
}

const picture = ({ options, facts, event, cycle, cycles, borne }: CaseScope): Readonly<Record<string, string>> => ({
  records: JSON.stringify([cycles, borne]),
  options: JSON.stringify(options),
  facts: JSON.stringify(facts),
  event: JSON.stringify(event) ?? '',
  cycle: JSON.stringify(cycle) ?? '',
});

/** A rule with its cases read once: every demand looks at this. */
import {
  type Calendar,
  createCalendar,
  createCatalogue,
  type Options,
  obligationOfRule,
  type Rule,
  weekdaysOnly,
} from '@obligato/core';
import { type Asked, ask } from './ask.ts';
import { type CaseContext, overGiven } from './build-scope.ts';
import { casesFields, unknownFields, unknownOf } from './case-fields.ts';
import { caseLists } from './kinds-in-cases.ts';
import { type CaseList, type EventScene, listsOf, type RuleCases } from './rule-cases.ts';

export interface Case {
  readonly list: CaseList;
  /** `denies[0] "sent too late"` */
  readonly label: string;
  /** As it was written: two equal ones are one too many. */
  readonly written: EventScene;
  readonly scene: EventScene;
  /** With the rule's defaults under the case's own. */
  readonly options: Options;
  readonly asked: Asked;
}

/** What is wrong with a case, or with the list of them. */
export interface Complaint {
  /** The case's label; absent when it is about all of them. */
  readonly of?: string;
  readonly message: string;
}

export interface Subject {
  readonly rule: Rule;
  readonly cases: RuleCases;
  readonly calendar: Calendar;
  /** Those that could happen. */
  readonly read: readonly Case[];
  /** Cases that could not happen, and lists that are missing. */
  readonly misread: readonly Complaint[];
  /** Asks about a case again, under other options. Undefined once the rule has failed to end: it would not end again. */
  askAgain(one: Case, options: Options): Asked | undefined;
}

export const defaultBudgetMs = 250;
export const patience = 16;

export function readSubject(rule: Rule, cases: RuleCases): Subject {
  const context = contextOf(rule, cases);
  const budgetMs = cases.budgetMs ?? defaultBudgetMs;
  const misread: Complaint[] = [...misreadLists(rule, cases)];
  const read: Case[] = [];
  let isEndless = false;
  const question = (scene: EventScene, options: Options): Asked | undefined => {
    if (isEndless) return undefined;
    const first = ask(context, scene, options, budgetMs);
    // A machine that is busy with other work may need longer; a rule without end needs longer than that.
    const asked = first.endless ? ask(context, scene, options, budgetMs * patience) : first;
    isEndless = asked.endless === true;
    return asked;
  };
  for (const list of listsOf[rule.kind].has) {
    for (const [index, written] of (cases[list] ?? []).entries()) {
      const of = labelOf(list, index, written);
      const wrong = unknownFields(written, list);
      misread.push(...wrong.map((message) => ({ of, message })));
      const scene = overGiven(cases.given, written);
      const options = { ...rule.defaults, ...scene.options };
      const issues = schemaIssues(rule, options);
      if (issues !== undefined) misread.push({ of, message: `has options that the rule does not take: ${issues}` });
      if (wrong.length > 0 || issues !== undefined) continue;
      try {
        const asked = question(scene, options);
        if (asked) read.push({ list, label: of, written, scene, options, asked });
      } catch (error) {
        // Whatever keeps a case from being built, a machine's refusal included, is the case's own mistake.
        misread.push({ of, message: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return {
    rule,
    cases,
    calendar: context.calendar,
    read,
    misread,
    askAgain: (one, options) => question(one.scene, options),
  };
}

function contextOf(rule: Rule, { obligations = [], calendar = weekdaysOnly }: RuleCases): CaseContext {
  const title = { en: 'cases', 'zh-CN': '用例' };
  const bringing = { name: 'cases', version: '0', title, rules: {}, presets: {}, calendar: undefined };
  const own = obligationOfRule(rule);
  const brought = own === undefined ? obligations : [own, ...obligations.filter((each) => each !== own)];
  return {
    rule,
    catalogue: createCatalogue({ cases: { ...bringing, obligations: brought } }),
    calendar: createCalendar(calendar),
  };
}

function misreadLists(rule: Rule, cases: RuleCases): readonly Complaint[] {
  const { needs, has } = listsOf[rule.kind];
  const known = [...casesFields, ...has];
  const foreign = Object.keys(caseLists).filter((list) => !(has as readonly string[]).includes(list) && list in cases);
  return [
    ...foreign.map((list) => ({ message: `A ${rule.kind} has no "${list}"; write ${has.join(' and ')}` })),
    ...unknownOf(cases, [...known, ...foreign], '').map((message) => ({ message: `The table ${message}` })),
    ...needs
      .filter(
        (list) =>
          (cases as Readonly<Record<string, readonly unknown[]>>)[list]?.length === undefined ||
          (cases as Readonly<Record<string, readonly unknown[]>>)[list]?.length === 0,
      )
      .map((list) => ({ message: `There is no case in "${list}": a ${rule.kind} needs ${needs.join(' and ')}` })),
  ];
}

const labelOf = (list: string, index: number, { name }: EventScene) => {
  const called = typeof name === 'object' ? name.en : name;
  return called === undefined ? `${list}[${index}]` : `${list}[${index}] "${called}"`;
};

/** What the rule's schema has against some options; undefined when nothing. */
export function schemaIssues(rule: Rule, options: Options): string | undefined {
  const result = rule.options['~standard'].validate(options);
  if (result instanceof Promise) return 'the schema is not synchronous';
  return result.issues?.map(({ path = [], message }) => [...path.map(String), message].join(': ')).join('; ');
}

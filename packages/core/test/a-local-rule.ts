/** A rule as a unit writes it down: what it says of an event, or what is wrong with it. */

import { compileLocalRule } from '../src/charter/local-rule/compile-local-rule.ts';
import { readLocalRule } from '../src/charter/local-rule/read-local-rule.ts';
import { locate } from '../src/charter/located.ts';
import {
  type CheckRule,
  createCalendar,
  createCatalogue,
  defineFact,
  type EventScope,
  type Evidence,
  type Found,
  type InstalledRule,
  type Problem,
  weekdaysOnly,
} from '../src/index.ts';
import { found } from '../src/internal.ts';
import type { Sequence } from '../src/rules/rule.ts';
import { aCycle } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';

type Words = Readonly<Record<string, unknown>>;

const aboutFacts = aCheck({
  facts: { boss: defineFact('hr.boss'), heads: defineFact('hr/heads'), boss2: defineFact('hr.boss.deputy') },
});

/** Two duties, and three facts that only a provider knows. */
export const catalogue = createCatalogue({
  p: aPlugin({ looks: aboutFacts, meeting: aDuty(), classes: aDuty({ id: 'party-class' }) }),
});

/** About resolutions of a meeting unless said otherwise; what is `undefined` is left out. */
export const localWords = (over: Words = {}): Words => {
  const words = {
    on: { obligation: 'meeting', events: ['resolve'] },
    message: { en: 'No.', 'zh-CN': '否。' },
    clause: 'House rules',
    ...('require' in over || 'when' in over ? {} : { require: { 'payload.carried': true } }),
    ...over,
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
};

const origin = { file: 'a.yaml', line: 500 };
const read = (words: Words, name: string, problems: Problem[]) =>
  readLocalRule('a', { name, origin, body: locate(words, origin) }, catalogue, problems);

/** What is wrong with it, without its code and its place. */
export function localFaults(over: Words, name = 'house'): readonly string[] {
  const problems: Problem[] = [];
  const definition = read(localWords(over), name, problems);
  if ((definition === undefined) !== problems.length > 0) throw new Error('it is read exactly when nothing is wrong');
  return problems.map(({ message, hint }) => `${message.replace(`local/${name}: `, '')} | ${hint}`);
}

export function compiled(over: Words = {}): InstalledRule & { readonly rule: CheckRule } {
  const problems: Problem[] = [];
  const definition = read(localWords(over), 'house', problems);
  if (!definition) throw new Error(problems.map(({ message }) => message).join());
  return compileLocalRule(definition, catalogue) as InstalledRule & { readonly rule: CheckRule };
}

/** What it says of an event; `facts` by the facts' own names. */
export function said(
  over: Words,
  scene: {
    readonly payload?: unknown;
    readonly facts?: Words;
    readonly cycle?: Words;
    readonly time?: string;
    readonly evidence?: readonly Evidence[];
  } = {},
): readonly Found[] {
  const { rule } = compiled(over);
  const { state, ...cycle } = aCycle();
  const scope: EventScope & Sequence = {
    options: rule.defaults,
    facts: scene.facts ?? {},
    calendar: createCalendar(weekdaysOnly),
    found,
    titleOf: () => ({ en: 'Resolve', 'zh-CN': '表决' }),
    isOrdered: () => true,
    event: {
      ...{ type: 'resolve', payload: scene.payload ?? {}, side: 'unit' },
      ...{ on: '2026-03-20', recordedOn: '2026-03-23', time: scene.time ?? '09:00' },
      at: `2026-03-20T${scene.time ?? '09:00'}:00+08:00`,
      evidence: scene.evidence ?? [],
    },
    cycle: { ...cycle, evidence: [], state: state.value as string, context: state.context, ...scene.cycle },
  };
  return rule.evaluate(scope);
}

/** A rule as a unit writes it down, brought in force by the cascade like any other. */
import {
  type CheckRule,
  createCalendar,
  createCatalogue,
  createOrganisation,
  defineFact,
  type EventScope,
  type Found,
  found,
  type Problem,
  type RuleEntry,
  weekdaysOnly,
} from '../src/index.ts';
import { aCycle } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

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

export function localEntry(over: Words = {}): RuleEntry<CheckRule> {
  const organisation = createOrganisation([aStatedUnit('a', { local: { house: localWords(over) } })], catalogue);
  const entry = organisation.charter('a', '2026-01-01').stated.find(({ id }) => id === 'local/house');
  if (entry?.rule.kind !== 'check') throw new Error('no local rule');
  return entry as RuleEntry<CheckRule>;
}

/** What is wrong with it, without its code and its place. */
export function localFaults(over: Words, name = 'house'): readonly string[] {
  const source = aStatedUnit('a', { local: { [name]: localWords(over) } });
  return problemsOf(() => createOrganisation([source], catalogue)).map(
    ({ message, hint }: Problem) => `${message.replace(`local/${name}: `, '')} | ${hint}`,
  );
}

/** What it says of an event; `facts` by the facts' own names. */
export function said(
  over: Words,
  scene: { readonly payload?: unknown; readonly facts?: Words; readonly cycle?: Words; readonly time?: string } = {},
): readonly Found[] {
  const { rule, options } = localEntry(over);
  const { state, ...cycle } = aCycle();
  const scope: EventScope = {
    options,
    facts: scene.facts ?? {},
    calendar: createCalendar(weekdaysOnly),
    found,
    titleOf: () => ({ en: 'Resolve', 'zh-CN': '表决' }),
    event: {
      ...{ type: 'resolve', payload: scene.payload ?? {}, side: 'unit' },
      ...{ on: '2026-03-20', recordedOn: '2026-03-23', time: scene.time ?? '09:00' },
    },
    cycle: { ...cycle, state: state.value as string, context: state.context, ...scene.cycle },
  };
  return rule.evaluate(scope);
}

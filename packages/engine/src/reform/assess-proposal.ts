/** What other settings of one unit would have done, asked of an engine that is running: within bounds, and of what whoever asks may see. */
import { addDays, addMonths, type Day, type IsOverdue, localDay, type Text } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { type Assessment, assess, type Reform } from './assess.ts';
import { type ProposedRules, proposedDomain } from './proposed-domain.ts';

/** What somebody asks: “what would ten days instead of five have done last year?” */
export interface Proposal extends Pick<Reform, 'hours' | 'mostTraces' | 'shows' | 'atMost'> {
  /** It and all below it are assessed. */
  readonly unit: string;
  readonly rules: ProposedRules;
  /** Twelve months before the last day when absent. */
  readonly from?: Day | undefined;
  /** Today when absent. */
  readonly to?: Day | undefined;
  /** Asked before each unit, and between decisions, while others are let in. */
  readonly isOverdue?: IsOverdue;
}

export interface ProposalParts {
  readonly domain: Domain;
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Throws what `proposedDomain` and `assess` do.
 *
 * @example
 * const rules = { 'organ/notice': { workingDays: 10 } };
 * const { said } = await assessProposal({ domain, store, clock }, { unit: 'tax-bureau', rules });
 * print(`${said.refused.total} would have been refused`);
 */
export async function assessProposal({ domain, store, clock }: ProposalParts, asked: Proposal): Promise<Assessment> {
  const { unit, rules: proposed, from, to = localDay(clock.now()), ...bounds } = asked;
  const rules = proposedDomain(domain, { unit, rules: proposed, on: to });
  const { organisation } = domain;
  const below = [...organisation.units.keys()].filter((each) => organisation.above(each, to).includes(unit));
  const days = { from: from ?? addDays(addMonths(to, -12), 1), to };
  const assessment = await assess({ ...bounds, ...days, store, domain, rules, units: [unit, ...below] });
  const { owed } = assessment;
  // What is wrong with files is for whoever keeps them.
  const cannot = owed.cannot.map((each) =>
    organisation.stopped.has(each.unit) ? { ...each, because: standsStill } : each,
  );
  return Object.freeze({ ...assessment, owed: { ...owed, cannot } });
}

const standsStill: Text = {
  en: 'Something in the files of this unit, or of one above it, is wrong.',
  'zh-CN': '该单位或其上级单位的文件有误。',
};

/**
 * A reform, assessed: what other rules would have done to what was decided, and what would be owed under them. Apart from the rest,
 * as only whoever writes rules asks for it.
 *
 * @packageDocumentation
 */
export { type Assessment, assess, type Reform } from './reform/assess.ts';
export { assessProposal, type Proposal, type ProposalParts } from './reform/assess-proposal.ts';
export { type BurdenOfRules, burdenOfRules, type RuleBurden, type RulesCompared } from './reform/burden-of-rules.ts';
export { type Burdened, burdened, type HoursPerDuty, usualHours } from './reform/hours.ts';
export type { Deadlines } from './reform/kept-in-time.ts';
export { type ProposedRules, type ProposedSettings, proposedDomain } from './reform/proposed-domain.ts';
export { renderBurden } from './reform/render-burden.ts';
export type { ShadowResult } from './reform/shadow-results.ts';
export type { Trace, Traced } from './reform/traced.ts';
export { type Burden, type OwedDuty, type OwedUnderReform, type Side, whoseTexts } from './reform/what-is-owed.ts';
export type { NearMiss, RuleEffect, RulesSaid } from './reform/what-rules-say.ts';

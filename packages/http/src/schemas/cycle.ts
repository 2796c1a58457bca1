/** A cycle as the API shows it. */
import type { Cycle, Outlook, Roster } from '@obligato/core';
import { calledIn, eventTitleOf, recordFinding, stateName, stateTitleOf } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import { asksBeforeEvidence } from '@obligato/engine/store';
import { z } from 'zod';
import type { May } from '../access/may-do.ts';
import { evidence, viewEvidence } from '../evidence/evidence-schema.ts';
import { correctionNote, viewNote } from './correction.ts';
import { finding, missingField, viewFinding } from './decision.ts';
import { named } from './named.ts';
import { may, owedBy, text } from './words.ts';

const period = z.object({ id: z.string(), from: z.string(), to: z.string() });

export const cycleSummary = named(
  'CycleSummary',
  z.object({
    id: z.string(),
    unit: z.string(),
    duty: z.string(),
    title: text,
    obligation: z.string(),
    period,
    bearer: z.string(),
    owedBy,
    occasion: z.string().optional(),
    state: z.string(),
    stateTitle: text,
    version: z.int(),
  }),
);

export const cycle = named(
  'Cycle',
  cycleSummary.extend({
    parameters: z.record(z.string(), z.unknown()),
    /** What the obligation's machine has noted; its fields belong to the obligation. */
    context: z.record(z.string(), z.unknown()),
    happened: z.record(z.string(), z.string()),
    dues: z.array(
      z.object({
        key: z.string(),
        on: z.string(),
        event: z.enum(['remind', 'miss']),
        target: z.string(),
        notAfter: z.string(),
        /** The day that the rule names, where that is no working day; absent for the day itself. */
        nominal: z.string().optional(),
        /** The rule whose own reminder it is; absent for what every rule hears. */
        rule: z.string().optional(),
        provisional: z.boolean(),
      }),
    ),
    /** Deadlines that had passed before it was said that they were kept; absent as long as there is none. */
    misses: z
      .array(
        z.object({
          event: z.string(),
          notAfter: z.string(),
          nominal: z.string().optional(),
          on: z.string().optional(),
        }),
      )
      .optional(),
    plannedAt: z.string(),
    charter: z.string(),
    /** Evidence goes with its events only if whoever attaches it says so; absent where that is asked of confidential events alone. */
    asksBeforeEvidence: z.literal(true).optional(),
    /** What stands behind its events, oldest first; absent where nothing does. */
    evidence: z.array(evidence).optional(),
    /** What was put right in it, oldest first; absent as long as nothing was. */
    corrections: z.array(correctionNote).optional(),
  }),
);

export const outlook = named(
  'Outlook',
  z.object({
    event: z.string(),
    title: text,
    /** Whose event it is. */
    side: z.enum(['unit', 'superior', 'clock']),
    /** Whether the caller may attempt it. */
    yours: z.boolean(),
    /** `true`, or why not. */
    may,
    /** The one obvious next step: the caller's, not blocked, in the usual order. On one event, or on none. */
    recommended: z.literal(true).optional(),
    state: z.enum(['open', 'needs', 'blocked']),
    findings: z.array(finding),
    missing: z.array(missingField),
    /** What the payload may say besides, each with its title, what to write there and its JSON type where these are known. */
    optional: z.array(
      z.object({
        field: z.string(),
        title: text.optional(),
        description: text.optional(),
        type: z.string().optional(),
      }),
    ),
    undecided: z.array(z.string()),
    /** Days on which findings rest, and that the calendar does not know yet. */
    provisional: z.object({ from: z.string(), to: z.string() }).optional(),
  }),
);

export function summariseCycle(found: Cycle, { catalogue }: Domain): z.output<typeof cycleSummary> {
  const { id, unit, duty, title, obligation, period, bearer, owedBy, occasion, version } = found;
  const state = stateName(found);
  const stateTitle = stateTitleOf(catalogue, found, state);
  return {
    ...{ id, unit, duty, title, obligation, period, bearer, owedBy, state, stateTitle, version },
    ...(occasion === undefined ? {} : { occasion }),
  };
}

export function viewCycle(found: Cycle, domain: Domain): z.output<typeof cycle> {
  const { parameters, state, happened, dues, misses, plannedAt, charter, corrections } = found;
  return {
    ...summariseCycle(found, domain),
    parameters: { ...parameters },
    context: { ...state.context },
    happened: { ...happened },
    dues: dues.map(({ key, on, event, target, notAfter, nominal, rule, provisional }) => {
      const standing = nominal === undefined ? {} : { nominal };
      return { key, on, event, target, notAfter, ...standing, ...(rule === undefined ? {} : { rule }), provisional };
    }),
    ...(misses ? { misses: misses.map((miss) => ({ ...miss })) } : {}),
    plannedAt,
    charter,
    ...(asksBeforeEvidence(domain.catalogue, found) ? { asksBeforeEvidence: true as const } : {}),
    ...(found.evidence ? { evidence: viewEvidence(found.evidence) } : {}),
    ...(corrections ? { corrections: corrections.map(viewNote) } : {}),
  };
}

export function viewOutlook(
  found: Outlook & { readonly may: May },
  cycle: Cycle,
  { catalogue, organisation, roster }: Pick<Domain, 'catalogue' | 'organisation'> & { readonly roster: Roster },
): z.output<typeof outlook> {
  const called = calledIn(organisation.catalogue(cycle.unit), roster);
  const { event, side, state, findings, missing, optional, undecided } = found;
  return {
    event,
    title: eventTitleOf(catalogue, cycle, event),
    side,
    yours: found.may === true,
    may: found.may,
    state,
    findings: findings.map((each) => viewFinding(recordFinding(each, called))),
    missing: [...missing],
    optional: optional.map((each) => ({ ...each })),
    undecided: [...undecided],
    ...(found.provisional ? { provisional: { ...found.provisional } } : {}),
  };
}

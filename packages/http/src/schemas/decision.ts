/** A decision as the API shows it: a promise of its own, whatever else the record may come to hold. */
import type { Correction, FindingRecord, Reading } from '@obligato/core';
import { type ExplainedDecision, renderDecision } from '@obligato/engine';
import { z } from 'zod';
import { evidence, viewEvidence } from '../evidence/evidence-schema.ts';
import { correctionNote, viewNote } from './correction.ts';
import { named } from './named.ts';
import { cyclePath, text } from './words.ts';

const clause = z.object({
  source: text,
  article: z.string(),
  confidence: z.enum(['text', 'secondary', 'local', 'unverified']),
  effective: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
});

export const finding = named(
  'Finding',
  z.object({
    rule: z.string(),
    plugin: z.string(),
    severity: z.enum(['off', 'observe', 'warn', 'deny']),
    messageId: z.string(),
    data: z.record(z.string(), z.unknown()),
    message: text,
    remedy: text.optional(),
    why: text,
    clause,
    localClause: z.string().optional(),
    options: z.array(z.object({ name: z.string(), value: z.unknown() })),
  }),
);

export const missingField = named(
  'MissingField',
  z.object({
    field: z.string(),
    absent: z.boolean(),
    message: z.string(),
    text: text.optional(),
    /** What the field is called, and what to write there. */
    title: text.optional(),
    description: text.optional(),
  }),
);

/** The number of a decision in its cycle, from 1. */
export const decisionPath = cyclePath.extend({ number: z.string().regex(/^[1-9]\d{0,8}$/) });

const digest = z.object({ bytes: z.int(), sha256: z.string() });

export const decision = named(
  'Decision',
  z.object({
    id: z.string(),
    cycle: z.string(),
    unit: z.string(),
    title: text,
    outcome: z.enum(['accepted', 'denied', 'unavailable', 'incomplete']),
    event: z.string(),
    eventTitle: text,
    /** Null where it was refused and too large to be kept. */
    payload: z.unknown(),
    /** Digests of what was refused and too large to be kept: of its JSON in UTF-8. */
    notKept: z.object({ payload: digest, facts: z.record(z.string(), digest).optional() }).optional(),
    side: z.enum(['unit', 'superior', 'clock']),
    by: z.object({ unit: z.string().optional(), member: z.string().optional(), deputyFor: z.string().optional() }),
    occurredAt: z.string(),
    recordedAt: z.string(),
    from: z.string(),
    to: z.string(),
    charter: z.string(),
    calendar: z.string(),
    /** From the first to the last day that it counted and that the calendar did not know yet; absent where it knew all of them. */
    provisional: z.object({ from: z.string(), to: z.string() }).optional(),
    facts: z.record(z.string(), z.unknown()),
    findings: z.array(finding),
    passed: z.array(z.string()),
    missing: z.array(missingField),
    possible: z.array(z.string()),
    because: z.enum(['state', 'ended', 'side']).optional(),
    /** What stands behind it; absent where nothing does. */
    evidence: z.array(evidence).optional(),
    /** Ids of the occasional duties that it gave rise to. */
    raised: z.array(z.string()).optional(),
    /** The decision that this one puts right; `stopped` is what came later and stands in the way. */
    corrects: z
      .object({
        decision: z.string(),
        does: z.enum(['correct', 'withdraw']),
        reason: z.string(),
        remarks: z.array(z.object({ decision: z.string(), eventTitle: text, findings: z.array(finding) })).optional(),
        stopped: z.object({ decision: z.string().optional(), cycle: z.string().optional(), why: text }).optional(),
      })
      .optional(),
    /** What was put right about this one since. */
    correctedBy: z.array(correctionNote).optional(),
    /** The same in words, in the language that was asked for. */
    text: z.string(),
  }),
);

/** The record in the API's form. A command's key, and the digest of what it said, stay inside. */
export function viewDecision(record: ExplainedDecision, language: Reading): z.output<typeof decision> {
  const { id, cycle, unit, title, outcome, event, eventTitle, payload, side, by, occurredAt, recordedAt } = record;
  const { from, to, charter, calendar, facts, findings, passed, missing, possible, because, corrects, notKept } =
    record;
  return {
    ...{ id, cycle, unit, title, outcome, event, eventTitle, payload, side, by, occurredAt, recordedAt },
    ...{ from, to, charter, calendar, facts: { ...facts }, findings: findings.map(viewFinding) },
    ...{ passed: [...passed], missing: [...missing], possible: [...possible] },
    ...(record.provisional ? { provisional: { ...record.provisional } } : {}),
    ...(because === undefined ? {} : { because }),
    ...(notKept ? { notKept: { payload: notKept.payload, ...(notKept.facts ? { facts: notKept.facts } : {}) } } : {}),
    ...(record.evidence ? { evidence: viewEvidence(record.evidence) } : {}),
    ...(record.raised ? { raised: [...record.raised] } : {}),
    ...(corrects ? { corrects: viewCorrection(corrects) } : {}),
    ...(record.correctedBy ? { correctedBy: record.correctedBy.map(viewNote) } : {}),
    text: renderDecision(withoutAnyFiles(record), language),
  };
}

const viewCorrection = ({ decision, does, reason, stopped, remarks }: Correction) => ({
  ...{ decision, does, reason },
  ...(remarks
    ? { remarks: remarks.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(viewFinding) })) }
    : {}),
  ...(stopped ? { stopped: { ...stopped } } : {}),
});

function withoutAnyFiles(record: ExplainedDecision): ExplainedDecision {
  const { corrects } = record;
  const own = { ...record, findings: record.findings.map(withoutFiles) };
  if (!corrects?.remarks) return own;
  const remarks = corrects.remarks.map((each) => ({ ...each, findings: each.findings.map(withoutFiles) }));
  return { ...own, corrects: { ...corrects, remarks } };
}

const withoutFiles = ({ options, ...rest }: FindingRecord): FindingRecord => ({
  ...rest,
  options: options.map(({ name, value }) => ({ name, value })),
});

/** Where in which file an option was set is left out: an API does not speak of files. */
export function viewFinding(record: FindingRecord): z.output<typeof finding> {
  const { rule, plugin, severity, messageId, data, message, remedy, why, clause, localClause, options } = record;
  return {
    ...{ rule, plugin, severity, messageId, data, message, why },
    clause: {
      source: clause.source,
      article: clause.article,
      confidence: clause.confidence,
      ...(clause.effective ? { effective: clause.effective } : {}),
    },
    ...(remedy ? { remedy } : {}),
    ...(localClause === undefined ? {} : { localClause }),
    options: options.map(({ name, value }) => ({ name, value })),
  };
}

/** Rows of lists: units, status, plans, the outbox. */
import { lights } from '@obligato/core/internal';
import type { OutboxEntry } from '@obligato/engine';
import { z } from 'zod';
import { finding } from './decision.ts';
import { named } from './named.ts';
import { day, owedBy, task, text } from './words.ts';

export const unit = named(
  'Unit',
  z.object({
    id: z.string(),
    title: z.string(),
    parent: z.string().optional(),
    from: day.optional(),
    until: day.optional(),
    successors: z.array(z.string()).optional(),
    /** What the caller may do there. */
    actions: z.array(z.string()),
    /** What they may do there about what they owe in person alone. */
    ownActions: z.array(z.string()),
  }),
);

export const statusRow = named(
  'StatusRow',
  z.object({
    cycle: z.string(),
    unit: z.string(),
    duty: z.string(),
    title: text,
    period: z.string(),
    from: z.string(),
    bearer: z.string(),
    owedBy,
    state: z.string(),
    light: z.enum(lights),
    late: z.boolean(),
    enteredLate: z.boolean(),
    notAfter: z.string().nullable(),
    /** The last day that has passed, the longest ago; null where it is not overdue. */
    since: z.string().nullable(),
    /** The day that the rule names, where that is no working day; absent for the day itself. */
    nominal: z.string().optional(),
    provisional: z.boolean(),
    corrected: z.boolean(),
    version: z.int(),
    /** Why nothing is done to it here, and its light is by its dates alone. */
    leftAlone: text.optional(),
    /** To whom the unit gave it to see to, while it is open. */
    task: task.optional(),
  }),
);

export const unitPlan = named(
  'UnitPlan',
  z.object({
    unit: z.string(),
    created: z.array(z.string()),
    lapsed: z.array(z.object({ cycle: z.string(), because: text })),
    reinstated: z.array(z.string()),
    notOwed: z.array(
      z.object({
        duty: z.string(),
        period: z.object({ id: z.string(), from: z.string(), to: z.string() }),
        because: text,
      }),
    ),
    findings: z.array(finding),
  }),
);

export const outboxEntry = named(
  'OutboxEntry',
  z.object({
    key: z.string(),
    unit: z.string(),
    cycle: z.string(),
    rule: z.string(),
    does: z.enum(['remind', 'escalate', 'notify', 'raise']),
    /** Whoever holds a role of a unit; or one person of it, by their id. */
    to: z.object({ unit: z.string(), role: z.string(), member: z.string().optional() }),
    message: text,
    plannedAt: z.string(),
    status: z.enum(['pending', 'done', 'dead', 'cancelled']),
    tries: z.int(),
    retryAt: z.string().optional(),
    doneAt: z.string().optional(),
  }),
);

/** Without the last error: it is the messenger's, and may name its machines. */
export function viewOutboxEntry(entry: OutboxEntry): z.output<typeof outboxEntry> {
  const { key, unit, cycle, rule, does, to, message, plannedAt, status, tries, retryAt, doneAt } = entry;
  return {
    ...{ key, unit, cycle, rule, does, to, message, plannedAt, status, tries },
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

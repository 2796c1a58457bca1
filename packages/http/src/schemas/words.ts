/** Pieces that requests and answers are made of. */
import { isDay } from '@obligato/core';
import { bearers, isUnitId } from '@obligato/core/internal';
import { z } from 'zod';
import { whyNot } from '../access/may-do.ts';
import { named } from './named.ts';

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, { message: 'expected a date, YYYY-MM-DD', params: { 'zh-CN': '应为日期，格式为YYYY-MM-DD' } });

export const unitId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/)
  .refine(isUnitId);

/** A person's id becomes a part of cycle ids, which "/" and "#" divide. */
export const memberId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/#\s\p{Cc}]+$/u)
  .refine((id) => id !== '__proto__');

/** No shape beyond what keeps lines and terminals whole: which ids there are, the records know. */
export const cycleId = z
  .string()
  .min(3)
  .max(500)
  .regex(/^[^#\s\p{Cc}]+$/u);

/** The name of an event or an obligation. */
export const eventName = z.string().min(1).max(100);

export const limit = z.coerce.number().int().min(1).max(1000).default(200);

export const text = named(
  'Text',
  z.object({
    en: z.string(),
    'zh-CN': z.string(),
    /** In further languages that the organisation or a plugin speaks, by their tags. */
    further: z.record(z.string(), z.string()).readonly().exactOptional(),
  }),
);

export const owedBy = z.enum(bearers);

/** Whether something is the caller's to do, or why not. */
export const may = named('May', z.union([z.literal(true), z.enum(whyNot)]));

/** What a unit gave to one of its people to see to. */
export const task = z.object({
  /** Id of whoever has it. */
  owner: z.string(),
  /** Null where nobody said what it is about. */
  subject: z.string().nullable(),
  /** Whether they lead the unit today: what leaders were given is shown apart. */
  ofLeader: z.boolean(),
});

export const unitPath = z.strictObject({ unit: unitId });
export const cyclePath = z.strictObject({ cycle: cycleId });
export const noQuery = z.strictObject({});
/** As of when; a day means its end. Which timestamps there are the engine knows. */
export const asOf = z.string().min(1).max(40).optional();
export const asOfQuery = z.strictObject({ asOf });
/** Why something is changed: it stays on record. */
export const changeQuery = z.strictObject({ reason: z.string().trim().min(1).max(2000).optional() });

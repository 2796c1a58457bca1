/** Options that every rule of a kind has, besides those of its own: how they act is the engine's doing. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { type Roll, rolls } from '../calendar/roll-day.ts';
import type { Options, Rule, RuleKind } from './rule.ts';
import type { Stricter } from './stricter.ts';

interface KindOption {
  readonly schema: z.ZodType;
  /** What it is where the rule's author says nothing. */
  readonly default: unknown;
  readonly stricter: Stricter;
}

/** How many days before its period a duty may be fulfilled, at most. */
const daysEarly: KindOption = { schema: z.int().min(0).max(366), default: 0, stricter: 'min' };
/** What becomes of a last day that is no working day: a day earlier is stricter. */
const roll: KindOption = { schema: z.enum(rolls), default: 'none' satisfies Roll, stricter: { order: rolls } };

const optionsOf: Readonly<Record<RuleKind, Readonly<Record<string, KindOption>>>> = {
  check: {},
  duty: { daysEarly, roll },
  deadline: { roll },
  effect: {},
};

interface Written {
  readonly kind: RuleKind;
  readonly options: StandardSchemaV1<unknown, Options>;
  readonly defaults: Options;
  readonly stricter: Readonly<Record<string, Stricter>>;
}

/**
 * A rule's options with those that every rule of its kind has. `daysEarly`, of a duty: how many days before its period it may be
 * fulfilled. `roll`, of a duty and of a deadline: to which working day a last day goes that is none; a duty's is about the end of its
 * period. Where the options are another schema than a zod object, nothing can be added to it: then neither can be changed.
 *
 * @example
 * withKindOptions({ kind: 'duty', options: z.strictObject({}), defaults: {}, stricter: {} }).defaults // → { daysEarly: 0, roll: 'none' }
 */
export function withKindOptions({ kind, options, defaults, stricter }: Written): Omit<Written, 'kind'> {
  const written = { options, defaults, stricter };
  if (!(options instanceof z.ZodObject)) return written;
  const added = Object.entries(optionsOf[kind]).filter(([name]) => !Object.hasOwn(options.shape, name));
  if (added.length === 0) return written;
  const each = <T>(what: (option: KindOption) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(added.map(([name, option]) => [name, what(option)]));
  return {
    options: options.extend(each(({ schema }) => schema)) as unknown as StandardSchemaV1<unknown, Options>,
    defaults: { ...defaults, ...each((option) => option.default) },
    stricter: { ...stricter, ...each((option) => option.stricter) },
  };
}

/**
 * The options that every rule of a kind has, with their schemas.
 *
 * @example
 * Object.keys(kindOptionSchemas('deadline')) // → ['roll']
 */
export const kindOptionSchemas = (kind: RuleKind): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(optionsOf[kind]).map(([name, { schema }]) => [name, schema]));

/**
 * Whether an option is one that every rule of the kind has: how it acts is the engine's doing, not the rule's.
 *
 * @example
 * charter.duties.every(({ rule }) => isKindOption(rule, 'daysEarly')) // → true
 */
export const isKindOption = ({ kind }: Rule, option: string): boolean => Object.hasOwn(optionsOf[kind], option);

/** Whether the order of an option is the one that every rule of the kind has: whoever wrote the rule can have got nothing wrong. */
export const cameWithKind = ({ kind, stricter }: Rule, option: string): boolean =>
  typeof stricter[option] === 'object' && stricter[option] === optionsOf[kind][option]?.stricter;

/** How many days before its period a duty may be fulfilled, at most. */
export const daysEarlyOf = ({ options }: { readonly options: Options }): number =>
  typeof options.daysEarly === 'number' ? options.daysEarly : 0;

/** Where a last day goes that is no working day; nowhere, for a rule that nobody can tell. */
export const rollOf = ({ options }: { readonly options: Options }): Roll =>
  options.roll === 'next' || options.roll === 'previous' ? options.roll : 'none';

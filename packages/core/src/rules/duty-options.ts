/** Options that every duty has, besides those of its own. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import type { Options, Rule } from './rule.ts';
import type { Stricter } from './stricter.ts';

/** What each of them is, where its author says nothing; and which way is stricter. */
const defaults = Object.freeze({ daysEarly: 0 });
const stricter = Object.freeze({ daysEarly: 'min' }) satisfies Record<keyof typeof defaults, Stricter>;
const shape = { daysEarly: z.int().min(0).max(366) };

interface Written {
  readonly options: StandardSchemaV1<unknown, Options>;
  readonly defaults: Options;
  readonly stricter: Readonly<Record<string, Stricter>>;
}

/**
 * A duty's options with those that every duty has. `daysEarly`: how many days before its period a duty may be fulfilled. Where its
 * options are another schema than a zod object, nothing can be added to it: then what every duty has cannot be changed.
 *
 * @example
 * withDutyOptions({ options: z.strictObject({}), defaults: {}, stricter: {} }).defaults // → { daysEarly: 0 }
 */
export function withDutyOptions(written: Written): Written {
  const { options } = written;
  if (!(options instanceof z.ZodObject) || Object.hasOwn(options.shape, 'daysEarly')) return written;
  return {
    options: options.extend(shape) as StandardSchemaV1<unknown, Options>,
    defaults: { ...written.defaults, ...defaults },
    stricter: { ...written.stricter, ...stricter },
  };
}

/**
 * Whether an option is one that every duty has: how it acts is the engine's doing, not the rule's.
 *
 * @example
 * charter.duties.every(({ rule }) => isDutyOption(rule, 'daysEarly')) // → true
 */
export const isDutyOption = ({ kind }: Rule, option: string): boolean =>
  kind === 'duty' && Object.hasOwn(defaults, option);

/** How many days before its period a duty may be fulfilled, at most. */
export const daysEarlyOf = ({ options }: { readonly options: Options }): number =>
  typeof options.daysEarly === 'number' ? options.daysEarly : defaults.daysEarly;

/** Options that every rule of a kind has, besides those of its own: how they act is the engine's doing. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { type Cadence, cadences, type DutyCadence } from '../calendar/cadence.ts';
import { type Recurrence, recurrenceOf } from '../calendar/period.ts';
import { type Roll, rolls } from '../calendar/roll-day.ts';
import {
  type FiscalYear,
  isMonthDay,
  type MonthDay,
  monthDayPattern,
  type Season,
  wholeYear,
} from '../calendar/year.ts';
import type { Text } from '../text/text.ts';
import type { Options, Rule, RuleKind } from './rule.ts';
import type { Stricter } from './stricter.ts';

interface KindOption {
  readonly schema: z.ZodType;
  /** What it is where the rule's author says nothing. */
  readonly default: unknown;
  readonly stricter: Stricter;
  /** As somebody would write it. */
  readonly example: string;
}

/** How many days before its period a duty may be fulfilled, at most. */
const daysEarly: KindOption = { schema: z.int().min(0).max(366), default: 0, stricter: 'min', example: '5' };
/** What becomes of a last day that is no working day: a day earlier is stricter. */
const roll: KindOption = {
  schema: z.enum(rolls),
  default: 'none' satisfies Roll,
  stricter: { order: rolls },
  example: 'next' satisfies Roll,
};

// What a refinement asks, an editor is told beside it.
const monthDay = z
  .string()
  .refine(isMonthDay, {
    error: 'expected a day of every year, such as 03-31',
    params: { 'zh-CN': '应为每年都有的日期，例如 03-31' },
  })
  .meta({ pattern: monthDayPattern });
/** Days of every year on which a period ends besides: more of them is stricter. */
const days: KindOption = {
  schema: z
    .array(monthDay)
    .refine((list) => new Set(list).size === list.length, {
      error: 'a day stands in it twice',
      params: { 'zh-CN': '有日期重复' },
    })
    .meta({ uniqueItems: true }),
  default: [],
  stricter: 'union',
  example: '["03-31", "09-30"]',
};
/** The first and the last day of the season in which it may be fulfilled: a shorter one is stricter. */
const between: KindOption = {
  schema: z.tuple([monthDay, monthDay]).meta({ minItems: 2, maxItems: 2 }),
  default: wholeYear,
  stricter: 'within',
  example: '["10-01", "12-31"]',
};

const optionsOf: Readonly<Record<RuleKind, Readonly<Record<string, KindOption>>>> = {
  check: {},
  duty: { daysEarly, roll, days, between },
  deadline: { roll },
  effect: {},
  indicator: {},
};

interface Written {
  readonly kind: RuleKind;
  readonly options: StandardSchemaV1<unknown, Options>;
  readonly defaults: Options;
  readonly stricter: Readonly<Record<string, Stricter>>;
}

/**
 * A rule's options with those that every rule of its kind has. `daysEarly`, of a duty: how many days before its period it may be
 * fulfilled. `days`: days of every year on which its periods end, besides those of its cadence. `between`: the first and the last day of
 * the season in which it may be fulfilled, of a yearly one. `roll`, of a duty and of a deadline: to which working day a last day goes that is none; a duty's is about the end of its
 * period. Where the options are another schema than a zod object, nothing can be added to it: then neither can be changed.
 *
 * @example
 * withKindOptions({ kind: 'duty', options: z.strictObject({}), defaults: {}, stricter: {} }).defaults // → { daysEarly: 0, roll: 'none', days: [], between: ['01-01', '12-31'] }
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

/**
 * How an option is written that every rule of the kind has.
 *
 * @example
 * writtenAs('duty', 'days')?.en // → 'Write days: ["03-31", "09-30"]'
 */
export function writtenAs(kind: RuleKind, option: string): Text | undefined {
  const { example } = Object.hasOwn(optionsOf[kind], option) ? (optionsOf[kind][option] as KindOption) : {};
  return example === undefined
    ? undefined
    : { en: `Write ${option}: ${example}`, 'zh-CN': `请写作 \`${option}: ${example}\`` };
}

/** An option that is newer than the digests of charters, and says nothing: what stood before it stands. */
export const isSilentOption = (rule: Rule, option: string, value: unknown): boolean =>
  (option === 'days' || option === 'between') &&
  cameWithKind(rule, option) &&
  JSON.stringify(value) === JSON.stringify(optionsOf.duty[option]?.default);

/** Whether the order of an option is the one that every rule of the kind has: whoever wrote the rule can have got nothing wrong. */
export const cameWithKind = ({ kind, stricter }: Rule, option: string): boolean =>
  Object.hasOwn(optionsOf[kind], option) && stricter[option] === optionsOf[kind][option]?.stricter;

/** How many days before its period a duty may be fulfilled, at most. */
export const daysEarlyOf = ({ options }: { readonly options: Options }): number =>
  typeof options.daysEarly === 'number' ? options.daysEarly : 0;

/** Where a last day goes that is no working day; nowhere, for a rule that nobody can tell. */
export const rollOf = ({ options }: { readonly options: Options }): Roll =>
  options.roll === 'next' || options.roll === 'previous' ? options.roll : 'none';

/** The days on which periods of a duty end, besides those of its cadence. */
export const daysOf = ({ options }: { readonly options: Options }): readonly MonthDay[] =>
  Array.isArray(options.days) ? options.days : noDays;

const noDays: readonly MonthDay[] = Object.freeze([]);

/**
 * When a duty recurs, as its options say; undefined for one that an occasion raises.
 *
 * @example
 * charter.duties.flatMap((entry) => recurrenceIn(entry, charter.year)?.cadence ?? []).includes('quarterly') // → true
 */
export const recurrenceIn = (duty: { readonly options: Options }, year: FiscalYear): Recurrence | undefined =>
  duty.options.cadence === 'occasional'
    ? undefined
    : recurrenceOf({ cadence: duty.options.cadence as Cadence, days: daysOf(duty), year });

/** The season in which a duty may be fulfilled; undefined for one that may be all year round. */
export function seasonOf({ options }: { readonly options: Options }): Season | undefined {
  const { between: stated } = options;
  if (!Array.isArray(stated) || (stated[0] === wholeYear[0] && stated[1] === wholeYear[1])) return undefined;
  return stated as unknown as Season;
}

/**
 * What options that every duty has come to together, where nothing can be owed by it: each may have been accepted alone, and be stated
 * in another unit.
 */
export function jointFaultOf({ kind }: Pick<Rule, 'kind'>, options: Options): JointFault | undefined {
  if (kind !== 'duty') return undefined;
  const cadence = options.cadence as DutyCadence;
  if (cadence === 'on-days' && daysOf({ options }).length === 0) return jointFaults.noDays;
  const season = seasonOf({ options });
  if (cadence === 'occasional' && (season || daysOf({ options }).length > 0)) return jointFaults.occasional;
  if (!season) return undefined;
  if (season[0] > season[1]) return jointFaults.noSeason;
  const often: readonly string[] = cadences.slice(cadences.indexOf('yearly') + 1);
  return often.includes(cadence) || daysOf({ options }).length > 0 ? jointFaults.oftener : undefined;
}

/** What is wrong, and what to do. */
export interface JointFault {
  readonly message: Text;
  readonly hint: Text;
}

const jointFaults = {
  noDays: {
    message: { en: 'the cadence is on-days, and no days are listed', 'zh-CN': '周期为“on-days”，却未列出日期' },
    hint: writtenAs('duty', 'days') as Text,
  },
  occasional: {
    message: {
      en: 'somebody raises it, and it has no period of which a day could be said',
      'zh-CN': '该义务不定期，由人临时发起，没有可规定日期的期间',
    },
    hint: {
      en: 'Take "days" and "between" away, or let it recur',
      'zh-CN': '请删去“days”和“between”，或改为定期',
    },
  },
  noSeason: {
    message: { en: 'its season ends before it begins', 'zh-CN': '时段的止日早于起日' },
    hint: {
      en: 'Write between: ["10-01", "12-31"], within one year of the calendar and within what the unit above says',
      'zh-CN': '请写作 `between: ["10-01", "12-31"]`，起止须在同一公历年内，并在上级规定的时段之内',
    },
  },
  oftener: {
    message: {
      en: 'it has a season, and recurs more than once a year',
      'zh-CN': '规定了时段，而每年不止一次',
    },
    hint: {
      en: 'Take "between" away, or let it recur yearly or less often',
      'zh-CN': '请删去“between”，或将周期改为一年一次或更久',
    },
  },
} satisfies Record<string, JointFault>;

/** A plugin: a named, versioned bundle of rules, with presets that select among them. Plain data. */
import type { CalendarData } from '../calendar/calendar.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import type { RetentionSchedule } from '../machine/traits.ts';
import type { PluginPeople } from '../roster/people-words.ts';
import type { Text } from '../text/text.ts';
import type { Rule } from './rule.ts';
import type { Severity } from './severity.ts';

/** One line of a preset: a severity, alone or with options. */
export type PresetEntry = Severity | ({ readonly severity: Severity } & Readonly<Record<string, unknown>>);

export interface Plugin {
  /** The package's name. Units use the namespace under which it is installed. */
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly rules: Readonly<Record<string, Rule>>;
  /** Named selections of this plugin's rules, `extends: [organ/recommended]`. */
  readonly presets: Readonly<Record<string, Readonly<Record<string, PresetEntry>>>>;
  readonly obligations: readonly Obligation[];
  /** Working days, for a calendar plugin. At most one plugin of an organisation has one. */
  readonly calendar: CalendarData | undefined;
  /** What people are called on its rosters. */
  readonly people?: PluginPeople;
  /**
   * Calendars by a code, for a plugin that has many: `calendar: world/DE-BY` in obligato.yaml asks the plugin "world" for `DE-BY`.
   * Throws `OBLIGATO_CALENDAR_UNKNOWN` for a code that it does not have.
   */
  readonly calendars?: (code: string) => Promise<CalendarData>;
  /** How long what its duties leave behind is kept. Of two plugins that speak of one duty the longer class holds. */
  readonly retention?: RetentionSchedule;
  /** What it, and others, say, in further languages: see `Translations`. */
  readonly translations?: Translations;
  /** Versions of Obligato that it was written for, as a range: `^0.1.0`. Absent: any. */
  readonly engine?: string;
  /** Plugins that have to be installed beside it, by name, each with a range of versions. */
  readonly requires?: Readonly<Record<string, string>>;
}

/**
 * Further languages, by their tags (BCP 47): of each, what an English text is in it, with the same placeholders. It holds for
 * whatever is installed: obligations of the core, rules of any plugin. What is left out is told in another language.
 *
 * @example
 * const translations = { de: { 'fire drill': 'Räumungsübung', '{{days}} days': '{{days}} Tage' } };
 */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The plugins of an organisation, by the namespace that its unit files use. */
export type Plugins = Readonly<Record<string, Plugin>>;

/**
 * Declares a plugin.
 *
 * @example
 * const house = definePlugin({
 *   name: 'house-rules', version: '1.0.0', title: { en: 'House rules', 'zh-CN': '内部规定' },
 *   rules: { 'chair-named': chairNamed }, presets: { recommended: { 'chair-named': 'deny' } },
 * });
 */
export function definePlugin<const Rules extends Readonly<Record<string, Rule>>>(plugin: {
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly rules?: Rules;
  readonly presets?: Readonly<Record<string, { readonly [Id in keyof Rules]?: PresetEntry }>>;
  readonly obligations?: readonly Obligation[];
  readonly calendar?: CalendarData;
  readonly people?: PluginPeople;
  readonly calendars?: (code: string) => Promise<CalendarData>;
  readonly retention?: RetentionSchedule;
  readonly translations?: Translations;
  readonly engine?: string;
  readonly requires?: Readonly<Record<string, string>>;
}): Plugin {
  return Object.freeze({
    rules: {},
    presets: {},
    obligations: [],
    calendar: undefined,
    ...plugin,
  }) as Plugin;
}

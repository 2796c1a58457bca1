/** Everything that does not change while the engine runs: what is installed, the units with their charters, the days. */
import {
  type Calendar,
  type CalendarData,
  type Catalogue,
  createCalendar,
  createCatalogue,
  createOrganisation,
  type FaultyFile,
  type FiscalYear,
  ObligatoError,
  type Organisation,
  type Origin,
  type Plugins,
  type Stated,
  translated,
  type UnitSource,
  weekdaysOnly,
} from '@obligato/core';
import { calendarYear } from '@obligato/core/internal';
import { inOneNamespace, resolvePlugins } from './plugins/resolve-plugins.ts';

export interface Domain {
  readonly catalogue: Catalogue;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly zone: string;
  /** By which duties' years are counted where no unit says otherwise. */
  readonly year: FiscalYear;
}

/**
 * Joins plugins and unit sources. Throws one `ObligatoError` that lists everything wrong with them.
 *
 * @example
 * createDomain({ units, plugins }).organisation.units.size
 */
export function createDomain(input: {
  readonly units: readonly UnitSource[];
  readonly plugins: Plugins;
  readonly zone?: string;
  /** By which duties' years are counted where no unit, nor one above it, says otherwise; the calendar's when absent. */
  readonly year?: Stated<FiscalYear> | undefined;
  /** In place of the calendar that a plugin brings: see `readCalendar`. */
  readonly calendar?: CalendarData | undefined;
  /** Where each plugin was named, by its namespace. */
  readonly origins?: ReadonlyMap<string, { readonly origin: Origin }>;
  /** With it, a unit whose file is wrong stops alone: see `createOrganisation`. */
  readonly faulty?: readonly FaultyFile[] | undefined;
}): Domain {
  const { plugins, namespaces } = resolvePlugins(input.plugins, input.origins);
  const catalogue = createCatalogue(plugins);
  return Object.freeze({
    catalogue,
    organisation: createOrganisation(
      inOneNamespace(inYear(input.units, input.year), namespaces),
      catalogue,
      input.faulty,
    ),
    calendar: input.calendar ? createCalendar(input.calendar) : calendarOf(plugins),
    zone: input.zone ?? 'Asia/Shanghai',
    year: input.year?.value ?? calendarYear,
  });
}

/** Whoever stands below nobody hands it down. */
function inYear(units: readonly UnitSource[], year: Stated<FiscalYear> | undefined): readonly UnitSource[] {
  if (!year) return units;
  return units.map((unit) => (unit.parent || unit.year ? unit : { ...unit, year }));
}

function calendarOf(plugins: Plugins): Calendar {
  const [first, second] = Object.entries(plugins).filter(([, plugin]) => plugin.calendar);
  if (first && second) {
    throw new ObligatoError({
      code: 'OBLIGATO_PLUGIN_CONFLICT',
      ...translated(
        {
          en: `Two plugins bring a calendar: "${first[0]}" and "${second[0]}"`,
          'zh-CN': `“${first[0]}”与“${second[0]}”两个插件都提供日历`,
        },
        {
          en: `Keep one, or say which holds: "calendar: ${first[0]}" in obligato.yaml`,
          'zh-CN': `请只保留一个，或在 obligato.yaml 中写明以哪个为准，例如 \`calendar: ${first[0]}\``,
        },
      ),
    });
  }
  return createCalendar(first?.[1].calendar ?? weekdaysOnly);
}

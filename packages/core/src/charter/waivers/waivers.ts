/** The waivers of all units: to whom each is granted, and whether it is still of use. */
import type { Day } from '../../calendar/day.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { translated } from '../../text/translated.ts';
import { unknownRule } from '../cascade/compose-unit.ts';
import { validateOptions, validateSeverity } from '../cascade/validate-values.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isEverBelow, lifeOf, parentsOf, type UnitLives } from '../tree/unit-life.ts';
import type { UnitSource, WaiverStatement } from '../unit-source.ts';

/** A waiver as `check` looks at it. */
export interface WaiverStanding {
  readonly by: string;
  readonly statement: WaiverStatement;
  /** Whether it loosens anything on any day. */
  readonly isNeeded: boolean;
}

export interface WaiverBy {
  readonly by: UnitSource;
  readonly statement: WaiverStatement;
}

/** By the unit they are for. A waiver for an unknown unit or rule, or for one that is not below, is a problem. */
export function waiversByUnit(
  ordered: readonly UnitSource[],
  catalogueOf: (unit: string) => Catalogue,
  problems: Problem[],
): ReadonlyMap<string, readonly WaiverBy[]> {
  const byId = new Map(ordered.map((source) => [source.unit, source]));
  const lives = new Map(ordered.map((source) => [source.unit, lifeOf(source)]));
  const found = new Map<string, WaiverBy[]>();
  for (const by of ordered) {
    for (const statement of by.waivers ?? []) {
      const unit = statement.unit.value;
      const faults = [
        ...faultsOfUnit(statement, by, { byId, lives }),
        ...faultsOfValues(statement, catalogueOf(by.unit)),
      ];
      problems.push(...faults);
      if (faults.length === 0) found.set(unit, [...(found.get(unit) ?? []), { by, statement }]);
    }
  }
  return found;
}

function faultsOfUnit(
  { unit: { value: unit, origin } }: WaiverStatement,
  by: UnitSource,
  { byId, lives }: { readonly byId: ReadonlyMap<string, UnitSource>; readonly lives: UnitLives },
): readonly Problem[] {
  const source = byId.get(unit);
  if (!source) {
    const message = { en: `No unit is named "${unit}"`, 'zh-CN': `没有单位“${unit}”` };
    const words = translated(message, suggest(unit, byId.keys()));
    return [{ code: 'OBLIGATO_UNIT_UNKNOWN', ...words, origins: [origin] }];
  }
  if (isEverBelow(lives, unit, by.unit)) return [];
  return [
    {
      code: 'OBLIGATO_WAIVER_OWNER',
      ...translated(
        {
          en: `"${by.unit}" cannot grant "${unit}" a waiver: it does not stand above it`,
          'zh-CN': `“${by.unit}”不是“${unit}”的上级，无权给予豁免`,
        },
        {
          en: 'A waiver is granted to a unit below, in the file of the unit that states the stricter value',
          'zh-CN': '豁免只能对下级单位给予，写在规定较严数值的单位的文件中',
        },
      ),
      origins: [origin, parentsOf(source)[0]?.origin ?? source.origin],
    },
  ];
}

function faultsOfValues(
  { rule: { value: id, origin }, ...statement }: WaiverStatement,
  catalogue: Catalogue,
): readonly Problem[] {
  const installed = catalogue.rules.get(id);
  if (!installed) return unknownRule(id, catalogue, origin);
  const problems: Problem[] = [];
  validateSeverity({ rule: id, ...(statement.severity ? { severity: statement.severity } : {}) }, problems);
  validateOptions(id, installed.rule, statement.options, problems);
  return problems;
}

/**
 * Whether a waiver loosens cycles whose period starts on a day.
 *
 * @example
 * organisation.waivers.filter(({ statement }) => isWaivedOn(statement, '2026-07-01')).map(({ by }) => by)
 */
export function isWaivedOn({ since, until }: WaiverStatement, on: Day): boolean {
  return (since?.value ?? on) <= on && on <= until.value;
}

/**
 * What `check` says of waivers: one that is over, or that loosens nothing, has to go, or nobody will know which hold.
 *
 * @example
 * waiverProblems(organisation.waivers, '2026-07-01') // → [{ code: 'OBLIGATO_WAIVER_EXPIRED', … }]
 */
export function waiverProblems(waivers: readonly WaiverStanding[], today: Day): readonly Problem[] {
  return waivers.flatMap(({ statement, isNeeded }): readonly Problem[] => {
    const { unit, rule, until, origin } = statement;
    const [waived, id] = [unit.value, rule.value];
    if (until.value < today) {
      const words = translated(
        {
          en: `The waiver for "${waived}" from ${id} expired on ${until.value}`,
          'zh-CN': `对“${waived}”豁免 ${id} 已于${until.value}到期`,
        },
        { en: 'Remove it, or grant it again with a later "until"', 'zh-CN': '请删去，或改写“until”重新给予' },
      );
      return [{ code: 'OBLIGATO_WAIVER_EXPIRED', ...words, origins: [until.origin] }];
    }
    if (isNeeded) return [];
    const words = translated(
      {
        en: `The waiver for "${waived}" from ${id} loosens nothing`,
        'zh-CN': `对“${waived}”豁免 ${id} 未放宽任何规定`,
      },
      {
        en: 'Remove it: nothing stricter applies to the unit, or its own file states something stricter still',
        'zh-CN': '请删去：该单位并无更严的规定，或其自身规定更严',
      },
    );
    return [{ code: 'OBLIGATO_WAIVER_UNNEEDED', ...words, origins: [origin] }];
  });
}

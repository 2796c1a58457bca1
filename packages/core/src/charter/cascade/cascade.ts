/** From unit files to charters. Inside a unit `extends` composes, last wins; from parent to child the stricter wins. */
import type { Day } from '../../calendar/day.ts';
import { isSameYear } from '../../calendar/year.ts';
import { memo } from '../../fast/memo.ts';
import type { DutyRule } from '../../rules/rule.ts';
import type { Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Charter, createCharter, type RuleEntry } from '../charter.ts';
import type { UnitSource } from '../unit-source.ts';
import { type Granted, stillAtWork, waive } from '../waivers/waive.ts';
import { composeUnit } from './compose-unit.ts';
import { deadlinesThatCannotBe } from './deadlines-that-cannot-be.ts';
import { joinEntry } from './join-entry.ts';

export interface Cascaded {
  readonly charter: Charter;
  readonly problems: readonly Problem[];
  /** The waivers among those granted that loosened something. */
  readonly needed: ReadonlySet<Granted>;
}

/**
 * The charter of one unit on one day, under its parent's. A unit that says nothing shares its parent's charter.
 *
 * Problems: unknown rules and presets, options of the wrong type, everything that is looser than the parent, and
 * waivers that are not the granter's to give.
 */
export function cascade(input: {
  readonly source: UnitSource;
  readonly parent: Charter | undefined;
  readonly catalogue: Catalogue;
  readonly on: Day;
  /** What superiors let this unit off on this day. */
  readonly waivers?: readonly Granted[];
}): Cascaded {
  const { source, catalogue, on, waivers = [] } = input;
  const parent = input.parent ?? baseCharter(catalogue);
  const problems: Problem[] = [];
  const { own, immediate } = composeUnit(source, catalogue, on, problems);
  const waived = waive(parent, waivers, problems);
  const year = source.year ? source.year.value : parent.year;
  if (own.size === 0 && waived.needed.size === 0 && isSameYear(year, parent.year))
    return { charter: parent, problems, needed: waived.needed };

  const entries = new Map(waived.entries);
  for (const [id, statement] of own) {
    const joined = joinEntry(entries.get(id), statement, problems);
    entries.set(id, joined.waivers ? stillAtWork(joined) : joined);
  }
  const all = immediate.length > 0 ? [...waived.immediate, ...immediate] : waived.immediate;
  const charter = createCharter(entries.values(), all, year);
  problems.push(...dutyConflicts(charter), ...deadlinesThatCannotBe(charter, catalogue));
  // A waiver that the unit's own, stricter words have overtaken loosens nothing.
  const isAtWork = ({ statement }: Granted) =>
    entries.get(statement.rule.value)?.waivers?.some(({ origin }) => origin === statement.origin) ?? false;
  return { charter, problems, needed: new Set([...waived.needed].filter(isAtWork)) };
}

/** Above every root stand the rules that belong to the obligations themselves. */
export const baseCharter = memo(({ rules }: Catalogue): Charter => {
  const builtIn = [...rules.values()].filter((installed) => installed.builtIn);
  return createCharter(
    builtIn.map(({ id, rule, plugin }) => ({
      id,
      rule,
      plugin,
      severity: 'deny' as const,
      options: rule.defaults,
      origins: Object.fromEntries(
        ['severity', ...Object.keys(rule.defaults)].map((name) => [name, { file: `obligation ${id.split('/')[0]}` }]),
      ),
      clause: undefined,
    })),
  );
});

/** Duties are united by id: two rules that declare one would plan the same cycles twice, each its own way. */
function dutyConflicts({ duties }: Charter): readonly Problem[] {
  const byDuty = new Map<string, RuleEntry<DutyRule>>();
  return duties.flatMap((entry): readonly Problem[] => {
    // In the shadow a rule plans nothing: a new version of a duty may be observed beside the old one.
    if (entry.severity === 'observe') return [];
    const { id } = entry.rule.duty;
    const other = byDuty.get(id);
    byDuty.set(id, other ?? entry);
    if (!other) return [];
    return [
      {
        code: 'OBLIGATO_DUTY_CONFLICT',
        ...translated(
          {
            en: `Rules ${other.id} and ${entry.id} both declare the duty "${id}"`,
            'zh-CN': `规则 ${other.id} 与 ${entry.id} 都规定了义务“${id}”`,
          },
          { en: 'Switch one of them off, or to observe', 'zh-CN': '请关闭其一，或将其改为“observe”' },
        ),
        origins: [other, entry].flatMap(({ origins }) => origins.severity ?? []),
      },
    ];
  });
}

import { ObligatoError, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';

/** Not even the unit can be told: nothing that is known would be near. */
export function noCycleId(id: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    ...translated(
      { en: `Not a cycle id: "${id}"`, 'zh-CN': `“${id}”不是事项编号` },
      {
        en: 'A cycle is unit/duty/period[/bearer], its period such as 2026, 2026-H1, 2026-Q1 or 2026-03',
        'zh-CN': '事项编号写作“单位/义务/期间[/责任人]”，期间例如 2026、2026-H1、2026-Q1 或 2026-03',
      },
    ),
  });
}

/** One that is not there, with the nearest. */
export function unknownCycle(id: string, known: Iterable<string>): ObligatoError {
  const near = suggest(id, known);
  return new ObligatoError({
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    ...translated(
      { en: `No cycle is named "${id}"`, 'zh-CN': `没有事项“${id}”` },
      {
        en: `${near.en} (a cycle is unit/duty/period[/bearer], and has to be planned first)`,
        'zh-CN': `${near['zh-CN']}（事项编号写作“单位/义务/期间[/责任人]”，须先行计划）`,
      },
    ),
  });
}

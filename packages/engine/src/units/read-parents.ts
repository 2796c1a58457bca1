/** Below whom a unit stands: one unit, or several, each from a day on. */
import {
  type Located,
  type MoveStatement,
  type Problem,
  type Stated,
  translated,
  type UnitSource,
} from '@obligato/core';
import { Fields } from '../config/fields.ts';
import { readDay } from './read-day.ts';

/** Ready to be spread. The first of a list may have no day: it has been above from the beginning. */
export function readParents(fields: Fields, problems: Problem[]): Pick<UnitSource, 'parent' | 'moves'> {
  const stated = fields.at('parent');
  if (stated?.kind !== 'list') {
    const parent = fields.text('parent');
    return parent ? { parent } : {};
  }
  const parents = stated.items.flatMap((item) => readItem(item, problems) ?? []);
  const [first] = parents;
  const isFirstDated = first?.from !== undefined;
  const later = isFirstDated ? parents : parents.slice(1);
  const moves = later.flatMap(({ unit, isDated, from }): readonly MoveStatement[] => {
    if (from) return [{ unit, from }];
    if (!isDated) problems.push(undated(unit));
    return [];
  });
  return { ...(first && !isFirstDated ? { parent: first.unit } : {}), ...(moves.length > 0 ? { moves } : {}) };
}

interface Parent {
  readonly unit: Stated<string>;
  /** Whether a day is written, be it none that could be read. */
  readonly isDated: boolean;
  readonly from?: Stated<string>;
}

function readItem(item: Located, problems: Problem[]): Parent | undefined {
  if (item.kind === 'scalar' && typeof item.value === 'string')
    return { unit: { value: item.value, origin: item.origin }, isDated: false };
  const fields = new Fields(item, { en: 'A parent', 'zh-CN': '上级' }, ['unit', 'from'], problems);
  const unit = fields.requiredText('unit');
  const stated = fields.stated('from');
  return unit && { unit, isDated: stated !== undefined, ...readDay('from', stated, problems) };
}

const undated = ({ value, origin }: Stated<string>): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    { en: `The parent "${value}" has no "from"`, 'zh-CN': `上级“${value}”缺少“from”` },
    {
      en: 'Only the first of a list may go without the day from which on it is above',
      'zh-CN': '列表中只有第一个上级可不写起始日',
    },
  ),
  origins: [origin],
});

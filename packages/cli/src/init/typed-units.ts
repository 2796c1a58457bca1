/** The units of a new organisation, as somebody types them: paths with commas, or a list with indentation. */
import { isUnitId, nearTo } from '@obligato/core/internal';
import { usage } from '../options/usage.ts';
import { idOfTitle } from './id-of-title.ts';
import type { NewUnit } from './organisation-files.ts';
import { nextFree } from './units-of-list.ts';

/**
 * Reads either: whatever has more than one line is a list. Throws `OBLIGATO_USAGE` for what is no unit, and for a unit below one that is not named.
 *
 * @example
 * typedUnits('firm,firm/sales').map(({ parent }) => parent) // → [undefined, 'firm']
 */
export function typedUnits(text: string): readonly NewUnit[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const arePaths =
    lines.length === 1
      ? /[,，/]/.test(first) || isUnitId(first.trim())
      : lines.every((line) => isUnitId(line.trim())) && text.includes('/');
  return arePaths ? unitsOfPaths(lines.join(',')) : unitsOfOutline(lines);
}

function unitsOfPaths(text: string): readonly NewUnit[] {
  // What is above comes first, in whichever order it was typed.
  const ids = [...typedWords(text)].sort((a, b) => a.split('/').length - b.split('/').length);
  const wrong = ids.find((id) => !isUnitId(id));
  if (wrong !== undefined) {
    throw usage(
      { en: `"${wrong}" is not a unit id`, 'zh-CN': `“${wrong}”不是有效的单位编号` },
      {
        en: 'Write units as --units firm,firm/berlin,firm/berlin/sales',
        'zh-CN': '单位请写作 `--units firm,firm/berlin,firm/berlin/sales`',
      },
    );
  }
  if (ids.length === 0) throw noUnits();
  return ids.map((id) => {
    const [name = '', ...above] = id.split('/').reverse();
    const parent = above.reverse().join('/');
    if (parent !== '' && !ids.includes(parent)) throw notNamed(parent, id, ids);
    return { id, title: name, ...(parent === '' ? {} : { parent }) };
  });
}

/** Words with commas between them. Throws `OBLIGATO_USAGE` for one that stands there twice: another may have been meant. */
export function typedWords(text: string): readonly string[] {
  const words = text.split(/[,，]/).flatMap((word) => word.trim() || []);
  const again = words.find((word, index) => words.indexOf(word) < index);
  if (again !== undefined) throw twice(again);
  return words;
}

function notNamed(parent: string, id: string, ids: readonly string[]) {
  const near = nearTo(
    parent,
    ids.filter((each) => !each.startsWith(parent)),
  );
  const whole = [...new Set(ids.flatMap((each) => [...aboveOf(each), each]))].join(',');
  return usage(
    { en: `"${id}" lies below "${parent}", which is not named`, 'zh-CN': `“${id}”的上级“${parent}”未写明` },
    near === undefined
      ? { en: `Name it too: --units ${whole}`, 'zh-CN': `请一并写明：\`--units ${whole}\`` }
      : {
          en: `Write "${near}" in its path, if that is meant; or name it too: --units ${whole}`,
          'zh-CN': `如应为“${near}”，请改正路径；否则请一并写明：\`--units ${whole}\``,
        },
  );
}

const aboveOf = (id: string): readonly string[] => {
  const parts = id.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};

interface Line {
  readonly width: number;
  readonly unit: NewUnit;
}

function unitsOfOutline(lines: readonly string[]): readonly NewUnit[] {
  if (lines.length === 0) throw noUnits();
  const above: Line[] = [];
  const units: NewUnit[] = [];
  for (const line of lines) {
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    const width = [...indent].reduce((sum, sign) => sum + (widths[sign] ?? 1), 0);
    const text = line.trim().replace(/^[-*•·]\s+/, '');
    let left: Line | undefined;
    while ((above.at(-1)?.width ?? -1) >= width) left = above.pop();
    if (left && left.width !== width) throw misplaced(text, left.unit.title);
    const parent = above.at(-1)?.unit.id;
    const unit = unitOfLine(text, parent, units);
    units.push(unit);
    above.push({ width, unit });
  }
  return units;
}

/** What is wider than a blank. */
const widths: Readonly<Record<string, number>> = { '\t': 4, '\u3000': 2 };

/** `Sales`, or `sales: Sales of pumps` where its id is to be another than that made of its title. */
function unitOfLine(text: string, parent: string | undefined, units: readonly NewUnit[]): NewUnit {
  const [, named, after] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\s*[:：]\s*(\S.*)$/.exec(text) ?? [];
  const title = (after ?? text).slice(0, 200);
  if (units.some((each) => each.parent === parent && each.title === title)) throw twice(title);
  const name = named ?? (isUnitId(text) && !text.includes('/') ? text : (idOfTitle(title) ?? 'unit'));
  const wanted = parent === undefined ? name : `${parent}/${name}`;
  const taken = new Set(units.map(({ id }) => id));
  if (named !== undefined && taken.has(wanted)) throw twice(wanted);
  const id = nextFree(wanted, taken);
  if (!isUnitId(id)) throw tooLong(title);
  return { id, title, ...(parent === undefined ? {} : { parent }) };
}

const noUnits = () =>
  usage(
    { en: 'No unit is named', 'zh-CN': '未写明任何单位' },
    { en: 'Write --units firm,firm/sales', 'zh-CN': '请写作 `--units firm,firm/sales`' },
  );

const misplaced = (text: string, before: string) =>
  usage(
    {
      en: `"${text}" stands neither below "${before}" nor beside a unit above it`,
      'zh-CN': `“${text}”的缩进既不在“${before}”之下，也未与其上级对齐`,
    },
    { en: 'Indent it as far as the unit that it stands beside', 'zh-CN': '请与其同级单位对齐' },
  );

const twice = (what: string) =>
  usage(
    { en: `"${what}" stands twice in the list of units`, 'zh-CN': `“${what}”在单位列表中出现两次` },
    { en: 'Keep one, or give each another name', 'zh-CN': '请只保留一个，或分别命名' },
  );

const tooLong = (title: string) =>
  usage(
    { en: `The id of "${title}" would be too long`, 'zh-CN': `“${title}”的编号过长` },
    {
      en: 'Give the units above it short ids: sales: Sales of pumps',
      'zh-CN': '请为其上级指定较短的编号，例如 `xs: 销售部`',
    },
  );

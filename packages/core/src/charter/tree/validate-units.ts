/** Units that can stand in the tree: one file each, a sound id, a parent that exists, and days that are days. */
import { isDay } from '../../calendar/day.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { translated } from '../../text/translated.ts';
import type { UnitSource } from '../unit-source.ts';
import { parentsOf } from './unit-life.ts';
import { datesOf, validateLives } from './validate-lives.ts';

const unitId = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;
const forbiddenSegments = new Set(['constructor', 'prototype']);

/**
 * Whether a unit id is made of lower-case words, digits and hyphens, in segments: safe as a key and as a path.
 *
 * @example
 * isUnitId('bureau/branch-1') // → true
 * isUnitId('Branch 1') // → false
 */
export function isUnitId(id: string): boolean {
  return id.length <= 200 && unitId.test(id) && !id.split('/').some((segment) => forbiddenSegments.has(segment));
}

/** By id, the first file of each by name. */
export function validateUnits(unsorted: readonly UnitSource[], problems: Problem[]): ReadonlyMap<string, UnitSource> {
  const byId = new Map<string, UnitSource>();
  // By file, so that of two files with one unit the same one is kept, whichever was read first.
  const sources = [...unsorted].sort((a, b) => (a.origin.file < b.origin.file ? -1 : 1));
  for (const source of sources) {
    const other = byId.get(source.unit);
    if (!isUnitId(source.unit)) {
      problems.push({
        code: 'OBLIGATO_UNIT_ID',
        ...translated(
          {
            en: `${JSON.stringify(source.unit)} is not a unit id`,
            'zh-CN': `${JSON.stringify(source.unit)} 不是有效的单位编号`,
          },
          {
            en: 'Use lower-case letters, digits and single hyphens, in segments divided by "/"',
            'zh-CN': '请只用小写字母、数字和单个连字符，各段以“/”分隔',
          },
        ),
        origins: [source.origin],
      });
    } else if (other) {
      problems.push({
        code: 'OBLIGATO_UNIT_DUPLICATE',
        ...translated(
          { en: `Unit "${source.unit}" is described twice`, 'zh-CN': `单位“${source.unit}”由两个文件描述` },
          { en: 'Keep one of the two files', 'zh-CN': '请只保留其中一个' },
        ),
        origins: [source.origin, other.origin],
      });
    } else byId.set(source.unit, source);
    problems.push(...wrongDays(source));
  }
  validateLives(byId, problems);
  return byId;
}

function wrongDays(source: UnitSource): readonly Problem[] {
  const { rules, waivers = [] } = source;
  const dated = [...rules, ...waivers.map((waiver) => ({ ...waiver, rule: waiver.rule.value }))];
  const ofEntries = dated.flatMap(({ since, until }) => [since, until].filter((day) => day !== undefined));
  const stated = [...datesOf(source), ...ofEntries];
  const reversed = dated.flatMap(({ rule, since, until }): readonly Problem[] =>
    since && until && since.value > until.value
      ? [
          {
            code: 'OBLIGATO_DATE',
            ...translated(
              {
                en: `The entry for ${rule} ends on ${until.value}, before it starts on ${since.value}`,
                'zh-CN': `${rule} 条目的终止日${until.value}早于起始日${since.value}`,
              },
              { en: 'Swap "since" and "until"', 'zh-CN': '请将“since”与“until”对调' },
            ),
            origins: [since.origin, until.origin],
          },
        ]
      : [],
  );
  const wrong = stated
    .filter((day) => !isDay(day.value))
    .map(
      (day): Problem => ({
        code: 'OBLIGATO_DATE',
        ...translated(
          { en: `${JSON.stringify(day.value)} is not a date`, 'zh-CN': `${JSON.stringify(day.value)} 不是有效日期` },
          { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
        ),
        origins: [day.origin],
      }),
    );
  return [...wrong, ...reversed];
}

/** In an order in which every parent comes before its children, on whichever day it is one: who was above does not come to stand below. */
export function parentsFirst(byId: ReadonlyMap<string, UnitSource>, problems: Problem[]): readonly UnitSource[] {
  const ordered: UnitSource[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  const visit = (source: UnitSource, path: readonly string[]): void => {
    if (state.get(source.unit) === 'done') return;
    if (state.get(source.unit) === 'visiting') {
      const loop = [...path.slice(path.indexOf(source.unit)), source.unit];
      problems.push({
        code: 'OBLIGATO_UNIT_CYCLE',
        ...translated(
          {
            en: `Units are each other's parents: ${loop.join(' → ')}`,
            'zh-CN': `上下级关系首尾相接：${loop.join(' → ')}`,
          },
          { en: 'Remove one of the parents', 'zh-CN': '请删去其中一处“parent”' },
        ),
        origins: loop.slice(0, -1).flatMap((unit, index) => statedBelow(byId.get(unit), loop[index + 1])),
      });
      return;
    }
    state.set(source.unit, 'visiting');
    for (const stated of parentsOf(source)) {
      const parent = byId.get(stated.value);
      if (parent) visit(parent, [...path, source.unit]);
      else {
        problems.push({
          code: 'OBLIGATO_UNIT_PARENT',
          ...translated(
            {
              en: `The parent "${stated.value}" of "${source.unit}" is not described anywhere`,
              'zh-CN': `“${source.unit}”的上级“${stated.value}”没有文件描述`,
            },
            suggest(stated.value, byId.keys()),
          ),
          origins: [stated.origin],
        });
      }
    }
    state.set(source.unit, 'done');
    ordered.push(source);
  };
  for (const id of [...byId.keys()].sort()) visit(byId.get(id) as UnitSource, []);
  return ordered;
}

/** Where a unit says that another stands above it. */
const statedBelow = (source: UnitSource | undefined, above: string | undefined) =>
  source ? parentsOf(source).flatMap(({ value, origin }) => (value === above ? [origin] : [])) : [];

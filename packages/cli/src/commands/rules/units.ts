/** `obligato units`: the tree of a day, with what begins, ends and goes on elsewhere. */
import { type Day, isThereOn, localDay, type Text, type Tree, treeOn } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { dayOption } from '../../options/moment.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';

const texts = {
  on: { en: 'the tree of this day (default: today)', 'zh-CN': '该日的单位树（默认：今天）' },
  begins: { en: 'begins {{from}}', 'zh-CN': '{{from}}成立' },
  ends: { en: 'ends {{until}}', 'zh-CN': '{{until}}撤销' },
  ended: { en: 'ended {{until}}', 'zh-CN': '已于{{until}}撤销' },
  goesOn: { en: 'goes on as {{successors}}', 'zh-CN': '由{{successors}}承接' },
  others: { en: 'Not there on {{on}}:', 'zh-CN': '{{on}}不存在的单位：' },
} as const satisfies Record<string, Text>;

interface UnitLine {
  readonly unit: string;
  readonly title: string;
  readonly parent: string | null;
  readonly isThere: boolean;
  readonly from?: Day;
  readonly until?: Day;
  readonly successors: readonly string[];
}

interface UnitsData {
  readonly on: Day;
  /** Parents before children. */
  readonly units: readonly UnitLine[];
}

export const units = defineCommand<{ readonly on?: Day }>({
  name: 'units',
  args: [],
  options: [{ flags: '--on <day>', meaning: texts.on, read: dayOption('--on') }],
  examples: ['obligato units', 'obligato units --on 2027-01-01 --json'],
  async run({ options }) {
    const { domain, clock } = await readBlueprint(options);
    const on = options.on ?? localDay(clock.now());
    const tree = treeOn(domain.organisation, on);
    const data: UnitsData = { on, units: [...tree.units.keys()].map((unit) => lineOf(tree, unit)) };
    return report(data, renderUnits);
  },
});

function lineOf(tree: Tree, unit: string): UnitLine {
  const { title = unit, from, until, successors = [] } = tree.units.get(unit) ?? {};
  return {
    ...{ unit, title, parent: tree.above(unit)[0] ?? null, isThere: isThereOn(tree.units.get(unit) ?? {}, tree.day) },
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    successors,
  };
}

function renderUnits({ on, units: lines }: UnitsData, view: View): string {
  const there = lines.filter(({ isThere }) => isThere);
  const known = new Set(there.map(({ unit }) => unit));
  const below = (parent: string | null) =>
    there.filter((line) => (line.parent !== null && known.has(line.parent) ? line.parent : null) === parent);
  const branch = (line: UnitLine, stem: string, isLast: boolean): readonly string[] => [
    `${stem}${isLast ? '└─ ' : '├─ '}${renderUnit(line, on, view)}`,
    ...branches(line.unit, `${stem}${isLast ? '   ' : '│  '}`),
  ];
  const branches = (parent: string, stem: string) =>
    below(parent).flatMap((line, index, all) => branch(line, stem, index === all.length - 1));
  const roots = below(null).flatMap((line) => [renderUnit(line, on, view), ...branches(line.unit, '')]);
  const others = lines.filter(({ isThere }) => !isThere);
  if (others.length === 0) return roots.join('\n');
  const told = others.map((line) => `   ${renderUnit(line, on, view)}`);
  return [...roots, '', view.say(texts.others, { on }), ...told].join('\n');
}

function renderUnit({ unit, title, from, until, successors }: UnitLine, on: Day, { say, paint }: View): string {
  const notes = [
    ...(from !== undefined && from > on ? [say(texts.begins, { from })] : []),
    ...(until === undefined ? [] : [say(until < on ? texts.ended : texts.ends, { until })]),
    ...(successors.length === 0 ? [] : [say(texts.goesOn, { successors })]),
  ];
  return [title === unit ? unit : `${title} ${paint.dim(unit)}`, ...notes.map((note) => paint.dim(note))].join(' · ');
}

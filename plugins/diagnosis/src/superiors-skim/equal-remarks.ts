import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { inspectionsOf } from './inspections-of.ts';

/** Inspections that say of one unit, word for word, what they say of another. */
export const equalRemarks = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Inspections alike', 'zh-CN': '检查意见雷同' },
    problem: problems.superiorsSkim,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} inspections say of one unit what they say of another.',
      'zh-CN': '{{denominator}}次检查中，有{{numerator}}次的意见与其他单位相同。',
    },
    how: {
      en: 'Observations of inspections in units below, without digits, marks and order: alike where every one of them is.',
      'zh-CN': '比对对各下级单位的检查意见，不计数字、标点和次序；全部意见相同的计入。',
    },
    unfair: {
      en: 'Several units may have the same fault, as after a new rule.',
      'zh-CN': '新规刚出时，各单位可能确有同样的问题。',
    },
    gamedBy: { en: 'Changing a line.', 'zh-CN': '改一行字。' },
  },
  clause: proposal,
  why: { en: 'Whoever looked saw something of this unit.', 'zh-CN': '真看了，就会有这个单位自己的意见。' },
  ...noOptions,
  messages: {
    alike: {
      en: 'On {{on}} in {{unit}}: the same as in {{others}} others.',
      'zh-CN': '{{on}}在 {{unit}}：与另外{{others}}个单位相同。',
    },
  },
  measure({ borne, found }) {
    const inspections = inspectionsOf(borne);
    const units = new Map<string, Set<string>>();
    const said = inspections.map(({ observations }) => plain(observations));
    for (const [at, { cycle }] of inspections.entries()) {
      const key = said[at] as string;
      units.set(key, (units.get(key) ?? new Set()).add(cycle.unit));
    }
    const alike = inspections.flatMap(({ cycle, event }, at) => {
      const others = (units.get(said[at] as string)?.size ?? 1) - 1;
      const says = found('alike', { on: event.on, unit: cycle.unit, others });
      // One of the others is enough to read beside it.
      const other = inspections.find((each, where) => each.cycle.unit !== cycle.unit && said[where] === said[at]);
      if (others === 0 || !other) return [];
      const pair = { cycle: other.cycle.id, decision: other.event.decision, percent: 100 };
      return [{ ...says, cycle: cycle.id, decision: event.decision, pair }];
    });
    return { numerator: alike.length, denominator: inspections.length, list: alike };
  },
});

const plain = (observations: readonly string[]) =>
  observations
    .map((each) => each.toLowerCase().replace(/[\p{N}\p{P}\s]+/gu, ''))
    .sort()
    .join('\n');

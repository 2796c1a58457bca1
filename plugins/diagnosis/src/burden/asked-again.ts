import { type CycleInSurvey, defineRule, type EventInSurvey, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** What a unit wrote down that the record of the same duty said already, under the same name and in the same words. */
export const askedAgain = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Asked for again', 'zh-CN': '重复填报' },
    problem: problems.burden,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} things that were written down stood in the record of the same duty already.',
      'zh-CN': '所填{{denominator}}项内容中，有{{numerator}}项在同一事项的记录里已经有了。',
    },
    how: {
      en: 'What the unit said in its accepted steps, entry by entry; again is what an earlier step of the same duty said under the same name in the same words. Yes and no, and what was left empty, do not count.',
      'zh-CN':
        '按单位已通过的各步骤逐项统计；同一事项中较早步骤已以同一名目填过相同内容的，计为重复。“是”“否”和空白不计。',
    },
    unfair: {
      en: 'A form that fills itself in costs nobody anything, and a plan that was kept is said twice because it was kept.',
      'zh-CN': '系统预先填好的不费工夫；按计划办成的事，计划与结果本来就相同。',
    },
    gamedBy: {
      en: 'Asking for the same under another name, or in another duty: ask people which fact they wrote where.',
      'zh-CN': '换个名目、换个事项再要一遍；可问经办人同一数据填过几处。',
    },
  },
  clause: proposal,
  why: {
    en: 'What is known need not be asked for, and whoever types a fact twice has typed it once for nobody.',
    'zh-CN': '已有的数据不必再要；同一数据填两遍，有一遍是白填的。',
  },
  ...noOptions,
  messages: {
    again: {
      en: 'On {{on}}: {{count}} of {{said}} entries stood in the record already.',
      'zh-CN': '{{on}}：所填{{said}}项中，有{{count}}项记录里已经有了。',
    },
  },
  measure({ cycles, found }) {
    const steps = cycles.flatMap(stepsOf);
    const repeated = steps.filter(({ again }) => again > 0);
    return {
      numerator: steps.reduce((sum, { again }) => sum + again, 0),
      denominator: steps.reduce((sum, { said }) => sum + said, 0),
      list: repeated.map(({ cycle, event, said, again }) => ({
        ...found('again', { on: event.recordedOn, count: again, said }),
        ...{ cycle, decision: event.decision },
      })),
    };
  },
});

/** Each step with how much it says, and how much of that had been said. */
function stepsOf({ id, events }: CycleInSurvey) {
  const known = new Set<string>();
  return events
    .filter(({ side }) => side === 'unit')
    .map((event) => {
      const said = saidIn(event);
      const again = said.filter((each) => known.has(each)).length;
      for (const each of said) known.add(each);
      return { cycle: id, event, said: said.length, again };
    });
}

function saidIn({ payload }: EventInSurvey): readonly string[] {
  const entries = Object.entries((payload ?? {}) as Readonly<Record<string, unknown>>);
  return entries.flatMap(([name, value]) => (saysSomething(value) ? [JSON.stringify([name, value])] : []));
}

const saysSomething = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' || Object.keys(Object(value)).length > 0;

import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { type Entry, entriesOf } from './entries-of.ts';
import { minuteOf } from './minute-of.ts';

/** Entries that were written down together, for duties of several days: months typed in on one morning. */
export const burst = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Typed in together', 'zh-CN': '集中补录' },
    problem: problems.formOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} entries were written down together with others, for duties of several days.',
      'zh-CN': '{{denominator}}条记录中，有{{numerator}}条系与其他日期的事项集中补录。',
    },
    how: {
      en: 'Accepted entries of the unit that were written down within {{minutes}} minutes of others, where these together speak of {{days}} days or more and of {{days}} duties or more; of all its entries.',
      'zh-CN':
        '单位已通过的记录中，{{minutes}}分钟内集中登记、且合计涉及{{days}}天以上、{{days}}项以上义务的条数，与全部记录之比。',
    },
    unfair: {
      en: 'A line was down, or a new secretary takes over what the last one left on paper.',
      'zh-CN': '网络中断，或新任经办人补录前任留下的纸质材料。',
    },
    gamedBy: {
      en: 'Typing in a little each evening: then entries made after so many days show it.',
      'zh-CN': '每晚补录一点；此时可看逾期登记的指标。',
    },
  },
  clause: proposal,
  why: {
    en: 'A record that is kept as things happen helps whoever keeps it; one that is typed in for a visit helps nobody.',
    'zh-CN': '随办随记的台账有助于工作；为迎检一次补齐的台账对谁都没有用。',
  },
  options: z.strictObject({ minutes: z.int().min(1).max(1440), days: z.int().min(2).max(60) }),
  defaults: { minutes: 60, days: 3 },
  stricter: { minutes: 'max', days: 'min' },
  messages: {
    together: {
      en: 'Written down on {{recordedOn}} for {{on}}, with {{others}} more within {{minutes}} minutes.',
      'zh-CN': '{{recordedOn}}登记{{on}}的事项，{{minutes}}分钟内另有{{others}}条。',
    },
  },
  measure({ cycles, options: { minutes, days }, found }) {
    const entries = [...entriesOf(cycles)].sort((a, b) => minuteOf(a.event) - minuteOf(b.event));
    const together = new Map<Entry, number>();
    for (const [first, entry] of entries.entries()) {
      const until = minuteOf(entry.event) + minutes;
      const near: Entry[] = [];
      for (let at = first; at < entries.length; at++) {
        const other = entries[at] as Entry;
        if (minuteOf(other.event) > until) break;
        near.push(other);
      }
      const isBurst =
        new Set(near.map(({ event }) => event.on)).size >= days &&
        new Set(near.map(({ cycle }) => cycle.id)).size >= days;
      if (isBurst) for (const each of near) together.set(each, Math.max(together.get(each) ?? 0, near.length - 1));
    }
    return {
      numerator: together.size,
      denominator: entries.length,
      list: [...together].map(([{ cycle, event }, others]) => ({
        ...found('together', { recordedOn: event.recordedOn, on: event.on, others, minutes }),
        ...{ cycle: cycle.id, decision: event.decision },
      })),
    };
  },
});

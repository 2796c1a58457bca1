import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { mostAlike } from './alike.ts';
import { entriesOf } from './entries-of.ts';

/** Minutes that say what other minutes of the unit say. What a template says in most of them does not count. */
export const equalMinutes = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Minutes alike', 'zh-CN': '会议记录雷同' },
    problem: problems.formOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} minutes say almost what earlier ones say.',
      'zh-CN': '{{denominator}}份会议记录中，有{{numerator}}份与此前的记录几乎相同。',
    },
    how: {
      en: 'Minutes by runs of characters, without digits and marks: {{percent}} percent and more shared with earlier minutes. What stands in more than half of them is a template’s and does not count, unless a text says nothing else.',
      'zh-CN':
        '按连续字词比对，不计数字和标点；与此前某份相同部分达百分之{{percent}}以上即计入。过半记录共有的内容视为模板，不参与比对；全文均为模板内容的除外。',
    },
    unfair: {
      en: 'Some duties are alike every month, and then so are their minutes: a human reads the pairs side by side.',
      'zh-CN': '有的事项每月相同，记录自然相近，须由人逐对查看。',
    },
    gamedBy: { en: 'Changing words.', 'zh-CN': '改换措辞。' },
  },
  clause: proposal,
  why: {
    en: 'Two meetings that said the same word for word were one meeting, or none.',
    'zh-CN': '两次会议记录逐字相同，很可能只开过一次，甚至没有开。',
  },
  options: z.strictObject({ percent: z.int().min(50).max(100) }),
  defaults: { percent: 90 },
  stricter: { percent: 'min' },
  messages: {
    alike: {
      en: 'Written on {{recordedOn}}: {{percent}} percent alike to {{meeting}} of {{on}}.',
      'zh-CN': '{{recordedOn}}所写，与{{on}}的{{meeting}}相同部分达百分之{{percent}}。',
    },
  },
  measure({ cycles, options, found }) {
    const minutes = entriesOf(cycles).flatMap(({ cycle, event }) => {
      const { record } = (event.payload ?? {}) as { readonly record?: unknown };
      const isMinutes = cycle.course === 'meeting' && event.type === 'minute' && typeof record === 'string';
      return isMinutes ? [{ cycle, event, record }] : [];
    });
    const alike = mostAlike(minutes.map(({ record }) => record)).flatMap((best, at) => {
      const percent = Math.round((best?.share ?? 0) * 100);
      const [one, other] = [minutes[at], minutes[best?.to ?? -1]];
      if (!one || !other || percent < options.percent) return [];
      const on = other.cycle.doneOn ?? other.event.on;
      const says = found('alike', { recordedOn: one.event.recordedOn, percent, meeting: other.cycle.title, on });
      const pair = { cycle: other.cycle.id, decision: other.event.decision, percent };
      return [{ ...says, cycle: one.cycle.id, decision: one.event.decision, pair }];
    });
    return { numerator: alike.length, denominator: minutes.length, list: alike };
  },
});

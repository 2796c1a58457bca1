import { archivedYear, defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { archiveOrder } from '../../sources.ts';

/** Where the records have an archive, what is handed over is what it holds: as many records, under the root of its checkpoint. */
export const handoverAgainstArchive = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['archive-handover'] },
  clause: { source: archiveOrder, article: '10, 12', confidence: 'unverified' },
  why: {
    en: 'A list that nobody compared is a list of what somebody remembered.',
    'zh-CN': '目录不与归档核对，就只是凭印象列的单子。',
  },
  ...noOptions,
  messages: {
    notCompared: {
      en: 'The archive of {{year}} holds {{size}} records under the root {{root}}; the hand-over does not say both.',
      'zh-CN': '{{year}}年度已归档{{size}}件，根值为{{root}}；移交情况未同时写明。',
      remedy: {
        en: 'Give the figure records, and name the root in what was done.',
        'zh-CN': '请填报件数（`records`），并在完成情况中写明根值。',
      },
    },
    differs: {
      en: '{{records}} records are said to be handed over; the archive of {{year}} holds {{size}}.',
      'zh-CN': '移交{{records}}件，而{{year}}年度已归档{{size}}件。',
      remedy: { en: 'Look for what is missing, and give the figure as it is.', 'zh-CN': '请查明差异，据实填报。' },
    },
  },
  facts: { archived: archivedYear },
  evaluate({ event, facts, found }) {
    if (facts.archived === null) return [];
    const { year, size, root } = facts.archived;
    const { summary, figures } = event.payload;
    const { records } = figures;
    if (records === undefined || !summary?.includes(root)) return [found('notCompared', { year, size, root })];
    return records === size ? [] : [found('differs', { records, year, size })];
  },
});

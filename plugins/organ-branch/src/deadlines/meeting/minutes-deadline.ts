import { minutesDeadline as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Minutes are written while people still remember. */
export const minutesDeadline = restated(general, {
  clause: { source: practice, article: '会议记录', confidence: 'local' },
  why: { en: 'After two weeks minutes are literature.', 'zh-CN': '隔久了再补的记录就失真了。' },
});

import { minutes as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** No meeting is concluded without minutes, signed by whoever chaired it. */
export const minutes = restated(general, {
  clause: { source: practice, article: '会议记录', confidence: 'local' },
  why: {
    en: 'What nobody wrote down was, a year later, not decided.',
    'zh-CN': '没有记录的决定，一年后等于没有决定。',
  },
});

import { callTogether as general, restated } from '@obligato/general';
import { practice } from '../sources.ts';

/** Whoever should come to a meeting is told of its day. Not in the preset: it is for whoever lets people be told by Obligato. */
export const callTogether = restated(general, {
  clause: { source: practice, article: '会议通知', confidence: 'local' },
  why: { en: 'A notice that was recorded and reached nobody is none.', 'zh-CN': '通知只登记、不送达，等于没有通知。' },
});

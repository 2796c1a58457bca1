import { raiseFindings } from '@obligato/general';
import { sourceArticle } from '../sources.ts';

/** Each thing that an inspection wants put right becomes an item of its own, with a day and an owner to come. */
export const raiseRectification = raiseFindings('rectification-item', {
  clause: { source: sourceArticle, article: 'S6, S7, P14', confidence: 'local' },
  why: {
    en: 'A list in a report is nobody’s; an item with a day is somebody’s.',
    'zh-CN': '写在报告里的问题没人管，落到人头和日期上才有人改。',
  },
});

import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** An opinion that somebody gave, in confidence: it is owed an answer. Who gave it is not stored. */
export const opinion = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S16; 机关条例 26(7)(8)', confidence: 'local' },
  why: {
    en: 'Who spoke once and heard nothing does not speak again.',
    'zh-CN': '提了意见没有回音，下次就没人再提。',
  },
  duty: {
    id: 'opinion',
    title: { en: 'Opinion to answer', 'zh-CN': '意见办理' },
    obligation: matter,
    bearer: 'unit',
    atEnd: 'passes-on',
    raisedBy: 'anybody',
  },
  ...raisedWithin(20),
});

import { majority as general, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * An ordinary resolution is carried by more than half of those who should attend and have a vote, not of those who
 * came: a meeting can be quorate and still unable to pass anything.
 */
export const majority = restated(general, {
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
  why: {
    en: 'A decision that binds everybody needs the half of everybody behind it, not of whoever came.',
    'zh-CN': '约束全体的决定，须由应到会者过半数赞成，而非到场者过半数。',
  },
});

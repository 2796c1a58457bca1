import { type Example, wordsIn } from '../example.ts';
import { fivePeople } from './five-people.ts';

export const unannouncedEvaluation: Example = {
  name: 'unannounced-evaluation',
  title: { en: 'An evaluation that nobody announced', 'zh-CN': '未公布即开展的测评' },
  about: {
    en: 'Opinions cannot be collected before it was announced who is evaluated: the machine has no such step. Try `announce`, and see what it asks for.',
    'zh-CN': '尚未公布测评对象，就不能收集意见：流程里没有这一步。请改为 `announce`，看它要求什么。',
  },
  outcome: 'unavailable',
  says: [],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Levy branch', '征收科党支部')}
extends: [organ/recommended]
`,
      attempt: `unit: bureau
now: 2026-11-16T09:00
${fivePeople(say).replace(say('[secretary]', '[书记]'), say('[secretary, leader]', '[书记, 领导]'))}
  - { id: wu, name: ${say('Wu Fang', '吴芳')}, standing: ${say('non-member', '群众')} }
  - { id: zheng, name: ${say('Zheng Kai', '郑凯')}, standing: ${say('non-member', '群众')} }
when:
  cycle: leader-evaluation/2026
  event: collect
`,
    };
  },
};

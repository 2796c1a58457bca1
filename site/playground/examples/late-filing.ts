import { type Example, wordsIn } from '../example.ts';
import { fivePeople } from './five-people.ts';

export const lateFiling: Example = {
  name: 'late-filing',
  title: { en: 'An inspection filed late', 'zh-CN': '检查逾期归档' },
  about: {
    en: 'Inspected on 12 May, to be filed within fifteen working days, filed on 10 June. The superior is late, and it says so. File it on 2 June.',
    'zh-CN': '5月12日检查，应在十五个工作日内归档，6月10日才归档。上级已逾期，系统如实提示。请改在6月2日归档。',
  },
  outcome: 'accepted',
  says: [],
  late: true,
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Bureau committee', '机关党委')}
extends: [organ/recommended]
---
unit: bureau/levy
title: ${say('Levy branch', '征收科党支部')}
parent: bureau
`,
      attempt: `unit: bureau/levy
now: 2026-06-10T09:00
${fivePeople(say)}
history:
  - at: 2026-01-12T09:00
    cycle: target-inspection/2026-H1
    event: setTargets
    data: { targets: [{ id: a, text: ${say('four meetings held', '按期开会四次')} }] }
  - at: 2026-05-06T09:00
    cycle: target-inspection/2026-H1
    event: selfCheck
    data: { evidence: [{ target: a, text: ${say('two were held', '已开两次')} }] }
  - at: 2026-05-12T09:00
    cycle: target-inspection/2026-H1
    event: inspect
    data: { inspector: chen, observations: [${say('the minutes are in order', '会议记录齐全')}] }
  - at: 2026-05-12T15:00
    cycle: target-inspection/2026-H1
    event: score
    data: { results: [{ target: a, met: met }] }
  - at: 2026-05-13T09:00
    cycle: target-inspection/2026-H1
    event: feedBack
    data: { text: ${say('Go on like this.', '请继续保持。')} }
when:
  cycle: target-inspection/2026-H1
  event: archive
`,
    };
  },
};

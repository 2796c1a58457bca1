/** The people of a small branch, as they stand in the examples. */
import type { wordsIn } from '../example.ts';

type Say = ReturnType<typeof wordsIn>;

export const fivePeople = (say: Say): string => `roster:
  - { id: zhao, name: ${say('Zhao Min', '赵敏')}, roles: [${say('secretary', '书记')}] }
  - { id: qian, name: ${say('Qian Jin', '钱进')} }
  - { id: sun, name: ${say('Sun Yu', '孙宇')} }
  - { id: li, name: ${say('Li Na', '李娜')} }
  - { id: zhou, name: ${say('Zhou Bo', '周波')} }`;

/** A general meeting for which notice was sent. */
export const noticed = (say: Say, sentOn: string, heldOn: string): string => `history:
  - at: ${sentOn}T09:00
    cycle: general-meeting/2026-Q1
    event: notify
    data: { heldOn: ${heldOn}, place: "301", agenda: [${say('the plan of the year', '年度工作计划')}] }`;

/** It is opened, and some of the five are there. */
export const opening = (present: readonly string[]): string => `when:
  cycle: general-meeting/2026-Q1
  event: open
  data:
    chair: zhao
    attendance:
${['zhao', 'qian', 'sun', 'li', 'zhou'].map((member) => `      - { member: ${member}, present: ${present.includes(member)} }`).join('\n')}`;

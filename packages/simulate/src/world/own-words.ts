/** What people write of meetings and visits in their own words: no two texts alike, unless somebody copies the last. */
import type { Day, Text } from '@obligato/core';
import type { StoryContext } from '../stories/move.ts';
import { diceFor } from './random.ts';

const both = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

const topics: readonly Text[] = [
  both('Queues at the counter', '窗口排队'),
  both('The leaking roof of the east wing', '东楼屋顶漏水'),
  both('Newcomers and who looks after them', '新人传帮带'),
  both('Night duty on holidays', '节假日值班'),
  both('Complaints of the last month', '上月投诉'),
  both('The plan of study', '学习计划'),
  both('Visits to retired colleagues', '走访退休同志'),
  both('Paper that could be done without', '可以省去的报表'),
  both('Lessons of the audit', '审计发现的问题'),
  both('Help for two families in need', '帮扶两户困难家庭'),
  both('The move to the second floor', '搬迁至二楼'),
  both('Training on the new system', '新系统培训'),
];

const said: readonly Text[] = [
  both('three colleagues told how it is done elsewhere', '三位同志介绍了外单位的做法'),
  both('the figures of the quarter were read out and doubted', '通报了本季数据，有人提出疑问'),
  both('nobody had an answer, and two asked for time', '一时没有办法，两人要求再研究'),
  both('the oldest proposal was taken up again', '重提了早前的一项建议'),
  both('the younger ones asked for a longer trial', '年轻同志希望延长试行'),
  both('what was promised in spring was compared with what came', '对照了春季的承诺与结果'),
  both('it was found to cost more than it saves', '大家认为得不偿失'),
  both('one letter of praise and two of complaint were read', '宣读了一封表扬信和两封意见信'),
  both('most had not heard of it before', '多数人此前并不知情'),
  both('the old list turned out to be wrong in four places', '发现原有清单有四处错误'),
];

const decided: readonly Text[] = [
  both('an offer is asked for by the tenth', '十日前取得报价'),
  both('it stays as it is until the end of the year', '年底前维持不变'),
  both('two volunteers report on it next time', '由两名志愿者下次汇报'),
  both('a fifth desk opens from eight', '自八点起加开第五窗口'),
  both('the superior is asked in writing', '书面请示上级'),
  both('it is tried for a month on one floor', '先在一层楼试行一个月'),
  both('the form is dropped', '取消该表格'),
  both('the committee takes it over', '交委员会办理'),
  both('everybody writes down their own cases until Friday', '各人周五前列出自己的事项'),
  both('nothing is done for now', '暂不处理'),
];

/** The words for one thing that somebody writes. Drawn beside the story’s own dice: what is written shifts nobody’s luck. */
class OwnWords {
  readonly #life: StoryContext;
  readonly #draw: (words: readonly Text[]) => string;

  /** Who copies writes the same each time, by whose habit it is: the unit’s, or whoever owes it. */
  constructor(life: StoryContext, about: string) {
    const { cycle, habits } = life;
    const own = diceFor(1, `${about} ${cycle.id}`);
    const isCopied = habits.copies > 0 && own.chance(habits.copies);
    const dice = isCopied ? diceFor(1, `${about} ${cycle.duty} of ${cycle.bearer}`) : own;
    this.#life = life;
    this.#draw = (words) => life.wording.say(words[dice.between(0, words.length - 1)] as Text);
  }

  topic(): string {
    return this.#draw(topics);
  }

  observation(): string {
    const [topic, what] = [this.#draw(topics), this.#draw(said)];
    return this.#life.wording.say(both(`${topic}: ${what}`, `${topic}：${what}`));
  }

  item(): string {
    const [topic, what, end] = [this.#draw(topics), this.#draw(said), this.#draw(decided)];
    return this.#life.wording.say(both(`${topic}: ${what}; ${end}.`, `${topic}：${what}；${end}。`));
  }
}

/** What the minutes say after what all minutes say. */
export function minutesOf(life: StoryContext): string {
  const words = new OwnWords(life, 'minutes');
  return `${words.item()}${life.wording.say(both(' ', ''))}${words.item()}`;
}

/** What a meeting is called together for besides itself. */
export const topicOf = (life: StoryContext): string => new OwnWords(life, 'agenda').topic();

const rooms = ['201', '203', '205', '301', '302', '304', '306', '402', '405', '408', '501', '503'];

/** Where a meeting is called to: a room that is free on the day. */
export const roomOf = ({ cycle }: StoryContext, on: Day): string =>
  rooms[diceFor(1, `room ${cycle.id} ${on}`).between(0, rooms.length - 1)] as string;

/** What somebody saw who came to look. */
export function observationsOf(life: StoryContext): readonly [string, string] {
  const words = new OwnWords(life, 'visit');
  return [words.observation(), words.observation()];
}

import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { lifeMeetingsHeld } from '../../facts/meetings/life-meetings-held.ts';
import { branchRegulations } from '../../sources.ts';

/** That somebody of the superior sat in stands in the record of the life meeting: they are on its list. */
export const satIn = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['life-meeting-visit'] },
  clause: { source: branchRegulations, article: '17; 机关条例 26(2)(3)', confidence: 'local' },
  why: {
    en: 'A visit that no list shows was a telephone call.',
    'zh-CN': '名单上没有，就等于没到会。',
  },
  ...noOptions,
  messages: {
    noMeeting: {
      en: 'It is not said at which life meeting, or who sat in.',
      'zh-CN': '未注明列席哪次组织生活会、由谁列席。',
      remedy: {
        en: 'Name the meeting under “Record that shows it”, and who came under “Who took part”.',
        'zh-CN': '请在“佐证的活动”中注明会议，在“参加人员”中注明列席人。',
      },
    },
    notThere: {
      en: '{{people}} do not stand on the list of “{{at}}”, or it is no life meeting held here in this period.',
      'zh-CN': '“{{at}}”的到会名单中没有{{people}}，或该会议不是本期召开的组织生活会。',
      remedy: {
        en: 'Have the branch list its guest, or sit in on the next one.',
        'zh-CN': '请由支部补登列席人员，或列席下一次会议。',
      },
    },
  },
  cycles: ['at'],
  facts: { lifeMeetingsHeld },
  evaluate({ event, facts, found }) {
    const { at, people } = event.payload;
    if (at === undefined || people.length === 0) return [found('noMeeting', {})];
    const held = facts.lifeMeetingsHeld.find(({ id }) => id === at);
    const missing = people.filter((person) => !held?.people.includes(person));
    return missing.length > 0 ? [found('notThere', { people: missing, at })] : [];
  },
});

/** People were told until when they can answer: before that day nobody closes the collection on them. */
import { localDay } from '../../calendar/day.ts';
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { evaluation } from './evaluation.ts';

export const closesAsAnnounced = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce', 'close', 'tally'] },
  clause: checkedAgain('the announced day'),
  why: {
    en: 'Whoever meant to answer on the last day has a right to the last day.',
    'zh-CN': '打算在最后一天填写的人，也应当来得及。',
  },
  ...noOptions,
  messages: {
    notAhead: {
      en: 'Announced on {{announcedOn}}, it would close on {{closesOn}}: that is no time to answer.',
      'zh-CN': '于{{announcedOn}}公布，却在{{closesOn}}截止，没有留出测评时间。',
      remedy: { en: 'Name a day after {{announcedOn}}.', 'zh-CN': '截止日期应晚于{{announcedOn}}。' },
    },
    tooEarly: {
      en: 'People were told that they can answer until {{closesOn}}; of {{eligible}} it is not said that all have.',
      'zh-CN': '已公布{{closesOn}}截止；{{eligible}}人尚未注明全部参加。',
      remedy: {
        en: 'Close it on {{closesOn}} or later, or when all {{eligible}} have answered: then say so under “Sheets returned”: {{eligible}}.',
        'zh-CN': '请于{{closesOn}}或之后截止；{{eligible}}人全部参加的，可提前截止，并在“收回份数”中填{{eligible}}。',
      },
    },
    notAll: {
      en: 'It was closed on {{closedOn}}, ahead of {{closesOn}}, because all {{eligible}} had answered; {{returned}} sheets are counted.',
      'zh-CN': '因{{eligible}}人全部参加，已于{{closedOn}}提前截止（原定{{closesOn}}），而汇总收回{{returned}}份。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  evaluate({ event, cycle, found }) {
    if (event.type === 'announce') {
      const { closesOn } = event.payload;
      return closesOn > event.on ? [] : [found('notAhead', { announcedOn: event.on, closesOn })];
    }
    const { closesOn, eligible: group } = cycle.context;
    const eligible = group ? group.members + group.nonMembers : 0;
    if (closesOn === null) return [];
    const { returned } = event.payload;
    if (event.type === 'close') {
      return event.on >= closesOn || returned === eligible ? [] : [found('tooEarly', { closesOn, eligible })];
    }
    const closedOn = localDay(cycle.happened.close ?? closesOn);
    if (closedOn >= closesOn || returned === eligible) return [];
    return [found('notAll', { closedOn, closesOn, eligible, returned: event.payload.returned })];
  },
});

/** What is counted, who was there and who is elected agree, whatever majority the law of the unit asks for. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { saidTwice } from '../said-twice.ts';
import { election } from './election.ts';

export const countAgrees = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot', 'result'] },
  clause: checkedAgain('votes'),
  why: {
    en: 'One surplus paper, or one seat that nobody voted for, and no result is believed.',
    'zh-CN': '多出一张票，或有人无票当选，结果就没人信。',
  },
  ...noOptions,
  people: ['people', 'person'],
  messages: {
    tooManyIssued: {
      en: '{{issued}} papers went out, and {{present}} people were there, guests aside.',
      'zh-CN': '发出选票{{issued}}张，而到会者除列席人员外仅{{present}}名。',
      remedy: { en: 'Count again, or put the attendance right.', 'zh-CN': '请重新核对，或更正到会名单。' },
    },
    tooManyReturned: {
      en: '{{returned}} papers came back, but only {{issued}} went out.',
      'zh-CN': '收回选票{{returned}}张，多于发出的{{issued}}张。',
      remedy: {
        en: 'Count again; where more came back indeed, the ballot is void: vote again.',
        'zh-CN': '请重新核对；确实多于发出票数的，选举无效，应重新投票。',
      },
    },
    twice: {
      en: 'These stand there more than once: {{people}}.',
      'zh-CN': '以下人员重复出现：{{people}}。',
      remedy: { en: 'Name each of them once.', 'zh-CN': '请每人只列一次。' },
    },
    tooManyVotes: {
      en: '{{person}} has {{ayes}} votes, but only {{returned}} papers came back.',
      'zh-CN': '{{person}}得{{ayes}}票，而收回选票仅{{returned}}张。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
    withoutVotes: {
      en: 'Written down as elected, with no vote counted for them: {{people}}.',
      'zh-CN': '以下人员无得票而记为当选：{{people}}。',
      remedy: { en: 'Enter their votes, or take them out.', 'zh-CN': '请补填其得票，或从当选人中删去。' },
    },
    tooMany: {
      en: '{{elected}} would be elected for {{seats}} seats.',
      'zh-CN': '当选{{elected}}名，超过应选名额{{seats}}名。',
      remedy: { en: 'Take those with the most votes.', 'zh-CN': '请按得票多少取足名额。' },
    },
  },
  evaluate({ event, cycle, found }) {
    if (event.type === 'ballot') {
      const { attendance, issued, returned } = event.payload;
      const present = attendance.filter((entry) => entry.present && entry.capacity !== 'observer').length;
      return [
        ...(issued > present ? [found('tooManyIssued', { issued, present })] : []),
        ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
      ];
    }
    const { tally, elected } = event.payload;
    const { seats, ballot, elected: before } = cycle.context;
    const returned = ballot?.returned ?? 0;
    const twice = [...new Set([...saidTwice(tally.map(({ candidate }) => candidate)), ...saidTwice(elected)])];
    const voted = new Set(tally.flatMap(({ candidate, ayes }) => (ayes > 0 ? [candidate] : [])));
    const withoutVotes = [...new Set(elected)].filter((person) => !voted.has(person));
    const all = new Set([...before, ...elected]).size;
    return [
      ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
      ...tally.flatMap(({ candidate: person, ayes }) =>
        ayes > returned ? [found('tooManyVotes', { person, ayes, returned })] : [],
      ),
      ...(withoutVotes.length > 0 ? [found('withoutVotes', { people: withoutVotes })] : []),
      ...(seats !== null && all > seats ? [found('tooMany', { elected: all, seats })] : []),
    ];
  },
});

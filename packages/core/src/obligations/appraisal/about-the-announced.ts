/** Whom it is about, and how many vote, is fixed when it is announced: from then on nobody is left out, and nobody comes in unannounced. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { appraisal } from './appraisal.ts';

export const aboutTheAnnounced = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['announce', 'ballot'] },
  clause: checkedAgain('those announced'),
  why: {
    en: 'Who was announced is appraised, whatever becomes of the roster afterwards; and nobody else.',
    'zh-CN': '公布评议谁，就评议谁；此后名册变动，不增不减。',
  },
  ...noOptions,
  people: ['people', 'announced'],
  messages: {
    notNamed: {
      en: 'It is not said who is appraised, and how many may vote.',
      'zh-CN': '未注明评议对象和应参加人数。',
      remedy: {
        en: 'Fill in “Who is appraised” and “Who may answer”: both are fixed from then on.',
        'zh-CN': '请填写“评议对象”和“应参加人数”，公布后即固定。',
      },
    },
    leftOut: {
      en: 'These were announced before, and are left out now: {{people}}.',
      'zh-CN': '以下人员此前已公布，本次未列入：{{people}}。',
      remedy: {
        en: 'Name them as well; who has come since may be added.',
        'zh-CN': '请一并列入；可以增列此后新来的成员。',
      },
    },
    fewerVote: {
      en: '{{given}} people are said to be eligible; {{announced}} had been announced before.',
      'zh-CN': '本次注明应参加{{given}}人，此前已公布{{announced}}人。',
      remedy: { en: 'Announce it to {{announced}} or more.', 'zh-CN': '应参加人数不得少于{{announced}}人。' },
    },
    notAnnounced: {
      en: 'These were not announced for this appraisal: {{people}}. Announced: {{announced}}.',
      'zh-CN': '本次评议未公布以下人员：{{people}}。已公布：{{announced}}。',
      remedy: { en: 'Take them out.', 'zh-CN': '请删去。' },
    },
    noResult: {
      en: 'There was no ballot on {{people}}, who were announced as well.',
      'zh-CN': '缺少已公布的{{people}}的测评结果。',
      remedy: { en: 'Count the votes on each of those announced.', 'zh-CN': '请逐一统计已公布人员的测评。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { subjects: announced, eligible: before } = cycle.context;
    if (event.type === 'announce') {
      const { subjects, eligible } = event.payload;
      if (subjects === undefined || eligible === undefined) return [found('notNamed', {})];
      const leftOut = announced.filter((person) => !subjects.includes(person));
      const [given, had] = [eligible, before ?? { members: 0, nonMembers: 0 }].map(
        ({ members, nonMembers }) => members + nonMembers,
      ) as [number, number];
      return [
        ...(leftOut.length > 0 ? [found('leftOut', { people: leftOut })] : []),
        ...(given < had ? [found('fewerVote', { given, announced: had })] : []),
      ];
    }
    // Announced by an earlier version, which asked for no names, or by nobody: the roster of the day says who is there.
    if (announced.length === 0) return [];
    const balloted = [...new Set(event.payload.results.map(({ member }) => member))];
    // A joint ballot is about members of the other units as well.
    const others = event.payload.heldWith ? [] : balloted.filter((member) => !announced.includes(member));
    const missing = announced.filter((member) => !balloted.includes(member));
    return [
      ...(others.length > 0 ? [found('notAnnounced', { people: others, announced })] : []),
      ...(missing.length > 0 ? [found('noResult', { people: missing })] : []),
    ];
  },
});

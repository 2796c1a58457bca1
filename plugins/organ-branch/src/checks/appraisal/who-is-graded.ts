import { appraisal, defineRule, grades, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { branchRegulations } from '../../sources.ts';

/**
 * Every full member gets a grade. Probationary members take part and get none. Leaders who attend the leading
 * group's own life meeting may be left out where the unit says so.
 */
export const whoIsGraded = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['announce', 'opine'] },
  clause: { source: branchRegulations, article: '18; 年度通知', confidence: 'local' },
  why: {
    en: 'A grade forgotten is a person forgotten; a grade given too early weighs on a newcomer.',
    'zh-CN': '漏评一人，就是冷落一人；过早定等，对新同志是负担。',
  },
  options: z.strictObject({ grades: z.array(z.enum(grades)).min(1), leadersLeftOut: z.boolean() }),
  defaults: { grades: [...grades], leadersLeftOut: false },
  stricter: { grades: 'intersection', leadersLeftOut: 'false' },
  people: ['members'],
  messages: {
    missing: {
      en: 'These full members have no grade: {{members}}.',
      'zh-CN': '以下正式党员未评定等次：{{members}}。',
      remedy: { en: 'Form an opinion on each of them.', 'zh-CN': '请逐一提出评定意见。' },
    },
    notAnnounced: {
      en: 'These full members are not among those announced: {{members}}.',
      'zh-CN': '以下正式党员未列为评议对象：{{members}}。',
      remedy: { en: 'Name them as well: each of them gets a grade.', 'zh-CN': '请一并列入：正式党员均须评定等次。' },
    },
    notToBeGraded: {
      en: 'These are no full members, and there is no ballot on them: {{members}}.',
      'zh-CN': '以下人员不是正式党员，不进行测评：{{members}}。',
      remedy: {
        en: 'Take them out; they take part without being announced.',
        'zh-CN': '请删去；预备党员参加评议，不列为评议对象。',
      },
    },
    notGraded: {
      en: 'These are no full members and get no grade: {{members}}.',
      'zh-CN': '以下人员不是正式党员，不评定等次：{{members}}。',
      remedy: {
        en: 'Take their grades out; they take part without one.',
        'zh-CN': '请删去其等次；预备党员参加评议，不定等次。',
      },
    },
    otherGrade: {
      en: '{{members}}: this grade is not used here. In use are {{grades}}.',
      'zh-CN': '{{members}}：本单位不使用该等次。可用等次：{{grades}}。',
    },
  },
  facts: { appraised: peopleFacts.appraised, leaders: peopleFacts.leaders },
  evaluate({ event, cycle, facts, options, found }) {
    const leftOut = options.leadersLeftOut ? facts.leaders : [];
    const withoutWord = (owed: readonly string[], members: readonly string[]) =>
      owed.filter((member) => !members.includes(member) && !leftOut.includes(member));
    if (event.type === 'announce') {
      const { subjects, heldWith } = event.payload;
      if (subjects === undefined) return [];
      const notAnnounced = withoutWord(facts.appraised.owed, subjects);
      // Members of the other units stand on rosters of their own; who was announced before stays.
      const known = [...facts.appraised.mayBe, ...cycle.context.subjects];
      const notToBeGraded = heldWith ? [] : subjects.filter((member) => !known.includes(member));
      return [
        ...(notAnnounced.length > 0 ? [found('notAnnounced', { members: notAnnounced })] : []),
        ...(notToBeGraded.length > 0 ? [found('notToBeGraded', { members: notToBeGraded })] : []),
      ];
    }
    const given = event.payload.grades;
    const members = given.map(({ member }) => member);
    // Who was announced gets a grade, whatever has become of the roster since.
    const { subjects } = cycle.context;
    const { owed, mayBe } = subjects.length > 0 ? { owed: subjects, mayBe: subjects } : facts.appraised;
    const missing = withoutWord(owed, members);
    const notGraded = members.filter((member) => !mayBe.includes(member));
    const other = given.filter(({ grade }) => !options.grades.includes(grade)).map(({ member }) => member);
    return [
      ...(missing.length > 0 ? [found('missing', { members: missing })] : []),
      ...(notGraded.length > 0 ? [found('notGraded', { members: notGraded })] : []),
      ...(other.length > 0 ? [found('otherGrade', { members: other, grades: options.grades })] : []),
    ];
  },
});

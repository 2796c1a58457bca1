/** The appraisal of members (民主评议): self, peers, ballot, opinion, feedback, archive. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { gradesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { appraisalEvents, titlesOfGrades } from './events.ts';
import { appraisalMachine } from './machine.ts';
import { appraisedOf, everybodyOf } from './subjects.ts';

export const appraisal = defineObligation({
  name: 'appraisal',
  version: 2,
  migrations: {
    // An announcement used to name nobody.
    1: ({ value, context }) => ({ value, context: { ...context, subjects: [], eligible: null } }),
  },
  title: { en: 'appraisal of members', 'zh-CN': '民主评议' },
  machine: appraisalMachine,
  events: appraisalEvents,
  fulfilledBy: 'ballot',
  states: {
    planned: { en: 'planned', 'zh-CN': '已计划' },
    announced: { en: 'announced', 'zh-CN': '已公布' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    selfAppraised: { en: 'self-appraised', 'zh-CN': '已自评' },
    peerAppraised: { en: 'appraised by peers', 'zh-CN': '已互评' },
    balloted: { en: 'balloted', 'zh-CN': '已测评' },
    opined: { en: 'opinion formed', 'zh-CN': '已评定' },
    fedBack: { en: 'fed back', 'zh-CN': '已反馈' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  traits: {
    ballot: {
      ...{
        kind: 'appraisal',
        votersOf: everybodyOf,
        aboutOf: appraisedOf,
        aboutMayCount: true,
        grades: titlesOfGrades,
      },
      records: { ballot: (box) => gradesOfBox(box, 'member') },
    },
    electorate: {
      isFixed: ({ subjects, ballot }) => subjects.length > 0 || ballot !== null,
      aboutOf: appraisedOf,
    },
  },
});

/** The evaluation of leaders (群众评议领导): announced, collected, closed, tallied, fed back, archived. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { gradesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { evaluationEvents, titlesOfMarks } from './events.ts';
import { evaluationMachine } from './machine.ts';
import { answeringOf, subjectsIn, subjectsOf } from './subjects.ts';

export const evaluation = defineObligation({
  name: 'evaluation',
  version: 1,
  title: { en: 'evaluation', 'zh-CN': '评议' },
  machine: evaluationMachine,
  events: evaluationEvents,
  fulfilledBy: 'tally',
  states: {
    planned: { en: 'planned', 'zh-CN': '已计划' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    announced: { en: 'announced', 'zh-CN': '已公布' },
    collecting: { en: 'collecting', 'zh-CN': '测评中' },
    closed: { en: 'closed', 'zh-CN': '已截止' },
    tallied: { en: 'tallied', 'zh-CN': '已汇总' },
    fedBack: { en: 'fed back', 'zh-CN': '已反馈' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  traits: {
    judges: { subjectsOf, subjectsIn, sealedUntil: 'feedBack' },
    ballot: {
      ...{ kind: 'evaluation', votersOf: answeringOf, aboutOf: subjectsOf, grades: titlesOfMarks },
      records: { tally: (box) => gradesOfBox(box, 'subject') },
    },
    electorate: { isFixed: ({ subjects }) => subjects.length > 0, aboutOf: subjectsOf, answeringOf },
  },
});

/** The election (换届选举): reminded by the superior, requested, approved, nominated, balloted, counted, confirmed, filed. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { rosterOn } from '../../roster/roster.ts';
import { order8 } from '../order-8.ts';
import { papersOfBox, votesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { electionEvents } from './events.ts';
import { electionMachine } from './machine.ts';

export const election = defineObligation({
  name: 'election',
  version: 1,
  title: { en: 'election', 'zh-CN': '选举' },
  machine: electionMachine,
  events: electionEvents,
  fulfilledBy: 'result',
  states: {
    planned: { en: 'planned', 'zh-CN': '已计划' },
    reminded: { en: 'reminded by the superior', 'zh-CN': '上级已提醒' },
    requested: { en: 'requested', 'zh-CN': '已请示' },
    approved: { en: 'approved', 'zh-CN': '已批复' },
    nominated: { en: 'candidates nominated', 'zh-CN': '候选人已确定' },
    balloted: { en: 'ballot held', 'zh-CN': '已投票' },
    counted: { en: 'counted', 'zh-CN': '已计票' },
    confirmed: { en: 'approved and filed above', 'zh-CN': '上级已批复备案' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  periodEnd: ({ moved }) => moved?.to,
  traits: {
    sitting: { begins: 'ballot', chairOf: ({ ballot }) => ballot?.chair },
    ballot: {
      kind: 'election',
      votersOf: (_, { roster, period }) => rosterOn(roster, period.to).voters,
      aboutOf: ({ candidates }) => candidates,
      seatsOf: ({ seats }) => seats ?? 1,
      records: { ballot: papersOfBox, result: (box) => ({ tally: votesOfBox(box) }) },
    },
    retention: order8('9.10.1', 'permanent'),
  },
});

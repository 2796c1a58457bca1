/** The admission pipeline (发展党员): what a plugin declares to bring a machine of its own. */
import { defineObligation, type PayloadOf } from '@obligato/core';
import { admissionEvents } from './events.ts';
import { admissionMachine } from './machine.ts';

type Vote = PayloadOf<typeof admissionEvents, 'vote'>;

export const admission = defineObligation({
  name: 'admission',
  version: 1,
  title: { en: 'admission', 'zh-CN': '发展党员' },
  machine: admissionMachine,
  events: admissionEvents,
  // Membership itself is owed to nobody. What every applicant is owed is that somebody comes and talks.
  fulfilledBy: 'talk',
  states: {
    applied: { en: 'applied', 'zh-CN': '已申请' },
    talked: { en: 'talked with', 'zh-CN': '已谈话' },
    activist: { en: 'activist', 'zh-CN': '入党积极分子' },
    candidate: { en: 'candidate', 'zh-CN': '发展对象' },
    trained: { en: 'trained', 'zh-CN': '已培训' },
    reviewed: { en: 'reviewed by the superior', 'zh-CN': '已预审' },
    accepted: { en: 'accepted by the branch', 'zh-CN': '支部大会已接收' },
    probationary: { en: 'probationary member', 'zh-CN': '预备党员' },
    converted: { en: 'confirmed by the branch', 'zh-CN': '支部大会已通过转正' },
    discontinued: { en: 'ended', 'zh-CN': '已终止' },
    full: { en: 'full member', 'zh-CN': '正式党员' },
  },
  traits: {
    votes: {
      event: 'vote',
      // Voted on again it is another vote: what the superior left lying too long, or a year of probation later.
      countOf: ({ votes: room, written, carried, present }: Vote) => ({
        ...{ room, written, carried },
        present: new Set(present).size,
      }),
    },
  },
});

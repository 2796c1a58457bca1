import { defineRule, meeting, noOptions } from '@obligato/core';
import { practice } from '../practice.ts';

/** Whoever should come to a meeting is told of its day, once the notice is recorded, and again when it is put off. */
export const callTogether = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['notify', 'postpone'] },
  clause: { source: practice, article: 'notice', confidence: 'local' },
  why: {
    en: 'A notice that was recorded and reached nobody is none.',
    'zh-CN': '通知只登记、不送达，等于没有通知。',
  },
  ...noOptions,
  messages: {
    called: {
      en: '{{title}} {{period}} of {{unit}} is held on {{heldOn}}. Place: {{place}}. On the agenda: {{agenda}}.',
      'zh-CN': '{{unit}} {{period}} {{title}}定于{{heldOn}}召开，地点：{{place}}。议题：{{agenda}}。',
    },
    putOff: {
      en: '{{title}} {{period}} of {{unit}} is put off to {{heldOn}}.',
      'zh-CN': '{{unit}} {{period}} {{title}}延期至{{heldOn}}召开。',
    },
  },
  people: ['unit'],
  plan({ event, cycle }) {
    const about = { title: cycle.title, period: cycle.period.id, unit: cycle.unit };
    const said =
      event.type === 'notify'
        ? {
            messageId: 'called' as const,
            data: {
              ...about,
              heldOn: event.payload.heldOn,
              place: event.payload.place,
              agenda: event.payload.agenda.map(({ title }) => title),
            },
          }
        : { messageId: 'putOff' as const, data: { ...about, heldOn: event.payload.to } };
    return rolesOf(cycle.parameters.body).map((role) => ({
      key: `call-together/${cycle.id}/${said.data.heldOn}/${role}`,
      does: 'notify' as const,
      to: { unit: cycle.unit, role },
      ...said,
    }));
  },
});

/** By which roles whoever sits on a body is told. `members` stands for everybody who should attend. */
const roles: Readonly<Record<string, readonly string[]>> = {
  committee: ['secretary', 'deputy', 'committee'],
  group: ['group-leader'],
  delegates: ['delegate'],
  'leading-group': ['leading-group'],
};

const rolesOf = (body: unknown): readonly string[] => roles[String(body)] ?? ['members'];

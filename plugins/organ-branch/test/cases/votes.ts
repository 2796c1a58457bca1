/** Cases of what is checked when a meeting votes. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { named, opened, people, t } from './scenes.ts';

const vote = (ayes: number, over: object = {}) => ({
  title: 'the plan',
  ayes,
  noes: 0,
  abstentions: 0,
  carried: true,
  ...over,
});
const counted = { voters: named(10), notCounted: [] };
const present = (many: number) => [opened('2026-03-12', people(many))];

/** Of ten with a vote: this many have to be there to elect. */
const toElect = (enough: number) => ({
  given: { facts: counted, payload: vote(8, { matter: 'election' }) },
  admits: [
    { name: t(`${enough} of ten`, `十名到${enough}名`), after: present(enough) },
    {
      name: t('a resolution needs no such number', '决议不在此列'),
      payload: { matter: 'resolution' },
      after: present(5),
    },
  ] as const,
  denies: [{ name: t('one fewer', '少一名'), after: present(enough - 1), says: ['tooFewToElect'] }] as const,
});

export const votes = {
  majority: {
    given: { facts: counted, after: present(8) },
    admits: [
      { name: t('six of ten', '十名中六票'), payload: vote(6) },
      { name: t('five, and not said to be carried', '五票，记为未通过'), payload: vote(5, { carried: false }) },
    ],
    denies: [
      {
        name: t('half is not more than half', '恰为半数'),
        payload: vote(5),
        says: [{ message: 'notCarried', data: { required: 6 } }],
      },
      {
        name: t('six of ten, written down as not carried', '十名中六票，却记为未通过'),
        payload: vote(6, { carried: false }),
        says: [{ message: 'isCarried', data: { ayes: 6, denominator: 10 } }],
      },
    ],
  },
  'vote-count': {
    // Eight with a vote are there, and one without.
    given: { facts: { voters: named(8) }, after: present(9) },
    admits: [
      { name: t('as many as are there', '与到会人数相同'), payload: vote(5, { noes: 2, abstentions: 1 }) },
      {
        name: t('more than people of any kind: the meeting itself refuses it', '多于在场人数的，由会议本身的规则拒绝'),
        payload: vote(5, { noes: 2, abstentions: 4 }),
      },
    ],
    denies: [
      {
        name: t('one more', '多一票'),
        payload: vote(5, { noes: 2, abstentions: 2 }),
        says: [{ message: 'tooManyVotes', data: { votes: 9, present: 8 } }],
      },
    ],
  },
  'election-attendance': toElect(8),
  'election-attendance-1990': toElect(9),
  'election-majority': {
    given: { facts: { voters: named(20) }, after: present(16) },
    admits: [
      { name: t('nine of sixteen', '十六名到会得九票'), payload: vote(9, { matter: 'election' }) },
      { name: t('a resolution is counted otherwise', '决议另计'), payload: vote(8) },
    ],
    denies: [
      {
        name: t('eight of sixteen', '十六名到会得八票'),
        payload: vote(8, { matter: 'election' }),
        says: ['notElected'],
      },
      {
        name: t('nine of sixteen, written down as not elected', '十六名到会得九票，却记为未当选'),
        payload: vote(9, { matter: 'election', carried: false }),
        says: [{ message: 'isElected', data: { ayes: 9, denominator: 16 } }],
      },
    ],
  },
  'admission-majority': {
    given: { facts: counted },
    admits: [
      {
        name: t('six there, six ayes', '六人到会六票赞成'),
        after: present(6),
        payload: vote(6, { matter: 'admission' }),
      },
      {
        name: t('a written opinion makes up for one', '书面意见计入'),
        after: present(6),
        payload: vote(5, { matter: 'admission', written: { ayes: 1, noes: 0, abstentions: 0 } }),
      },
    ],
    denies: [
      {
        name: t('five there', '五人到会'),
        after: present(5),
        payload: vote(5, { matter: 'admission', written: { ayes: 1, noes: 0, abstentions: 0 } }),
        says: ['tooFewPresent'],
      },
      {
        name: t('five ayes', '五票赞成'),
        after: present(6),
        payload: vote(5, { matter: 'admission' }),
        says: ['notAdmitted'],
      },
      {
        name: t('six ayes, written down as not carried', '六票赞成，却记为未通过'),
        after: present(6),
        payload: vote(6, { matter: 'admission', carried: false }),
        says: ['isAdmitted'],
      },
    ],
  },
  'written-opinions': {
    given: { facts: { voters: named(10) }, after: present(8) },
    admits: [
      { name: t('none', '无书面意见'), payload: vote(6) },
      {
        name: t('two absent members on an admission', '两名缺席者就接收发展提出'),
        payload: vote(6, { matter: 'admission', written: { ayes: 2, noes: 0, abstentions: 0 } }),
      },
    ],
    denies: [
      {
        name: t('on a resolution', '就决议提出'),
        payload: vote(6, { written: { ayes: 1, noes: 0, abstentions: 0 } }),
        says: ['notCounted'],
      },
      {
        name: t('more than are absent', '多于缺席人数'),
        payload: vote(6, { matter: 'admission', written: { ayes: 2, noes: 1, abstentions: 0 } }),
        says: ['tooMany'],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;

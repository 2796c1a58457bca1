import { checkMachine, createCatalogue, type Day, drawMachine, stepWithXState } from '@obligato/core';
import { agreesWithXState, findingsOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { admission, admissionPlugin } from '../src/index.ts';
import { anApplicant, ids, untilReviewed } from './an-applicant.ts';

const votes = (ayes: number, noes = 0, abstentions = 0) => ({ ayes, noes, abstentions });

describe('the machine', () => {
  const samples: Readonly<Record<string, readonly unknown[]>> = {
    talk: [{ talkers: ['a'] }],
    foster: [{ contacts: ['a'] }],
    observe: [{ assessment: 'a' }],
    reportThoughts: [{ heardBy: 'a' }],
    propose: [{}],
    train: [{ days: 3, hours: 0 }],
    review: [{ document: 'a' }],
    vote: [true, false].map((carried) => ({
      subjects: ['a'],
      present: [],
      votes: votes(1),
      written: votes(0),
      carried,
    })),
    decide: [true, false].map((approved) => ({ approved, document: 'a' })),
    extend: [{ months: 6, reason: 'a' }],
    discontinue: [{ reason: 'a' }],
    remind: [{ event: 'talk', notAfter: '2026-01-01' }],
    miss: [{ event: 'talk', notAfter: '2026-01-01' }],
  };

  const on = '2026-03-20';
  const events = Object.entries(samples).flatMap(([type, payloads]) =>
    payloads.map((payload) => ({ type, payload, on })),
  );
  agreesWithXState(admission, events);

  test('has no fault, and is taken by the catalogue', () => {
    expect(checkMachine(admission)).toEqual([]);
    expect(createCatalogue({ admission: admissionPlugin }).obligations.get('admission')).toBe(admission);
  });

  test('walks through every state and every arrow, both ways of each guard', () => {
    const machine = stepWithXState(admission);
    const taken = new Set<string>();
    const seen = new Map<string, ReturnType<typeof machine.initial>>();
    const walk = (state: ReturnType<typeof machine.initial>): void => {
      const from = String(state.value);
      if (seen.has(from)) return;
      seen.set(from, state);
      for (const type of machine.at(state).possible) {
        for (const payload of samples[type] ?? []) {
          const next = machine.next(state, { type, payload, on: '2026-05-05' });
          if (!next) continue;
          taken.add(`${from} ${type} ${next.value}`);
          walk(next);
        }
      }
    };
    walk(machine.initial({ parameters: {} }));
    expect([...seen.keys()].sort()).toEqual(Object.keys(admission.states).sort());
    expect([...taken].filter((step) => / (vote|decide) /.test(step)).sort()).toEqual([
      'accepted decide activist',
      'accepted decide probationary',
      'accepted vote accepted',
      'converted decide full',
      'converted decide probationary',
      'probationary vote converted',
      'probationary vote probationary',
      'reviewed vote accepted',
      'reviewed vote activist',
    ]);
    for (const end of ['full', 'discontinued'])
      expect(machine.at(seen.get(end) ?? machine.initial({ parameters: {} })).possible).toEqual([]);
  });

  test('can be drawn with its rules, like any obligation', async () => {
    const { engine } = await anApplicant();
    const charter = engine.domain.organisation.charter('works/bureau/levy', '2026-01-01');
    expect(drawMachine(admission, { language: 'zh-CN', charter })).toContain('admission/one-at-a-time (deny)');
  });
});

describe('an applicant', () => {
  test('is talked with within a month; missed, it is told above', async () => {
    const { goTo, engine, told } = await anApplicant();
    goTo('2026-02-05');
    await engine.tick();
    expect(told()).toEqual([]);
    goTo('2026-02-06');
    await engine.tick();
    expect(told()).toEqual(['works/bureau Talk with the applicant']);
  });

  test('is accompanied by full members', async () => {
    const { lead, act } = await anApplicant();
    await lead(untilReviewed.slice(0, 1));
    expect(findingsOf(await act('foster', { contacts: ['f4', 'p1'] }))).toEqual(['admission/contact-persons:notFull']);
    expect((await act('foster', { contacts: ['f4', 'f5', 'f6'] })).outcome).toBe('incomplete');
    expect((await act('foster', { contacts: ['f4'] })).outcome).toBe('accepted');
  });

  test.each<[Day, string]>([
    ['2027-03-01', 'denied'],
    ['2027-03-02', 'accepted'],
  ])('fostered since 2026-03-02, becomes a candidate on %s: %s', async (day, outcome) => {
    const { lead, goTo, act } = await anApplicant();
    await lead(untilReviewed.slice(0, 2));
    goTo(day);
    expect((await act('propose')).outcome).toBe(outcome);
  });

  test.each([
    [3, 0, 'accepted'],
    [0, 24, 'accepted'],
    [2, 23, 'denied'],
    [2.5, 23.5, 'denied'],
  ])('trained for %d days and %d hours: %s', async (days, hours, outcome) => {
    const { lead, act } = await anApplicant();
    await lead(untilReviewed.slice(0, 3));
    expect((await act('train', { days, hours })).outcome).toBe(outcome);
  });
});

describe('whoever is fostered', () => {
  test('is observed every half year and heard every quarter, again and again', async () => {
    const { lead, goTo, engine, told } = await anApplicant();
    await lead([
      ...untilReviewed.slice(0, 2),
      ['2026-05-29', 'reportThoughts', { heardBy: 'f2' }],
      ['2026-08-28', 'reportThoughts', { heardBy: 'f2' }],
      ['2026-08-31', 'observe', { assessment: 'takes part' }],
    ]);
    goTo('2026-11-28');
    await engine.tick();
    expect(told()).toEqual([]);
    goTo('2026-11-29');
    await engine.tick();
    expect(told()).toEqual(['works/bureau Note a thought report']);
    goTo('2027-03-01');
    await engine.tick();
    expect(told()).toContain('works/bureau Record an observation');
  });

  test('is no longer overdue once heard, and is awaited again', async () => {
    const { lead, goTo, engine, act, state } = await anApplicant();
    await lead(untilReviewed.slice(0, 2));
    goTo('2026-06-03');
    await engine.tick();
    expect((await state())?.context.missed).toEqual(['reportThoughts']);
    await act('reportThoughts', { heardBy: 'f2' });
    expect((await state())?.context.missed).toEqual([]);
    goTo('2026-09-04');
    await engine.tick();
    expect((await state())?.context.missed).toContain('reportThoughts');
  });
});

describe('before the branch votes', () => {
  const steps = { appliedOn: '2026-01-05', groupOpinion: 'agrees', committeeView: 'in order' };
  const told = { noticeFrom: '2027-03-22', noticeTo: '2027-03-26', leadingGroup: 'no. 7' };
  async function asked(over: object) {
    const rules = { 'admission/steps-before-vote': 'warn', 'admission/public-notice': 'warn' };
    const applicant = await anApplicant({ rules: { ...rules, 'admission/leading-group-check': 'warn' } });
    await applicant.lead(untilReviewed);
    applicant.goTo('2027-04-01');
    return findingsOf(await applicant.vote(over));
  }
  test('there is an application, and the group and the committee have each said what they think', async () => {
    expect(await asked({ ...told, ...steps, groupOpinion: undefined })).toEqual([
      'admission/steps-before-vote:noGroup',
    ]);
    expect(await asked({ ...told, ...steps })).toEqual([]);
  });
  test('it stood in public for some days, and the leading group was told', async () => {
    expect(await asked({ ...steps, noticeFrom: '2027-03-23', noticeTo: '2027-03-26' })).toEqual([
      'admission/leading-group-check:notChecked',
      'admission/public-notice:tooShort',
    ]);
  });
});

describe('the branch’s vote', () => {
  async function ready(full = 13) {
    const applicant = await anApplicant({ full });
    await applicant.lead(untilReviewed);
    applicant.goTo('2027-04-01');
    return applicant;
  }

  test.each([
    [13, 7],
    [12, 7],
    [18, 10],
  ])('of %i with a vote needs %i present, who may all be needed to carry it', async (full, enough) => {
    const { vote } = await ready(full);
    const few = await vote({
      present: ids('f', enough - 1),
      votes: votes(enough - 1),
      written: votes(full - enough + 1),
    });
    expect(findingsOf(few)).toEqual(['admission/admission-attendance:tooFew']);
    expect((await vote({ present: ids('f', enough), votes: votes(enough) })).outcome).toBe('accepted');
  });

  test.each([
    [14, 8],
    [15, 8],
  ])('of %i who should attend is carried by %i ayes, those in writing included', async (full, enough) => {
    const { vote } = await ready(full);
    const present = ids('f', 10);
    const refused = await vote({ present, votes: votes(enough - 3, 4), written: votes(2, 1) });
    expect(refused.findings).toMatchObject([
      { messageId: 'notCarried', data: { ayes: enough - 1, written: 2, required: enough } },
    ]);
    expect((await vote({ present, votes: votes(enough - 2, 3), written: votes(2, 1) })).outcome).toBe('accepted');
  });

  test('counts no written opinion of anybody who was there', async () => {
    const { vote } = await ready(11);
    const refused = await vote({ present: ids('f', 9), votes: votes(9), written: votes(3) });
    expect(refused.findings).toMatchObject([{ messageId: 'tooManyVotes', data: { votes: 3, people: 2 } }]);
  });

  test('does not count a probationary member as present', async () => {
    const { vote } = await ready(12);
    const refused = await vote({ present: [...ids('f', 6), 'p1'], votes: votes(6), written: votes(6) });
    expect(findingsOf(refused)).toEqual(['admission/admission-attendance:tooFew']);
  });

  test('is held against who is there though a unit turns off what the rules on admission ask for', async () => {
    const applicant = await anApplicant({ full: 12, rules: { 'admission/admission-votes': 'off' } });
    await applicant.lead(untilReviewed);
    applicant.goTo('2027-04-01');
    const says = async (over: object) => {
      const { outcome, findings } = await applicant.vote({ present: ids('f', 8), ...over });
      return [outcome, ...findings.map(({ rule, messageId, data }) => [rule, messageId, data])];
    };
    const title = { en: 'Vote in the branch meeting', 'zh-CN': '支部大会表决' };
    expect(await says({ votes: votes(5, 3, 1) })).toEqual([
      'denied',
      ['admission/vote-agrees', 'moreThanPresent', { title, votes: 9, present: 8 }],
    ]);
    // Somebody listed twice has one vote.
    expect(await says({ present: [...ids('f', 8), 'f1'], votes: votes(9) })).toMatchObject([
      'denied',
      ['admission/vote-agrees', 'moreThanPresent', { votes: 9, present: 8 }],
    ]);
    expect(await says({ votes: votes(3, 4), written: votes(1, 1) })).toEqual([
      'denied',
      ['admission/vote-agrees', 'notCarried', { title, ayes: 4, noes: 5 }],
    ]);
    expect(await says({ votes: votes(3, 4), written: votes(3, 1) })).toEqual(['accepted']);
  });

  test('is told once: more votes than people by the admission itself, more than voters by the rule', async () => {
    const { vote } = await ready(12);
    const present = [...ids('f', 8), 'p1'];
    expect(findingsOf(await vote({ present, votes: votes(9) }))).toEqual(['admission/admission-votes:tooManyVotes']);
    expect(findingsOf(await vote({ present, votes: votes(10) }))).toEqual(['admission/vote-agrees:moreThanPresent']);
  });

  test('is about one person', async () => {
    const { vote } = await ready();
    expect(findingsOf(await vote({ subjects: ['n1', 'n2'] }))).toEqual(['admission/one-at-a-time:together']);
  });

  test('that does not carry lets fostering go on', async () => {
    const { vote, state } = await ready();
    await vote({ votes: votes(5, 8), carried: false });
    expect((await state())?.value).toBe('activist');
  });

  test('comes within a month of the review', async () => {
    const { goTo, engine, told } = await ready();
    goTo('2027-04-20');
    await engine.tick();
    expect(told()).not.toContain('works/bureau Vote in the branch meeting');
    goTo('2027-04-21');
    await engine.tick();
    expect(told()).toContain('works/bureau Vote in the branch meeting');
  });
});

describe('the superior’s decision', () => {
  async function voted() {
    const applicant = await anApplicant();
    await applicant.lead(untilReviewed);
    applicant.goTo('2027-04-01');
    await applicant.vote();
    return applicant;
  }

  test('is due within three months; missed, it is told above the superior', async () => {
    const { goTo, engine, told } = await voted();
    goTo('2027-07-01');
    await engine.tick();
    expect(told()).not.toContain('works Decide on the branch’s resolution');
    goTo('2027-07-02');
    await engine.tick();
    expect(told()).toContain('works Decide on the branch’s resolution');
  });

  test.each<[Day, string]>([
    ['2027-10-01', 'accepted'],
    ['2027-10-02', 'denied'],
  ])('on a vote of 2027-04-01 comes on %s: %s', async (day, outcome) => {
    const { goTo, act } = await voted();
    goTo(day);
    expect((await act('decide', { approved: true, document: '9' })).outcome).toBe(outcome);
  });

  test('that came too late is possible again after another vote', async () => {
    const { goTo, act, vote } = await voted();
    goTo('2027-11-02');
    expect((await vote()).outcome).toBe('accepted');
    expect((await act('decide', { approved: true, document: '9' })).to).toBe('probationary');
  });

  test('is the superior’s alone', async () => {
    const { act } = await voted();
    const own = await act('decide', { approved: true, document: '9' }, { unit: 'works/bureau/levy' });
    expect(own).toMatchObject({ outcome: 'unavailable', because: 'side' });
  });
});

describe('probation', () => {
  async function probationary(rules = {}) {
    const applicant = await anApplicant({ rules });
    await applicant.lead(untilReviewed);
    applicant.goTo('2027-04-01');
    await applicant.vote();
    applicant.goTo('2027-05-10');
    await applicant.act('decide', { approved: true, document: '9' });
    return applicant;
  }

  test.each<[Day, string]>([
    ['2028-03-31', 'denied'],
    ['2028-04-01', 'accepted'],
  ])('counts from the branch’s vote of 2027-04-01: confirmed on %s: %s', async (day, outcome) => {
    const { goTo, vote } = await probationary();
    goTo(day);
    expect((await vote()).outcome).toBe(outcome);
  });

  test.each([
    [5, 'denied'],
    [6, 'accepted'],
    [12, 'accepted'],
    [13, 'denied'],
  ])('is extended by %i months: %s', async (months, outcome) => {
    const { act } = await probationary();
    expect((await act('extend', { months, reason: 'long illness' })).outcome).toBe(outcome);
  });

  test('is extended once, and runs that much longer', async () => {
    const { act, goTo, vote, state } = await probationary();
    await act('extend', { months: 7, reason: 'long illness' });
    expect(findingsOf(await act('extend', { months: 6, reason: 'again' }))).toEqual([
      'admission/probation-extended-once:again',
    ]);
    goTo('2028-10-31');
    expect((await vote()).outcome).toBe('denied');
    goTo('2028-11-01');
    expect((await vote()).outcome).toBe('accepted');
    await act('decide', { approved: true, document: '22' });
    expect((await state())?.value).toBe('full');
  });

  test('runs as it was when it began, whatever a rule says later', async () => {
    const { engine, id } = await probationary({
      'admission/admission-of-applicant': { severity: 'deny', probationMonths: 14 },
    });
    expect((await engine.unit('works/bureau/levy')).cycles.get(id)?.parameters).toMatchObject({ probationMonths: 14 });
  });
});

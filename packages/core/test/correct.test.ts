/** What was written can be put right, never unwritten: the laws of a correction. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cycle, eventsInPlace } from '../src/index.ts';
import { coreObligations, foldCycle, obligationByName } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { come, dayAfter, RecordedCycle, type Told } from './a-recorded-cycle.ts';
import { aCheck, aDeadline } from './a-rule.ts';
import { calendar, catalogue } from './an-attempt.ts';
import { eventsOf } from './life-of.ts';
import { many } from './many.ts';
import { payloadOf } from './payload-of.ts';
import { problemsOf } from './problems-of.ts';

const meeting = (charter = aCharter()) => new RecordedCycle(aCycle(), charter);
const told = (event: string, on: string, payload: unknown = payloadOf('meeting', event)): Told => ({
  event,
  payload,
  on,
});
const present = (...members: readonly string[]) => ({
  chair: 'm1',
  attendance: members.map((member) => ({ member, present: true, capacity: 'member' })),
});

const held = (charter = aCharter()) => {
  const life = meeting(charter);
  for (const each of [told('notify', '2026-03-10'), told('open', '2026-03-20', present('m1', 'm2'))]) life.tell(each);
  for (const each of [told('resolve', '2026-03-20'), told('adjourn', '2026-03-20')]) life.tell(each);
  return life;
};

describe('a correction (B)', () => {
  test('of a wrong person on the list puts the right one there, and leaves what followed standing', () => {
    const life = held();
    const made = life.correct({ number: 2, does: 'correct', payload: present('m1', 'm3') });
    expect(made.outcome.outcome).toBe('accepted');
    expect(life.cycle).toMatchObject({
      state: { value: 'adjourned', context: { attendance: [{ member: 'm1' }, { member: 'm3' }], resolutions: [{}] } },
      version: 5,
      corrections: [{ corrects: `${life.cycle.id}#2`, does: 'correct', reason: 'a slip', on: '2026-12-01' }],
    });
    expect(life.decisions[1]).toMatchObject({ payload: present('m1', 'm2') });
  });

  test('of a wrong day moves the day', () => {
    const life = held();
    life.correct({ number: 2, does: 'correct', occurredAt: '2026-03-19T15:00:00+08:00' });
    expect(life.cycle.happened.open).toBe('2026-03-19T15:00:00+08:00');
    expect(life.cycle.state.context.heldOn).toBe('2026-03-19');
  });

  test('takes back a meeting that was cancelled by mistake, though nothing can happen to it any more', () => {
    const life = meeting();
    life.tell(told('notify', '2026-03-10'));
    const before = life.cycle;
    life.tell(told('cancel', '2026-03-11'));
    life.correct({ number: 2, does: 'withdraw' });
    expect(come(life.cycle)).toEqual(come(before));
    expect(life.tell(told('open', '2026-03-20')).outcome).toBe('accepted');
  });

  test('is refused, with what stands in the way, when a later event is no longer possible', () => {
    const life = held();
    const before = life.cycle;
    const { outcome, stopped, cycle } = life.correct({ number: 2, does: 'withdraw' });
    expect(outcome.outcome).toBe('denied');
    expect(stopped).toMatchObject({ decision: `${life.begun.id}#3` });
    expect(stopped?.why.en).toContain('“resolve” of 2026-03-20');
    expect(stopped?.why.en).toContain('would no longer be possible');
    expect(stopped?.why['zh-CN']).toContain('将不再可行');
    expect(cycle).toBe(before);
  });

  test('is refused, with the findings, when a rule refuses a later event because of it', () => {
    const three = aCheck({
      on: { obligation: 'meeting', events: ['resolve'], duties: undefined },
      evaluate: ({ cycle }) =>
        (cycle.context as { attendance: readonly unknown[] }).attendance.length >= 2
          ? []
          : [{ messageId: 'no', data: { reason: 'too few' } }],
    });
    const life = held(aCharter({ three }));
    const { outcome, stopped } = life.correct({ number: 2, does: 'correct', payload: present('m1') });
    expect(outcome).toMatchObject({ outcome: 'denied', findings: [{ messageId: 'no' }] });
    expect(stopped?.why.en).toContain('would be refused: no: too few');
  });

  test('is judged as the event itself would be: rules of its own day, its payload, its side', () => {
    const life = held(aCharter({ window: aDeadline(() => ({ notBefore: '2026-03-15' })) }));
    const early = life.correct({ number: 2, does: 'correct', occurredAt: '2026-03-12T09:00:00+08:00' });
    expect(early.outcome).toMatchObject({ outcome: 'denied', findings: [{ messageId: 'tooEarly' }] });
    expect(life.correct({ number: 2, does: 'correct', payload: {} }).outcome).toMatchObject({ outcome: 'incomplete' });
  });

  test('tells what is said of a later event now, and was not before', () => {
    const two = aCheck({
      on: { obligation: 'meeting', events: ['resolve'], duties: undefined },
      evaluate: ({ cycle }) =>
        (cycle.context as { attendance: readonly unknown[] }).attendance.length >= 2
          ? []
          : [{ messageId: 'no', data: { reason: 'too few' } }],
    });
    const life = held(aCharter({ two: [two, 'warn'] }));
    const { outcome, remarks } = life.correct({ number: 2, does: 'correct', payload: present('m1') });
    expect(outcome).toEqual({ outcome: 'accepted', findings: [], passed: [] });
    expect(remarks).toMatchObject([{ decision: `${life.begun.id}#3`, findings: [{ rule: 'two', severity: 'warn' }] }]);
    expect(life.correct({ number: 5, does: 'correct', payload: present('m3') }).remarks).toEqual([]);
  });

  test('is not refused for what rules of today would have refused anyway', () => {
    const life = held();
    const strict = new RecordedCycle(
      life.begun,
      aCharter({
        never: aCheck({
          on: { obligation: 'meeting', events: ['resolve'], duties: undefined },
          evaluate: () => [{ messageId: 'no', data: { reason: 'new' } }],
        }),
      }),
    );
    strict.decisions.push(...life.decisions);
    strict.cycle = life.cycle;
    expect(strict.correct({ number: 2, does: 'correct', payload: present('m1', 'm3') }).outcome.outcome).toBe(
      'accepted',
    );
  });

  test('can be corrected, and withdrawn: the latest that counts is what counts', () => {
    const life = held();
    const listed = () => (life.cycle.state.context.attendance as { member: string }[]).map(({ member }) => member);
    life.correct({ number: 2, does: 'correct', payload: present('m1', 'm3') });
    life.correct({ number: 5, does: 'correct', payload: present('m1', 'm4') });
    expect(listed()).toEqual(['m1', 'm4']);
    life.correct({ number: 6, does: 'withdraw' });
    expect(listed()).toEqual(['m1', 'm3']);
    life.correct({ number: 7, does: 'withdraw' });
    expect(listed()).toEqual(['m1', 'm4']);
    life.correct({ number: 2, does: 'correct', payload: present('m1', 'm5') });
    expect(listed()).toEqual(['m1', 'm5']);
  });

  test.each<[string, (life: RecordedCycle) => void, string]>([
    [
      'what was refused',
      (life) => {
        life.tell(told('open', '2026-03-21'));
        life.correct({ number: 5, does: 'withdraw' });
      },
      'was not accepted',
    ],
    [
      'what is withdrawn already',
      (life) => {
        life.correct({ number: 4, does: 'withdraw' });
        life.correct({ number: 4, does: 'withdraw' });
      },
      'does not count any more',
    ],
    [
      'what another correction stands for',
      (life) => {
        life.correct({ number: 2, does: 'correct', payload: present('m3') });
        life.correct({ number: 2, does: 'correct', payload: present('m4') });
        life.correct({ number: 5, does: 'withdraw' });
      },
      'does not count any more',
    ],
    [
      'a withdrawal, by saying something else',
      (life) => {
        life.correct({ number: 4, does: 'withdraw' });
        life.correct({ number: 5, does: 'correct' });
      },
      'a withdrawal says nothing',
    ],
  ])('cannot be made of %s', (_, attempt, says) => {
    const life = held();
    expect(problemsOf(() => attempt(life))).toMatchObject([
      { code: 'OBLIGATO_NOT_CORRECTABLE', message: expect.stringContaining(says) },
    ]);
  });

  test('cannot be made of what the clock sent, nor of what was said in confidence', () => {
    const life = new RecordedCycle(
      aCycle({ dues: [] }),
      aCharter({ last: aDeadline(() => ({ notAfter: '2026-03-15' })) }),
    );
    life.tell(told('notify', '2026-03-01'));
    life.tick('2026-03-20');
    expect(problemsOf(() => life.correct({ number: 2, does: 'withdraw' }))).toMatchObject([
      { message: expect.stringContaining('the clock sends it') },
    ]);
    const [confidential] = coreObligations.flatMap((obligation) =>
      Object.entries(obligation.events).flatMap(([event, one]) => (one.confidential ? [{ obligation, event }] : [])),
    );
    if (!confidential) throw new Error('nothing is said in confidence');
    const { obligation, event } = confidential;
    const { machine } = obligationByName(catalogue, obligation.name);
    const secret = new RecordedCycle(
      aCycle({ obligation: obligation.name, state: machine.initial({ parameters: {} }) }),
      aCharter(),
    );
    const [first] = lifeTo(obligation.name, event, secret);
    expect(problemsOf(() => secret.correct({ number: first ?? 0, does: 'withdraw' }))).toMatchObject([
      { message: expect.stringContaining('in confidence') },
    ]);
  });
});

/** Tells every event of an obligation, again and again, until the wanted one was accepted; answers with its number. */
function lifeTo(name: string, wanted: string, life: RecordedCycle): readonly number[] {
  const obligation = coreObligations.find((each) => each.name === name);
  if (!obligation) return [];
  for (let round = 0; round < 5; round++)
    for (const { type, payload } of eventsOf(obligation)) {
      if (['archive', 'cancel', 'lapse', 'drop'].includes(type)) continue;
      const { outcome } = life.tell({ event: type, payload, on: dayAfter(life.decisions.length) });
      if (type === wanted && outcome === 'accepted') return [life.decisions.length];
    }
  return [];
}

describe('the clock and a correction (B)', () => {
  const minuteLate = aDeadline(({ cycle }) => (cycle.happened.open ? { notAfter: '2026-04-10' } : {}), {
    on: { obligation: 'meeting', events: ['minute'], duties: undefined },
  });

  test('after a withdrawal what was not done is due again, and is missed by the next tick', () => {
    const life = meeting();
    life.tell(told('notify', '2026-03-10'));
    life.tell(told('open', '2026-03-20'));
    life.tick('2026-05-01');
    expect(life.cycle.state.context.missed).toEqual([]);
    life.correct({ number: 2, does: 'withdraw' });
    expect(life.cycle.dues).toMatchObject([{ event: 'miss', target: 'open', on: '2026-04-01' }]);
    life.tick('2026-05-01');
    expect(life.cycle.state).toMatchObject({ value: 'overdue', context: { missed: ['open'] } });
  });

  test('what was missed before it was done stays on record', () => {
    const life = meeting();
    life.tell(told('notify', '2026-03-10'));
    life.tick('2026-04-02');
    life.tell(told('open', '2026-04-05'));
    life.correct({ number: 3, does: 'correct', occurredAt: '2026-04-04T09:00:00+08:00' });
    expect(life.cycle.state.context.missed).toEqual(['open']);
  });

  test('what was missed only because of the withdrawn event was not missed', () => {
    const life = meeting(aCharter({ minuteLate }));
    life.tell(told('notify', '2026-03-10'));
    life.tell(told('open', '2026-03-20'));
    life.tick('2026-04-20');
    expect(life.cycle.state.context.missed).toEqual(['minute']);
    expect(life.correct({ number: 2, does: 'withdraw' }).outcome.outcome).toBe('accepted');
    expect(life.cycle.state.context.missed).toEqual([]);
    expect(life.cycle.fired).toEqual([]);
  });
});

describe('a meeting that is lived, missed, reminded of and put right (B)', () => {
  const deadlines = aCharter({
    minuteLate: aDeadline(
      ({ cycle }) => (cycle.happened.open ? { notAfter: '2026-04-10', remindOn: ['2026-04-05'] } : {}),
      {
        on: { obligation: 'meeting', events: ['minute'], duties: undefined },
      },
    ),
    openSoon: aDeadline(() => ({ notAfter: '2026-03-20', remindOn: ['2026-03-10', '2026-03-15'] })),
  });
  const events = ['notify', 'open', 'postpone', 'resolve', 'adjourn', 'minute', 'conclude', 'cancel'] as const;
  const aStep = fc.oneof(
    { weight: 4, arbitrary: fc.record({ tell: fc.constantFrom(...events) }) },
    { weight: 2, arbitrary: fc.record({ tick: fc.nat(40) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        of: fc.nat(30),
        does: fc.constantFrom('correct' as const, 'withdraw' as const),
        later: fc.nat(3),
      }),
    },
  );

  test('is what its records fold to, and nothing is due that was fired', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 3, maxLength: 25 }), (steps) => {
        const life = meeting(deadlines);
        let day = 60;
        for (const step of steps) {
          const on = dayAfter(day);
          if ('tell' in step) life.tell(told(step.tell, on));
          else if ('tick' in step) {
            day += step.tick;
            life.tick(dayAfter(day));
          } else {
            const open = [...eventsInPlace(life.decisions).values()].filter(
              ({ now, first }) => now && first.side !== 'clock',
            );
            const about = open[step.of % Math.max(1, open.length)];
            if (!about?.now) continue;
            const number = life.decisions.indexOf(about.now) + 1;
            const occurredAt = `${about.now.occurredAt.slice(0, 11)}1${step.later}:00:00+08:00`;
            life.correct({ number, does: step.does, on, ...(step.does === 'correct' ? { occurredAt } : {}) });
          }
          expect(life.cycle.dues.filter(({ key }) => life.cycle.fired.includes(key))).toEqual([]);
          const input = { begun: life.begun, decisions: life.decisions, catalogue, calendar };
          const folding = foldCycle({ ...input, rulesOf: () => ({ charter: life.charter, facts: {} }) });
          let folded = folding.next();
          while (!folded.done) folded = folding.next();
          expect(folded.value && come(folded.value)).toEqual(come(life.cycle));
        }
      }),
      { numRuns: many(300) },
    );
  });
});

describe.each(coreObligations.map(({ name }) => name))('any %s that is lived and put right (B)', (name) => {
  const { obligation, machine } = obligationByName(catalogue, name);
  const samples = eventsOf(obligation).filter(({ type }) => obligation.events[type]?.by !== 'clock');
  const sent = samples.filter(({ type }) => !obligation.events[type]?.confidential);
  const aLife = fc.array(fc.nat(samples.length - 1), { minLength: 1, maxLength: 14 });
  const begin = (): Cycle => aCycle({ obligation: name, state: machine.initial({ parameters: {} }) });
  const lived = (events: readonly Told[]) => {
    const life = new RecordedCycle(begin(), aCharter());
    for (const event of events) life.tell(event);
    return life;
  };
  const tellsOf = (life: readonly number[]): readonly Told[] =>
    life.map((index, at) => {
      const { type, payload } = samples[index] as (typeof samples)[number];
      return { event: type, payload, on: dayAfter(at * 3) };
    });
  const acceptedIn = (life: RecordedCycle) =>
    life.decisions.flatMap(({ outcome, corrects, event }, at) =>
      outcome === 'accepted' && !corrects && sent.some(({ type }) => type === event) ? [at + 1] : [],
    );
  const aChange = fc.record({
    of: fc.nat(13),
    does: fc.constantFrom('correct' as const, 'correct' as const, 'withdraw' as const),
    later: fc.nat(2),
  });

  test('folds to what the corrected sequence comes to from the start', () => {
    fc.assert(
      fc.property(aLife, fc.array(aChange, { minLength: 1, maxLength: 5 }), (indices, changes) => {
        const life = lived(tellsOf(indices));
        for (const { of, does, later } of changes) {
          const numbers = acceptedIn(life);
          const number = numbers[of % Math.max(1, numbers.length)];
          if (number === undefined) return;
          const first = life.decisions[number - 1];
          const counts = eventsInPlace(life.decisions).get(first?.id ?? '')?.now;
          if (!counts) continue;
          const occurredAt = `${dayAfter((number - 1) * 3 + later)}T09:00:00+08:00`;
          life.correct({ number, does, ...(does === 'correct' ? { occurredAt } : {}) });
        }
        const corrected = [...eventsInPlace(life.decisions).values()].flatMap(({ now }) =>
          now ? [{ event: now.event, payload: now.payload, on: now.occurredAt.slice(0, 10) }] : [],
        );
        const again = lived(corrected);
        expect(again.decisions.every(({ outcome }) => outcome === 'accepted')).toBe(true);
        expect(come(life.cycle)).toEqual(come(again.cycle));
        // What is stored is what the records fold to.
        const input = { begun: life.begun, decisions: life.decisions, catalogue, calendar };
        const folding = foldCycle({ ...input, rulesOf: () => ({ charter: life.charter, facts: {} }) });
        let step = folding.next();
        while (!step.done) step = folding.next();
        expect(step.value && come(step.value)).toEqual(come(life.cycle));
      }),
      { numRuns: many(150) },
    );
  });

  test('is what it was before, when its last event is withdrawn; and correcting with the same words changes nothing', () => {
    fc.assert(
      fc.property(aLife, (indices) => {
        const life = lived(tellsOf(indices));
        const numbers = acceptedIn(life);
        const accepted = life.decisions.filter(({ outcome }) => outcome === 'accepted');
        for (const number of numbers) {
          const before = come(life.cycle);
          expect(life.correct({ number, does: 'correct' }).outcome.outcome).toBe('accepted');
          expect(come(life.cycle)).toEqual(before);
        }
        const last = numbers.at(-1);
        if (last === undefined || life.decisions[last - 1] !== accepted.at(-1)) return;
        const shorter = lived(tellsOf(indices).slice(0, last - 1));
        expect(life.correct({ number: last, does: 'withdraw' }).outcome.outcome).toBe('accepted');
        expect(come(life.cycle)).toEqual(come(shorter.cycle));
      }),
      { numRuns: many(100) },
    );
  });
});

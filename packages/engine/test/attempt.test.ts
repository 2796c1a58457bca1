import { type DecisionRecord, meeting, report } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { attendanceOf, findingsOf, ids } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const cycle = `${branch}/general-meeting/2026-Q1`;
const notice = { cycle, event: 'notify', payload: { heldOn: '2026-03-20', place: '305', agenda: ['plan'] } };
const opening = {
  cycle,
  event: 'open',
  payload: { chair: 'f1', attendance: attendanceOf(ids('f', 9), ['f10', 'f11']) },
};

async function planned() {
  const organ = await aPlainOrgan();
  await organ.plan2026();
  organ.goTo('2026-03-10');
  return organ;
}

test('an attempt that names another obligation than the cycle’s is refused, and nothing is kept', async () => {
  const { engine } = await planned();
  const typed = engine.attempt({ cycle, obligation: report, event: 'draft', payload: { by: 'f1' } });
  expect((await problemsOf(() => typed))[0]).toMatchObject({ code: 'OBLIGATO_USAGE' });
  expect(await engine.decisions(branch)).toEqual([]);
  const right = await engine.attempt({ ...notice, obligation: meeting, event: 'notify' as const });
  expect(right.outcome).toBe('accepted');
});

test('closing waits for what was begun: an attempt under way is still kept', async () => {
  const { engine, store } = await planned();
  let isClosed = false;
  const attempt = engine.attempt(notice).then(({ outcome }) => ({ outcome, isClosed }));
  store.close = async () => {
    isClosed = true;
  };
  await engine.close();
  expect(await attempt).toEqual({ outcome: 'accepted', isClosed: false });
  expect(isClosed).toBe(true);
});

describe('a preview', () => {
  const wrong = { ...notice, payload: { place: '305', agenda: [] } };
  test.each([
    ['accepted', notice],
    ['denied', opening],
    ['unavailable', { cycle, event: 'adjourn' }],
    ['incomplete', wrong],
  ] as const)('of what would be %s is the decision that the attempt then is', async (outcome, request) => {
    const { engine } = await planned();
    const preview = await engine.preview(request);
    expect(preview.outcome).toBe(outcome);
    expect(await engine.attempt(request)).toEqual(preview);
  });

  test('writes nothing, tells nobody and uses up no key', async () => {
    const { engine, store } = await planned();
    const before = await store.unit(branch);
    const told: unknown[] = [];
    engine.subscribe((event) => told.push(event));
    await engine.preview({ ...notice, key: 'once' });
    expect(await store.unit(branch)).toBe(before);
    expect([await engine.decisions(branch), await engine.outbox(), told]).toEqual([[], [], []]);
    expect(
      await engine.attempt({ ...notice, key: 'once', payload: { ...notice.payload, place: '306' } }),
    ).toMatchObject({
      outcome: 'accepted',
    });
  });

  test('of an outdated version is refused like the attempt', async () => {
    const { engine } = await planned();
    await engine.attempt(notice);
    const stale = () => engine.preview({ cycle, event: 'cancel', expectedVersion: 0 });
    expect((await problemsOf(stale))[0]).toMatchObject({ code: 'OBLIGATO_CYCLE_CONFLICT' });
  });
});

describe('A17, law 15: only what was attempted is kept, and numbered', () => {
  const halfFilled = { ...notice, payload: { place: '305', agenda: [] } };

  test('accepted and denied; what is unavailable or incomplete is answered only', async () => {
    const { engine, goTo } = await planned();
    const answered: unknown[] = [];
    const kept: DecisionRecord[] = [];
    const told: string[] = [];
    engine.subscribe(({ decision }) => told.push(decision.id), { kinds: ['decision'] });
    for (const [request, day] of [
      [halfFilled, '2026-03-10'],
      [{ cycle, event: 'adjourn' }, '2026-03-10'],
      [opening, '2026-03-10'],
      [halfFilled, '2026-03-10'],
      [notice, '2026-03-10'],
      [{ cycle, event: 'adjourn' }, '2026-03-10'],
      [opening, '2026-03-20'],
    ] as const) {
      goTo(day);
      const answer = await engine.attempt(request);
      answered.push([answer.outcome, answer.id]);
      if (['accepted', 'denied'].includes(answer.outcome)) kept.push(answer);
      expect(await engine.decisions(branch)).toEqual(kept);
    }
    // The number of one that is not kept is that of the next: none is left out, none given twice.
    expect(answered).toEqual([
      ['incomplete', `${cycle}#1`],
      ['unavailable', `${cycle}#1`],
      ['denied', `${cycle}#1`],
      ['incomplete', `${cycle}#2`],
      ['accepted', `${cycle}#2`],
      ['unavailable', `${cycle}#3`],
      ['accepted', `${cycle}#3`],
    ]);
    expect(told).toEqual(kept.map(({ id }) => id));
    for (const answer of kept) expect(await engine.explain(answer.id)).toEqual(answer);
  });

  test.each([
    ['incomplete', halfFilled],
    ['unavailable', { cycle, event: 'adjourn' }],
  ] as const)('one that is %s leaves the unit’s records untouched', async (outcome, request) => {
    const { engine, store } = await planned();
    const before = await store.unit(branch);
    expect(await engine.attempt({ ...request, key: 'k1' })).toMatchObject({ outcome });
    expect(await store.unit(branch)).toBe(before);
  });

  test('only an accepted one moves the cycle', async () => {
    const { engine } = await planned();
    const versions: (number | undefined)[] = [];
    for (const request of [opening, { cycle, event: 'adjourn' }, notice]) {
      await engine.attempt(request);
      versions.push((await engine.unit(branch)).cycles.get(cycle)?.version);
    }
    expect(versions).toEqual([0, 0, 1]);
  });

  test('an incomplete one names every field, and whether it is missing or wrong', async () => {
    const { engine } = await planned();
    const answer = await engine.attempt({ ...notice, payload: { heldOn: '20.3.2026', agenda: [] } });
    expect(answer.missing.map(({ field, absent }) => [field, absent])).toEqual([
      ['heldOn', false],
      ['place', true],
      ['agenda', false],
    ]);
  });

  test('an unavailable one says what is possible now', async () => {
    const { engine } = await planned();
    const answer = await engine.attempt({ cycle, event: 'adjourn' });
    expect(answer.because).toBe('state');
    expect(answer.possible).toEqual(expect.arrayContaining(['notify', 'open', 'postpone', 'cancel']));
    expect(answer.possible).not.toContain('miss');
  });

  test('a denied one tells every finding, not the first', async () => {
    const { engine } = await planned();
    const attendance = attendanceOf(['f1', 'f2'], ids('f', 11).slice(2));
    const answer = await engine.attempt({ ...opening, payload: { chair: 'f1', attendance } });
    expect(findingsOf(answer)).toEqual(['organ/notice:none', 'organ/quorum:inquorate']);
  });
});

describe('two times', () => {
  test('are both kept when something is written down later', async () => {
    const { engine, goTo } = await planned();
    goTo('2026-03-12', '10:30');
    const answer = await engine.attempt({ ...notice, occurredAt: '2026-03-09T16:45:00+08:00' });
    expect(answer).toMatchObject({ occurredAt: '2026-03-09T16:45:00+08:00', recordedAt: '2026-03-12T10:30:00+08:00' });
    expect((await engine.unit(branch)).cycles.get(cycle)?.state.context).toMatchObject({
      notice: { sentOn: '2026-03-09' },
    });
  });

  test('are one when nothing else is said', async () => {
    const { engine } = await planned();
    const answer = await engine.attempt(notice);
    expect(answer.occurredAt).toBe(answer.recordedAt);
  });

  test('are told in the organisation’s zone, whatever the caller’s', async () => {
    const { engine } = await planned();
    // Late on the 8th in London is the 9th in Beijing.
    const answer = await engine.attempt({ ...notice, occurredAt: '2026-03-08T20:00:00Z' });
    expect(answer.occurredAt).toBe('2026-03-09T04:00:00+08:00');
    expect((await engine.unit(branch)).cycles.get(cycle)?.state.context).toMatchObject({
      notice: { sentOn: '2026-03-09' },
    });
  });

  test.each(['2026-03-11T09:00:00+08:00', 'yesterday', '2026-02-30T09:00:00+08:00'])(
    'refuse %s, which has not happened or is no moment, and keep nothing',
    async (occurredAt) => {
      const { engine } = await planned();
      expect(await problemsOf(() => engine.attempt({ ...notice, occurredAt }))).toMatchObject([
        { code: 'OBLIGATO_DATE' },
      ]);
      expect(await engine.decisions(branch)).toEqual([]);
    },
  );
});

test.each(['1999-01-01T00:00:00+08:00', '1970-01-01T00:00:00+08:00'])(
  'A4: %s is long ago, and a moment',
  async (at) => {
    const { engine } = await planned();
    expect(await engine.attempt({ ...notice, occurredAt: at })).toMatchObject({ occurredAt: at });
  },
);

test.each([
  '0001-01-01T00:00:00+08:00',
  '0000-06-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '1969-12-31T23:59:59+08:00',
  // A second before the year 1970 begins in Shanghai.
  '1969-12-31T15:59:59Z',
])('A4: %s lies outside the years that are counted: it is named, and nothing is kept', async (occurredAt) => {
  const { engine } = await planned();
  expect(await problemsOf(() => engine.attempt({ ...notice, occurredAt }))).toMatchObject([
    { code: 'OBLIGATO_DATE', message: `"${occurredAt}" is not a timestamp between 1970 and 2149` },
  ]);
  expect(await engine.decisions(branch)).toEqual([]);
});

describe('what nothing answers to', () => {
  test.each([
    ['a cycle', { cycle: `${branch}/general-meting/2026-Q1`, event: 'open' }, 'OBLIGATO_CYCLE_UNKNOWN', cycle],
    [
      'a cycle that was not planned',
      { cycle: `${branch}/general-meeting/2027-Q1`, event: 'open' },
      'OBLIGATO_CYCLE_UNKNOWN',
      cycle,
    ],
    ['a unit', { cycle: 'works/bureau/lewy/general-meeting/2026-Q1', event: 'open' }, 'OBLIGATO_UNIT_UNKNOWN', branch],
    ['an event', { cycle, event: 'opne' }, 'OBLIGATO_EVENT_UNKNOWN', 'open'],
    ['who acts', { ...notice, by: { unit: 'works/bureu' } }, 'OBLIGATO_UNIT_UNKNOWN', 'works/bureau'],
  ])('%s is refused with the nearest name, and leaves no trace', async (_, request, code, nearest) => {
    const { engine } = await planned();
    const [problem] = await problemsOf(() => engine.attempt(request));
    expect(problem).toMatchObject({ code });
    expect(problem?.hint).toContain(`"${nearest}"`);
    expect(await engine.decisions(branch)).toEqual([]);
  });

  test('a decision is refused with the nearest one', async () => {
    const { engine } = await planned();
    await engine.attempt(notice);
    const [problem] = await problemsOf(() => engine.explain(`${cycle}#2`));
    expect(problem).toMatchObject({ code: 'OBLIGATO_DECISION_UNKNOWN' });
    expect(problem?.hint).toContain(`"${cycle}#1"`);
  });

  test.each(['__proto__/x/2026', '../../etc/passwd', 'constructor', '', 'works//2026', '#', '2026'])(
    'the id %j is refused by name',
    async (id) => {
      const { engine } = await planned();
      for (const call of [() => engine.attempt({ cycle: id, event: 'open' }), () => engine.next(id)]) {
        const [problem] = await problemsOf(call);
        expect(['OBLIGATO_CYCLE_UNKNOWN', 'OBLIGATO_UNIT_UNKNOWN']).toContain(problem?.code);
      }
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the event %s is none', async (event) => {
    const { engine } = await planned();
    expect(await problemsOf(() => engine.attempt({ cycle, event }))).toMatchObject([
      { code: 'OBLIGATO_EVENT_UNKNOWN' },
    ]);
  });
});

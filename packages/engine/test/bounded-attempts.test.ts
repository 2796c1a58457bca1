/** What an attempt may ask of the engine: how much it says, how long it takes, and whose key it carries. */
import { describe, expect, test } from 'vitest';
import { attendanceOf, ids } from '../../testing/src/fixtures.ts';
import { MemoryStore, renderDecision, replay } from '../src/index.ts';
import { wrapStore } from '../src/store.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const cycle = `${branch}/theme-day/2026-03`;
const notice = { cycle, event: 'notify', payload: { heldOn: '2026-03-10', place: '1', agenda: ['x'] } };
const opening = { cycle, event: 'open', payload: { chair: 'f1', attendance: attendanceOf(ids('f', 11)) } };

async function planned(store = new MemoryStore()) {
  const organ = await aPlainOrgan({ rules: {}, store });
  await organ.plan2026();
  organ.goTo('2026-03-02');
  return organ;
}

describe('what is sent', () => {
  const withPlace = (place: string) => ({ ...notice, payload: { ...notice.payload, place } });

  test.each([
    ['a terminal’s escape', '1\u001b[2J'],
    ['a NUL', '1\u0000'],
    ['a C1 control', '1\u009b'],
    ['a lone carriage return', '1\r2'],
    ['a delete', '1\u007f'],
  ])('with %s is refused by name, and nothing is written', async (_, place) => {
    const { engine } = await planned();
    for (const ask of [engine.attempt, engine.preview]) {
      const [problem] = await problemsOf(() => ask(withPlace(place)));
      expect(problem?.code).toBe('OBLIGATO_PAYLOAD_BOUNDS');
      expect(problem?.message).toContain('payload.place');
    }
    expect(await engine.decisions(branch)).toEqual([]);
  });

  test('may have lines and tabs, as long texts do', async () => {
    const { engine } = await planned();
    expect((await engine.attempt(withPlace('301\n\tor 302\r\nas it comes'))).outcome).toBe('accepted');
  });

  test('has no control character in a reason, a name of a field, or whoever acts', async () => {
    const { engine } = await planned();
    await engine.attempt(notice);
    const refused = [
      () => engine.withdraw({ decision: `${cycle}#1`, reason: 'a slip\u001b[2J' }),
      () => engine.correct({ decision: `${cycle}#1`, reason: 'a slip', payload: { place: '\u0007' } }),
      () => engine.attempt({ ...notice, payload: { 'a\u0000b': 1 } }),
      () => engine.attempt({ ...notice, by: { member: 'f1\u001b' } }),
    ];
    for (const attempt of refused) expect((await problemsOf(attempt))[0]?.code).toBe('OBLIGATO_PAYLOAD_BOUNDS');
  });

  test('has as many values as a large list of people needs, and no more', async () => {
    const { engine } = await planned();
    const rows = (count: number) => ({ ...opening, payload: { chair: 'f1', attendance: Array(count).fill({}) } });
    expect((await engine.preview(rows(9_000))).outcome).toBe('incomplete');
    let deep: unknown = [];
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    for (const payload of [rows(100_000).payload, { deep }]) {
      expect((await problemsOf(() => engine.preview({ ...opening, payload })))[0]?.code).toBe(
        'OBLIGATO_PAYLOAD_BOUNDS',
      );
    }
  });
});

describe('a refused payload that was not kept', () => {
  test('is told to whoever reads the decision, and is not judged again', async () => {
    const store = new MemoryStore();
    const { engine } = await planned(store);
    const reason = 'away '.repeat(200);
    const attendance = opening.payload.attendance.map((row) => ({ ...row, present: false, reason }));
    const decision = await engine.attempt({ ...opening, payload: { chair: 'f1', attendance } });
    expect(decision).toMatchObject({ outcome: 'denied', payload: null });
    const words = `sha-256 ${decision.notKept?.payload.sha256}`;
    expect(renderDecision(await engine.explain(decision.id), 'en')).toContain(words);
    expect(renderDecision(await engine.explain(decision.id), 'zh-CN')).toContain('故未保存');
    const { changed, cannotJudge } = await replay({ store, domain: engine.domain });
    expect(changed).toEqual([]);
    expect(cannotJudge).toMatchObject([{ decision: decision.id }]);
    expect(cannotJudge[0]?.because.en).toContain(words);
  });
});

describe('an attempt whose time is over', () => {
  test('is not begun, and nothing is written', async () => {
    const { engine } = await planned();
    expect((await problemsOf(() => engine.attempt({ ...notice, isOverdue: () => true })))[0]?.code).toBe(
      'OBLIGATO_TOO_SLOW',
    );
    expect(await engine.decisions(branch)).toEqual([]);
  });

  test('at whatever moment it is over, is written whole or not at all, and its key stays free', async () => {
    // Every question in turn is the one that is answered with yes, until none is.
    for (let over = 1; ; over++) {
      const { engine } = await planned();
      let asked = 0;
      const attempt = { ...notice, key: 'k', isOverdue: () => ++asked >= over };
      const problems = await problemsOf(() => engine.attempt(attempt));
      if (problems.length === 0) {
        expect(over).toBeGreaterThan(3);
        expect(await engine.decisions(branch)).toHaveLength(1);
        break;
      }
      expect(problems[0]?.code).toBe('OBLIGATO_TOO_SLOW');
      expect(await engine.decisions(branch)).toEqual([]);
      expect((await engine.unit(branch)).cycles.get(cycle)?.version).toBe(0);
      expect((await engine.attempt({ ...notice, key: 'k' })).outcome).toBe('accepted');
    }
  });
});

describe('a key', () => {
  test('of two callers is two keys; of one and the same, one', async () => {
    const { engine } = await planned();
    const first = await engine.attempt({ ...notice, key: 'k', caller: 'token:1' });
    const second = await engine.attempt({ ...notice, key: 'k', caller: 'token:2' });
    expect([first.id, second.id]).toEqual([`${cycle}#1`, `${cycle}#2`]);
    expect(await engine.attempt({ ...notice, key: 'k', caller: 'token:1' })).toEqual(first);
    expect((await problemsOf(() => engine.attempt({ ...opening, key: 'k', caller: 'token:2' })))[0]?.code).toBe(
      'OBLIGATO_KEY_REUSED',
    );
    expect(await engine.attempt({ ...notice, key: 'k' })).toMatchObject({ id: `${cycle}#3` });
  });

  test('that was written down in clear, before keys had an owner, still answers the same command, and nobody else’s', async () => {
    const kept = new MemoryStore();
    let first: { readonly id: string; readonly body?: string } | undefined;
    const old = () => new Map(first ? [['k', { decision: first.id, body: first.body ?? '' }]] : []);
    const store = wrapStore(kept, { unit: async (id) => ({ ...(await kept.unit(id)), keys: old() }) });
    const { engine } = await planned(store as MemoryStore);
    first = await engine.attempt({ ...notice, key: 'k' });
    expect((await engine.attempt({ ...notice, key: 'k' })).id).toBe(first.id);
    const other = { ...notice, payload: { ...notice.payload, place: '2' }, key: 'k' };
    expect((await engine.attempt(other)).id).toBe(`${cycle}#2`);
  });
});

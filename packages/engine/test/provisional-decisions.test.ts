/** C6: what was decided on days that the calendar does not know yet says so, and is made again alike. */
import { describe, expect, test } from 'vitest';
import { MemoryStore, renderDecision, replay } from '../src/index.ts';
import { wrapStore } from '../src/store.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/theme-day/2027-02`;
const said = (heldOn: string) => ({ heldOn, place: '1', agenda: ['x'] });
const sent = (heldOn: string) => ({ cycle, event: 'notify', payload: said(heldOn) });

async function inFebruary() {
  const store = new MemoryStore();
  const life = await aPlainOrgan({ store, start: '2027-02-01', rules: { 'organ/notice': 'deny' } });
  await life.engine.plan({ from: '2027-02-01', to: '2027-02-28' });
  return { ...life, store };
}

describe('C6: a decision that counted days of a year that is not published', () => {
  test('says which, be it a preview, accepted, or a correction', async () => {
    const { engine } = await inFebruary();
    const previewed = await engine.preview(sent('2027-02-10'));
    const accepted = await engine.attempt(sent('2027-02-10'));
    const corrected = await engine.correct({
      ...{ decision: accepted.id, reason: 'the day', payload: said('2027-02-19') },
    });
    expect([accepted.outcome, corrected.outcome]).toEqual(['accepted', 'accepted']);
    for (const { provisional } of [previewed, accepted, corrected]) {
      expect(provisional?.from).toBe('2027-02-02');
      expect(engine.domain.calendar.isProvisional(provisional?.to ?? '')).toBe(true);
    }
    expect(renderDecision(accepted, 'en')).toContain('provisional: it rests on days from 2027-02-02 to');
    expect(renderDecision(corrected, 'zh-CN')).toContain('暂定：依据2027-02-02至');
  });

  test('says so when it is denied: a refusal may rest on a day that will be worked', async () => {
    const { engine, goTo } = await inFebruary();
    await engine.attempt(sent('2027-02-03'));
    goTo('2027-02-03');
    const attendance = [{ member: 'f1', present: true }];
    const denied = await engine.attempt({ cycle, event: 'open', payload: { chair: 'f1', attendance } });
    expect(denied.outcome).toBe('denied');
    expect(denied.provisional?.from).toBe('2027-02-02');
  });

  test('is made again alike, corrections too', async () => {
    const { engine, store } = await inFebruary();
    const { id } = await engine.attempt(sent('2027-02-03'));
    await engine.correct({ decision: id, reason: 'the day', payload: said('2027-02-19') });
    const { judged, agreed, cannotJudge } = await replay({ store, domain: engine.domain });
    expect([judged, agreed, cannotJudge]).toEqual([2, 2, []]);
  });

  test('does not agree with one that names other days', async () => {
    const { engine, store } = await inFebruary();
    const { id } = await engine.attempt(sent('2027-02-03'));
    const altered = wrapStore(store, {
      decisions: async (unit) =>
        (await store.decisions(unit)).map((each) =>
          each.id === id ? { ...each, provisional: { from: '2027-02-02', to: '2027-02-02' } } : each,
        ),
    });
    const { changed, judged } = await replay({ store: altered, domain: engine.domain });
    expect(judged).toBe(1);
    expect(changed.map(({ decision }) => decision.id)).toEqual([id]);
  });

  test('as it was written before this was kept agrees all the same', async () => {
    const { engine, store } = await inFebruary();
    await engine.attempt(sent('2027-02-03'));
    const older = wrapStore(store, {
      decisions: async (unit) => (await store.decisions(unit)).map(({ provisional, ...rest }) => rest),
    });
    expect(await replay({ store: older, domain: engine.domain })).toMatchObject({ judged: 1, agreed: 1 });
  });

  test('says nothing of it where every day was known', async () => {
    const { engine, plan2026, goTo } = await aPlainOrgan({ rules: { 'organ/notice': 'deny' } });
    await plan2026();
    goTo('2026-03-02');
    const known = await engine.attempt({ ...sent('2026-03-20'), cycle: `${branch}/theme-day/2026-03` });
    expect(known.outcome).toBe('accepted');
    expect(known).not.toHaveProperty('provisional');
  });
});

test('C6: what stands against an event says that it rests on such days, and only that', async () => {
  const { engine } = await inFebruary();
  const next = await engine.next(cycle);
  expect(next.find(({ event }) => event === 'open')).toMatchObject({
    ...{ state: 'blocked', provisional: { from: '2027-02-02' } },
  });
  const unburdened = next.filter(({ findings }) => findings.length === 0);
  expect(unburdened.length).toBeGreaterThan(0);
  expect(unburdened.filter((each) => 'provisional' in each)).toEqual([]);
});

test('C6: days that are proposed in such a year are marked, and none of them is free by law', async () => {
  const { engine } = await aPlainOrgan({ start: '2026-11-28' });
  await engine.plan({ from: '2026-12-01', to: '2027-12-31' });
  const days = (await engine.propose([], [branch])).flatMap((unit) => unit.days);
  const marked = days.filter(({ provisional }) => provisional);
  expect([marked.length > 30, days.length > marked.length]).toEqual([true, true]);
  expect(days.filter(({ on, provisional = false }) => on >= '2027-01-01' !== provisional)).toEqual([]);
  expect(days.filter(({ on }) => ['2027-01-01', '2027-02-05', '2027-02-08', '2027-10-01'].includes(on))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { branch, findingsOf, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

/** A meeting of Friday 6 March, written down on another day. */
async function writtenDown(recordedOn: string, options: Readonly<Record<string, unknown>> = {}) {
  const { engine, goTo } = await aPlainBranch(people({ full: 5 }), { 'organ/late-entry': options });
  goTo(recordedOn);
  return engine.attempt({
    cycle: `${branch}/general-meeting/2026-Q1`,
    event: 'open',
    occurredAt: '2026-03-06T15:00:00+08:00',
    payload: { chair: 'f1', attendance: ids('f', 5).map((member) => ({ member, present: true })) },
  });
}

describe('a late entry', () => {
  test('of five working days says nothing yet', async () => {
    expect(findingsOf(await writtenDown('2026-03-13'))).toEqual([]);
  });

  test('of six is accepted, and seen', async () => {
    const decision = await writtenDown('2026-03-16');
    expect(decision).toMatchObject({ outcome: 'accepted', to: 'open' });
    expect(decision.findings).toMatchObject([
      {
        rule: 'organ/late-entry',
        severity: 'warn',
        data: { recordedOn: '2026-03-16', occurredOn: '2026-03-06', workingDays: 6, allowed: 5 },
      },
    ]);
  });

  test('keeps both times as they were', async () => {
    const { occurredAt, recordedAt } = await writtenDown('2026-03-16');
    expect([occurredAt, recordedAt]).toEqual(['2026-03-06T15:00:00+08:00', '2026-03-16T09:00:00+08:00']);
  });

  test('is judged by when it happened: the meeting counts as held on that day', async () => {
    const { engine, goTo } = await aPlainBranch(people({ full: 5 }));
    goTo('2026-03-30');
    const cycle = `${branch}/general-meeting/2026-Q1`;
    await engine.attempt({
      cycle,
      event: 'open',
      occurredAt: '2026-03-06T15:00:00+08:00',
      payload: { chair: 'f1', attendance: ids('f', 5).map((member) => ({ member, present: true })) },
    });
    expect((await engine.unit(branch)).cycles.get(cycle)?.state.context).toMatchObject({ heldOn: '2026-03-06' });
  });

  test('may be called late sooner', async () => {
    expect(findingsOf(await writtenDown('2026-03-09', { workingDays: 0 }))).toEqual(['organ/late-entry:late']);
  });

  test('is nobody’s when the clock was away', async () => {
    const { engine, goTo } = await aPlainBranch(people({ full: 5 }));
    goTo('2026-06-30');
    await engine.tick();
    const byClock = (await engine.decisions(branch)).filter(({ side }) => side === 'clock');
    expect(byClock.length).toBeGreaterThan(0);
    expect(byClock.flatMap(findingsOf)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { aMeeting, ids, people } from '../../testing/src/fixtures.ts';
import { type Commit, MemoryStore, type Notification } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { house } from './house-rules.ts';

const escalation = `escalate/${branch}/general-meeting/2026-Q1/open/2026-03-31`;
const later = (clock: { now(): string; set(to: string): void }, minutes: number) =>
  clock.set(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString());

describe('what is planned with a commit', () => {
  test('is delivered after it, once', async () => {
    const organ = await aPlainOrgan();
    await organ.plan2026();
    organ.goTo('2026-04-01');
    const { delivered } = await organ.engine.tick();
    expect(delivered.map(({ key }) => key)).toContain(escalation);
    expect(organ.told.filter(({ entry }) => entry.key === escalation)).toHaveLength(1);
    expect((await organ.engine.tick()).delivered).toEqual([]);
    expect(organ.told.filter(({ entry }) => entry.key === escalation)).toHaveLength(1);
    expect((await organ.engine.unit(branch)).outbox.get(escalation)).toMatchObject({ status: 'done', tries: 1 });
  });

  test('is delivered again when the process died between telling and writing that down', async () => {
    let failing = false;
    class Dying extends MemoryStore {
      override async commit(commit: Commit) {
        if (failing && commit.unit === branch && commit.outbox.some(({ status }) => status === 'done'))
          throw new Error('killed');
        return super.commit(commit);
      }
    }
    const organ = await aPlainOrgan({ store: new Dying() });
    await organ.plan2026();
    organ.goTo('2026-04-01');
    failing = true;
    expect((await organ.engine.tick()).failed).toEqual([
      { unit: branch, code: null, message: 'killed', translations: { 'zh-CN': { message: 'killed' } } },
    ]);
    failing = false;
    await organ.engine.tick();
    const twice = organ.told.filter(({ entry }) => entry.key === escalation);
    // At least once: the receiver knows it by its key.
    expect(twice).toHaveLength(2);
    expect((await organ.engine.unit(branch)).outbox.get(escalation)?.status).toBe('done');
  });

  test('is not delivered by the attempt itself', async () => {
    const organ = await aPlainOrgan({ plugins: { house }, rules: { 'house/tell-once': 'warn' } });
    await organ.plan2026();
    await aMeeting(organ).notify('2026-03-02', '2026-03-20');
    expect(organ.told).toEqual([]);
    expect((await organ.engine.outbox()).map(({ status }) => status)).toEqual(['pending']);
  });
});

test('every notifier is told, and one that fails keeps nothing from the others', async () => {
  const heard: string[] = [];
  const deaf = { notify: () => Promise.reject(new Error('no line')) };
  const mail = { notify: async ({ entry }: Notification) => void heard.push(entry.key) };
  const organ = await aPlainOrgan({ notifiers: [deaf, mail] });
  await organ.plan2026();
  organ.goTo('2026-04-01');
  await organ.engine.tick();
  expect(heard).toContain(escalation);
  expect(organ.told.map(({ entry }) => entry.key)).toContain(escalation);
  expect((await organ.engine.unit(branch)).outbox.get(escalation)).toMatchObject({
    status: 'pending',
    lastError: 'no line',
  });
});

describe('a notifier that fails', () => {
  async function failing(times: number) {
    let left = times;
    const organ = await aPlainOrgan({
      onNotify: ({ entry }) => {
        if (entry.key === escalation && left-- > 0) throw new Error('no line');
      },
    });
    await organ.plan2026();
    organ.goTo('2026-04-01');
    await organ.engine.tick();
    const entry = async () => (await organ.engine.unit(branch)).outbox.get(escalation);
    return { organ, entry };
  }

  test('is tried again later, not at once, and twice as late each time', async () => {
    const { organ, entry } = await failing(3);
    const waits: number[] = [];
    for (let tries = 1; tries <= 3; tries++) {
      const failed = await entry();
      expect(failed).toMatchObject({ status: 'pending', tries, lastError: 'no line' });
      const wait = (Date.parse(failed?.retryAt ?? '') - Date.parse(organ.clock.now())) / 60_000;
      waits.push(wait);
      later(organ.clock, wait - 1);
      await organ.engine.tick();
      expect((await entry())?.tries).toBe(tries);
      later(organ.clock, 1);
      await organ.engine.tick();
    }
    expect(waits).toEqual([2, 4, 8]);
    expect(await entry()).toMatchObject({ status: 'done', tries: 4 });
    expect((await entry())?.doneAt).toBe(organ.clock.now());
  });

  test('is laid aside after eight tries, and never tried again', async () => {
    const { organ, entry } = await failing(100);
    for (let tries = 2; tries <= 8; tries++) {
      later(organ.clock, 600);
      await organ.engine.tick();
    }
    expect(await entry()).toMatchObject({ status: 'dead', tries: 8, lastError: 'no line' });
    later(organ.clock, 100_000);
    await organ.engine.tick();
    expect((await entry())?.tries).toBe(8);
  });

  test('does not hold up what others are to be told', async () => {
    const { organ } = await failing(100);
    expect(organ.told.map(({ entry }) => entry.key)).toContain(
      'escalate/works/general-meeting/2026-Q1/open/2026-03-31',
    );
  });

  test('does not undo what was decided', async () => {
    const { organ } = await failing(100);
    const { cycles } = await organ.engine.unit(branch);
    expect(cycles.get(`${branch}/general-meeting/2026-Q1`)?.state.value).toBe('overdue');
  });
});

describe('the same key', () => {
  test('planned by two events is one deed', async () => {
    const organ = await aPlainOrgan({ plugins: { house }, rules: { 'house/tell-once': 'warn' } });
    await organ.plan2026();
    const meeting = aMeeting(organ);
    await meeting.notify('2026-03-02', '2026-03-20');
    await organ.engine.tick();
    const key = `book/${meeting.cycle}`;
    expect(organ.told.filter(({ entry }) => entry.key === key)).toHaveLength(1);
    await meeting.open('2026-03-20', ids('f', 11));
    await organ.engine.tick();
    expect(organ.told.filter(({ entry }) => entry.key === key)).toHaveLength(1);
    expect((await organ.engine.unit(branch)).outbox.get(key)?.status).toBe('done');
  });
});

describe('who is told', () => {
  test('is whoever holds the role on the day of delivery, not of planning', async () => {
    const before = people({ full: 8, committee: 5, leaders: 2 });
    const organ = await aPlainOrgan({ rosters: { 'works/bureau': before } });
    await organ.plan2026();
    const successor = before.map((row) =>
      row.member === 'f1'
        ? { ...row, to: '2026-03-15' }
        : row.member === 'f2'
          ? { ...row, roles: [...row.roles, 'secretary'] }
          : row,
    );
    organ.goTo('2026-03-31');
    await organ.engine.tick();
    await organ.engine.setRoster('works/bureau', successor);
    organ.goTo('2026-04-01');
    await organ.engine.tick();
    const told = organ.told.find(({ entry }) => entry.key === escalation);
    expect(told?.recipients).toEqual([{ member: 'f2', name: 'Name f2' }]);
  });

  test('when nobody holds the role, it does not count as told: it is laid aside with the reason, and can be tried again', async () => {
    const bureau = people({ full: 8, committee: 5, leaders: 2 });
    const vacant = bureau.map((row) => ({ ...row, roles: row.roles.filter((role) => role !== 'secretary') }));
    const organ = await aPlainOrgan({ rosters: { 'works/bureau': vacant } });
    await organ.plan2026();
    organ.goTo('2026-04-01');
    const { delivered, deadLettered } = await organ.engine.tick();
    expect(delivered.map(({ key }) => key)).not.toContain(escalation);
    expect(deadLettered.find(({ key }) => key === escalation)).toMatchObject({
      ...{ status: 'dead', because: 'nobody', lastError: 'Nobody holds the role "secretary" in works/bureau' },
    });
    expect(organ.told.map(({ entry }) => entry.key)).not.toContain(escalation);
    expect((await organ.engine.deadLetters()).map(({ key }) => key)).toContain(escalation);

    await organ.engine.setRoster('works/bureau', bureau);
    expect(await organ.engine.retryDead(escalation)).not.toHaveProperty('because');
    expect((await organ.engine.tick()).delivered.map(({ key }) => key)).toEqual([escalation]);
    expect(organ.told.map(({ entry }) => entry.key)).toContain(escalation);
  });
});

import { describe, expect, test } from 'vitest';
import { aMeeting, ids, people } from '../../testing/src/fixtures.ts';
import { type Commit, MemoryStore, type Notification } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { anOrgan, branch } from './an-organ.ts';
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
      { unit: branch, code: null, message: 'killed', translations: { 'zh-CN': { message: '系统提示：`killed`' } } },
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

describe('what another engine writes while it is told', () => {
  const key = `book/${branch}/general-meeting/2026-Q1`;
  const decision = `${branch}/general-meeting/2026-Q1#1`;
  const options = { plugins: { house }, rules: { 'house/tell-once': 'warn' } } as const;

  /** A booking is told, and meanwhile another engine does something; then everything that is left is told. */
  async function meanwhile(act: (other: Awaited<ReturnType<typeof aPlainOrgan>>) => Promise<unknown>, line = 'up') {
    const store = new MemoryStore();
    const other = await aPlainOrgan({ ...options, store });
    const heard: Notification[] = [];
    const organ = await aPlainOrgan({
      ...{ ...options, store },
      notifiers: [
        {
          notify: async (notification: Notification) => {
            if (!notification.entry.key.endsWith(key)) return;
            heard.push(notification);
            if (heard.length === 1) {
              await act(other);
              if (line === 'down') throw new Error('no line');
            }
          },
        },
      ],
    });
    await organ.plan2026();
    await aMeeting(organ).notify('2026-03-02', '2026-03-20');
    other.goTo('2026-03-02');
    const { delivered } = await organ.engine.tick();
    const kept = (await organ.engine.unit(branch)).outbox.get(key);
    await organ.engine.tick();
    return { delivered: delivered.map((entry) => entry.key), kept, said: heard.map(({ entry }) => entry.message.en) };
  }
  const withdraw = (other: Awaited<ReturnType<typeof aPlainOrgan>>) =>
    other.engine.withdraw({ decision, reason: 'Another branch' });

  test('stays: what was taken back is not put down as told and done, and whoever heard it hears of that', async () => {
    const { delivered, kept, said } = await meanwhile(withdraw);
    expect(kept).toMatchObject({ status: 'cancelled', tries: 1, doneAt: expect.any(String) });
    expect(delivered).not.toContain(key);
    expect(said).toEqual(['Book a room for 2026-Q1.', 'This no longer holds: Book a room for 2026-Q1.']);
  });

  test('stays: what was taken back before anybody heard it is not told', async () => {
    const { kept, said } = await meanwhile(withdraw, 'down');
    expect(kept).toMatchObject({ status: 'cancelled', tries: 0 });
    expect(said).toEqual(['Book a room for 2026-Q1.']);
  });

  const reword = async ({ store, clock }: Awaited<ReturnType<typeof aPlainOrgan>>) => {
    const { outbox, revision: basedOn } = await store.unit(branch);
    const message = { en: 'Book two rooms.', 'zh-CN': '请预订两间会议室。' };
    const entries = [...outbox.values()].filter((entry) => entry.key === key).map((entry) => ({ ...entry, message }));
    await store.commit({ unit: branch, at: clock.now(), basedOn, cycles: [], decisions: [], outbox: entries });
  };

  test('is heard of: what was worded anew', async () => {
    const { kept, said } = await meanwhile(reword);
    expect(kept).toMatchObject({ status: 'done', message: { en: 'Book a room for 2026-Q1.' } });
    expect(said).toEqual(['Book a room for 2026-Q1.', 'This was corrected. It now reads: Book two rooms.']);
  });

  test('is what is tried again, where nobody heard the words of before', async () => {
    const { kept } = await meanwhile(reword, 'down');
    expect(kept).toMatchObject({ status: 'pending', tries: 1, message: { en: 'Book two rooms.' } });
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
    await organ.engine.setRoster('works/bureau', successor, { manyMayLeave: true });
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

describe('a reminder of what was said in confidence', () => {
  const above = people({ full: 8, committee: 5 }).map((row) => ({ ...row, member: `b-${row.member}` }));
  const handedTo = (secretary: string) =>
    people({ full: 11, committee: 3, leaders: 1 }).map((row) => {
      const others = row.roles.filter((role) => role !== 'secretary');
      return { ...row, roles: row.member === secretary ? [...others, 'secretary'] : others };
    });

  /** Who is told, before its answer is missed, once somebody else has become secretary. */
  async function toldOf({ about, secretary }: { about: string; secretary: string }) {
    const organ = await anOrgan({ rosters: { 'works/bureau': above } });
    const { engine } = organ;
    const { id } = await engine.raise({ unit: branch, duty: 'opinion', occasion: 'tone' });
    const said = { cycle: id, event: 'say', payload: { text: 'a rude tone', about: [about] } };
    await engine.attempt({ ...said, by: { unit: branch } });
    await engine.setRoster(branch, handedTo(secretary), { manyMayLeave: true });
    organ.goTo('2026-01-28');
    await engine.tick();
    const own = organ.told.filter(({ entry }) => entry.cycle === id);
    return own.flatMap(({ recipients }) => recipients.map(({ member }) => member));
  }

  test('goes to whoever holds the role by now', async () => {
    expect(await toldOf({ about: 'f6', secretary: 'f5' })).toEqual(['f5']);
  });

  test('goes above where that is whom it is about: nobody learns of it by being reminded', async () => {
    expect(await toldOf({ about: 'f5', secretary: 'f5' })).toEqual(['b-f1']);
  });
});

/** Two programs on one store: each reads before the other has written. */
import { EventEmitter, once } from 'node:events';
import type { Plugins } from '@obligato/core';
import {
  createEngine,
  type Engine,
  type EngineEvent,
  type Notification,
  rulesDigest,
  VirtualClock,
} from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { describe, expect, test } from 'vitest';
import { attendanceOf, findingsOf } from '../fixtures/a-meeting.ts';
import { aUnit } from '../fixtures/a-unit.ts';
import { ids, people } from '../fixtures/people.ts';
import {
  claimingTogether,
  meeting,
  notify,
  ranOut,
  roster,
  type StoreOfTwo,
  twoEngines,
  unavailable,
  unit,
  units,
  withLaterMeeting,
} from './two-engines.ts';

/**
 * Holds a store to what two engines need that have it open at once: nothing is numbered twice, lost, told twice or decided on what
 * has been replaced. `plugins` are those of an organ (`organ`) with its calendar.
 *
 * @experimental
 * @example
 * describeTwoEngines('memory', async () => ({ first: store, second: store }), { organ: organBranch, calendar: cnCalendar });
 */
export function describeTwoEngines(name: string, openBoth: () => Promise<StoreOfTwo>, plugins: Plugins): void {
  describe(`two engines on ${name}`, () => {
    test('number two refusals apart', async () => {
      const { clock, first, second, store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      await notify(first);
      clock.set('2026-03-20T15:00:00+08:00');
      const payload = { chair: 'f1', attendance: attendanceOf(ids('f', 2)) };
      const open = (engine: Engine) => engine.attempt({ cycle: meeting, event: 'open', payload });
      const refused = await Promise.all([open(first), open(second)]);
      expect(refused.map(({ outcome }) => outcome)).toEqual(['denied', 'denied']);
      expect(refused.map(({ id }) => id).sort()).toEqual([`${meeting}#2`, `${meeting}#3`]);
      expect((await store.decisions(unit)).filter(({ cycle }) => cycle === meeting)).toHaveLength(3);
    });

    test('decide again, for whoever named no version, on what the other has left', async () => {
      const { clock, first, second, store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      const told = await Promise.all([
        notify(first, { heldOn: '2026-03-20' }),
        notify(second, { heldOn: '2026-03-24' }),
      ]);
      expect(told.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
      // Whichever came first.
      expect(told.map(({ id, from }) => [id, from]).sort()).toEqual([
        [`${meeting}#1`, 'planned'],
        [`${meeting}#2`, 'noticed'],
      ]);
      expect((await store.unit(unit)).cycles.get(meeting)?.version).toBe(2);
    });

    test('answer by what the other has left, also where nothing is written', async () => {
      const { clock, first, second } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      // Each has seen the cycle before the other moves it.
      const asked = (engine: Engine) => engine.attempt({ cycle: meeting, event: 'adjourn', payload: {} });
      for (const engine of [first, second]) expect((await asked(engine)).from).toBe('planned');
      expect((await notify(first)).outcome).toBe('accepted');
      expect(await asked(second)).toMatchObject({ outcome: 'unavailable', from: 'noticed' });
      const called = { cycle: meeting, event: 'cancel', payload: { reason: 'flood' }, expectedVersion: 1 };
      expect(await second.attempt(called)).toMatchObject({ from: 'noticed' });
    });

    test('tell whoever named a version that somebody was faster', async () => {
      const { clock, first, second } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      const both = await Promise.allSettled([first, second].map((engine) => notify(engine, { expectedVersion: 0 })));
      expect(both.sort((a, b) => (a.status < b.status ? -1 : 1))).toMatchObject([
        { status: 'fulfilled', value: { outcome: 'accepted' } },
        { status: 'rejected', reason: { code: 'OBLIGATO_CYCLE_CONFLICT' } },
      ]);
    });

    test('take one key once, and give both the same answer', async () => {
      const { clock, first, second, store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      const [one, other] = await Promise.all([notify(first, { key: 'k' }), notify(second, { key: 'k' })]);
      expect(one).toEqual(other);
      expect(one.outcome).toBe('accepted');
      expect((await store.decisions(unit)).filter(({ cycle }) => cycle === meeting)).toHaveLength(1);
    });

    test('decide once what is written and whose answer is lost', async () => {
      const { clock, store, second } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      let lost = 0;
      const losing = wrapStore(store, {
        isShared: true,
        commit: async (commit) => {
          const conflict = await store.commit(commit);
          lost += 1;
          // Every other answer, beginning with the first; once somebody else has written in between.
          if (lost % 2 === 0) return conflict;
          if (lost === 3) await notify(second, { heldOn: '2026-03-26' });
          throw unavailable();
        },
      });
      const unlucky = await createEngine({ units, plugins, store: losing, clock });
      const answers = [await notify(unlucky), await notify(unlucky, { heldOn: '2026-03-24' })];
      expect(answers.map(({ id }) => id)).toEqual([`${meeting}#1`, `${meeting}#2`]);
      const kept = (await store.decisions(unit)).filter(({ cycle }) => cycle === meeting);
      expect(kept.map(({ id }) => id)).toEqual([1, 2, 3].map((number) => `${meeting}#${number}`));
      expect(kept.slice(0, 2)).toEqual(answers);
      expect(lost).toBe(4);
    });

    test('say so when nobody answers twice in a row', async () => {
      const { store, clock } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      const sent: (string | undefined)[] = [];
      const silent = wrapStore(store, {
        isShared: true,
        commit: async ({ id }) => {
          sent.push(id);
          throw unavailable();
        },
      });
      const cut = await createEngine({ units, plugins, store: silent, clock });
      await expect(notify(cut)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
      expect(sent).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), sent[0]]);
    });

    test('open no meeting by a roster that is being replaced', async () => {
      const { clock, first, second, store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      await notify(first);
      clock.set('2026-03-20T15:00:00+08:00');
      const payload = { chair: 'f1', attendance: attendanceOf(ids('f', 7)) };
      const larger = people({ full: 30, committee: 3, leaders: 1 });
      // Seven of eleven had been found enough when the other wrote.
      let replaced: Promise<unknown> | undefined;
      const late = wrapStore(store, {
        commit: async (commit) => {
          replaced ??= second.setRoster(unit, larger);
          await replaced;
          return store.commit(commit);
        },
      });
      const slow = await createEngine({ units, plugins, store: late, clock });
      const opened = await slow.attempt({ cycle: meeting, event: 'open', payload });
      expect(replaced).toBeDefined();
      const kept = (await store.decisions(unit)).filter(({ event, cycle }) => event === 'open' && cycle === meeting);
      expect(kept).toEqual([opened]);
      // The roster came first in the store: seven of thirty are no quorum, whatever had been read before.
      expect((await store.unit(unit)).roster).toEqual(larger);
      expect(findingsOf(opened)).toContain('organ/quorum:inquorate');
    });

    test('decide again where the other wrote meanwhile, though it was a moment later', async () => {
      const { clock, second, store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      let isFirst = true;
      const late = wrapStore(store, {
        commit: async (commit) => {
          if (isFirst) {
            isFirst = false;
            clock.set('2026-03-02T09:00:01+08:00');
            await notify(second);
          }
          return store.commit(commit);
        },
      });
      const slow = await createEngine({ units, plugins, store: late, clock });
      const larger = people({ full: 12, committee: 3, leaders: 1 });
      expect(await slow.setRoster(unit, larger)).toBe(true);
      const { roster: kept, committedAt } = await store.unit(unit);
      expect({ kept, committedAt }).toEqual({ kept: larger, committedAt: '2026-03-02T09:00:01+08:00' });
    });

    test('keep what two people did to one roster, one after the other', async () => {
      const { first, second, store } = await twoEngines(await openBoth(), plugins);
      const larger = people({ full: 12, committee: 3, leaders: 1 });
      const smaller = people({ full: 10, committee: 3, leaders: 1 });
      await Promise.all([first.setRoster(unit, larger), second.setRoster(unit, smaller)]);
      const changes = (await store.changes(unit)).flatMap(({ change }) => (change.does === 'roster' ? [change] : []));
      expect(changes).toHaveLength(3);
      let rows = new Set<string>();
      for (const { added, removed } of changes) {
        rows = new Set([...rows].filter((row) => !removed.some((each) => JSON.stringify(each) === row)));
        for (const row of added) rows.add(JSON.stringify(row));
      }
      // Each says what it changed of what the other had left.
      const last = (await store.unit(unit)).roster.map((row) => JSON.stringify(row));
      expect([...rows].sort()).toEqual(last.sort());
    });

    test('hear of each other, everything once and in one order, by the same names', async () => {
      const { clock, first, second } = await twoEngines(await openBoth(), plugins);
      const heard: EngineEvent[][] = [[], []];
      const stops = [first, second].map((engine, at) => engine.subscribe((event) => heard[at]?.push(event)));
      // What one does itself it has begun to hear: from then on it misses nothing.
      clock.set('2026-03-02T09:00:00+08:00');
      await notify(first, { heldOn: '2026-03-20' });
      await notify(second, { heldOn: '2026-03-24' });
      clock.set('2026-04-20T08:00:00+08:00');
      await Promise.all([first.tick(), second.tick()]);
      const last = await notify(second);
      const isOver = ({ kind, ...event }: EngineEvent) =>
        kind === 'decision' && 'decision' in event && (event.decision as { id: string }).id === last.id;
      await expect.poll(() => heard.every((events) => events.some(isOver)), { timeout: 10_000 }).toBe(true);
      for (const stop of stops) stop();
      const [one = [], other = []] = heard;
      // The second began to hear with what it did itself.
      const common = one.slice(one.findIndex(({ id }) => id === other[0]?.id));
      expect(other).toEqual(common);
      expect(one[0]).toMatchObject({ kind: 'decision', decision: { id: `${meeting}#1` } });
      for (const events of heard) expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      expect(new Set(other.map(({ kind }) => kind))).toEqual(new Set(['decision', 'due', 'effect']));
      expect(one.find(({ id }) => id)?.id).toMatch(/^[0-9a-f]{16}$/);
    });

    test('leave alone what a later release has moved, and only that', async () => {
      const { clock, first, other: store } = await twoEngines(await openBoth(), plugins);
      const later = await createEngine({ units, plugins, store, clock, domain: withLaterMeeting(first.domain) });
      clock.set('2026-03-02T09:00:00+08:00');
      expect((await notify(later)).outcome).toBe('accepted');
      const rows = await first.status();
      expect(rows.filter(({ leftAlone }) => leftAlone).map(({ cycle }) => cycle)).toEqual([meeting]);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.find(({ cycle }) => cycle === meeting)).toMatchObject({ light: 'due', state: 'noticed' });
      const isNamed = {
        code: 'OBLIGATO_CYCLE_STATE',
        message: expect.stringMatching(/meeting version \d+ is installed/),
      };
      await expect(first.next(meeting)).rejects.toMatchObject(isNamed);
      await expect(notify(first)).rejects.toMatchObject(isNamed);
      expect((await first.next(meeting.replace('Q1', 'Q2'))).length).toBeGreaterThan(0);
      await first.plan({ from: '2026-01-01', to: '2027-12-31' });
      await first.setRoster(unit, people({ full: 12, committee: 3, leaders: 1 }));
      clock.set('2026-08-20T08:00:00+08:00');
      const { fired, failed } = await first.tick();
      expect(failed).toMatchObject([{ unit, code: 'OBLIGATO_CYCLE_STATE', message: expect.stringContaining(meeting) }]);
      // Up to today, although the cycle that is left was due before.
      expect(fired.some(({ due }) => due.on > '2026-08-01')).toBe(true);
      const all = await later.tick();
      expect(new Set(all.fired.map(({ cycle }) => cycle))).toEqual(new Set([meeting]));
      expect((await first.tick()).failed).toEqual([]);
    });

    test('write by one set of rules, and hold back by name whoever has others', async () => {
      const { clock, first, other: store } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-03-02T09:00:00+08:00');
      const other = await createEngine({ units: [aUnit(unit, { extends: [] })], plugins, store, clock });
      await expect(notify(other)).rejects.toMatchObject({ code: 'OBLIGATO_RULES_DIFFER' });
      expect((await other.status()).length).toBeGreaterThan(0);
      expect((await notify(first)).outcome).toBe('accepted');
      clock.set('2026-04-20T08:00:00+08:00');
      await expect(other.tick()).rejects.toMatchObject({ code: 'OBLIGATO_RULES_DIFFER' });
      // Somebody says which are the right ones: the others are behind from then on, at once.
      await store.rules?.adopt(rulesDigest(other.domain), 'everybody');
      await expect(first.tick()).rejects.toMatchObject({ code: 'OBLIGATO_RULES_DIFFER' });
      await expect(other.tick()).resolves.toMatchObject({ failed: [] });
    });

    test('count whoever ticks among those who run, though nothing is due', async () => {
      const { clock, first, second, other } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-01-01T09:00:00+08:00');
      await first.close();
      const running = async () => (await other.rules?.inForce())?.processes;
      expect(await running()).toBe(0);
      await second.tick();
      expect(await running()).toBe(1);
    });

    test('let nobody who is behind come to power while the others are restarted', async () => {
      const { clock, first, other: store } = await twoEngines(await openBoth(), plugins);
      const behind = await createEngine({ units: [aUnit(unit, { extends: [] })], plugins, store, clock });
      const larger = people({ full: 12, committee: 3, leaders: 1 });
      const refused = () =>
        expect(behind.setRoster(unit, larger)).rejects.toMatchObject({ code: 'OBLIGATO_RULES_DIFFER' });
      await refused();
      await first.close();
      await refused();
      // Started again, it is the one who says.
      const restarted = await createEngine({ units: [aUnit(unit, { extends: [] })], plugins, store, clock });
      expect(await restarted.setRoster(unit, larger)).toBe(true);
      expect(await behind.setRoster(unit, roster)).toBe(true);
    });

    test('fire each due once, and never take back that somebody was told', async () => {
      const { clock, first, second, store, told } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-04-20T08:00:00+08:00');
      const ticked = await Promise.all([first.tick(), second.tick()]);
      const fired = ticked.flatMap(({ fired }) => fired.map(({ decision }) => decision));
      expect(new Set(fired).size).toBe(fired.length);
      const ids = (await store.decisions(unit)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const { outbox } = await store.unit(unit);
      expect(told.length).toBeGreaterThan(0);
      for (const { entry } of told) expect(outbox.get(entry.key)?.status).toBe('done');
    });

    test('tell nobody twice, and leave to each other what one has in hand', async () => {
      const many = Array.from({ length: 24 }, (_, index) => `branch-${index}`);
      const { first: store, second: other } = await openBoth();
      const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
      const told: string[] = [];
      const notifiers = [{ notify: async ({ entry }: Notification) => void told.push(entry.key) }];
      const [one, two] = await Promise.all(
        claimingTogether([store, other]).map((each) =>
          createEngine({
            units: many.map((id) => aUnit(id, { extends: ['organ/recommended'] })),
            ...{ plugins, store: each, clock, notifiers },
          }),
        ),
      );
      for (const id of many) await one?.setRoster(id, roster);
      await one?.plan({ from: '2026-01-01', to: '2026-01-31' });
      clock.set('2026-02-20T08:00:00+08:00');
      const ticked = await Promise.all([one?.tick(), two?.tick()]);
      const fired = ticked.map((report) => report?.fired.length ?? 0);
      // Of a few units at a time each does some.
      expect(Math.min(...fired)).toBeGreaterThan(0);
      expect(ticked.flatMap((report) => report?.failed)).toEqual([]);
      // What one has left to the other, and the other did not get done, is done at the next tick.
      await one?.tick();
      expect(await store.dueUnits('2026-02-20')).toEqual([]);
      expect(told.length).toBeGreaterThan(many.length);
      expect(told.length).toBe(new Set(told).size);
    });

    test('leave a message told that one has told while the other failed, whose claim had run out', async () => {
      const { clock, store, other } = await twoEngines(await openBoth(), plugins);
      // The one fails while the other is at it: what had failed before would be left for its next try.
      const telling = new EventEmitter();
      const begun = once(telling, 'begun');
      const fail = { notify: () => begun.then(() => Promise.reject(new Error('no line'))) };
      const tell = { notify: async () => void telling.emit('begun') };
      const engines = await Promise.all(
        [[store, fail] as const, [other, tell] as const].map(([each, one]) =>
          createEngine({ units, plugins, store: wrapStore(each, { claims: ranOut }), clock, notifiers: [one] }),
        ),
      );
      clock.set('2026-04-20T08:00:00+08:00');
      await Promise.all(engines.map((engine) => engine.tick()));
      const { outbox } = await store.unit(unit);
      const entries = [...outbox.values()].filter(({ because }) => because !== 'nobody');
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter(({ status }) => status === 'pending')).toEqual([]);
    });

    test('write down once what both have told, and what one told while the other wrote', async () => {
      const { clock, store, other, second } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-04-20T08:00:00+08:00');
      const told: string[] = [];
      const tell = async ({ entry }: Notification) => {
        told.push(entry.key);
        if (told.length > 1) return;
        clock.set('2026-04-20T08:00:05+08:00');
        await notify(second, { heldOn: '2026-04-28' });
      };
      const engines = await Promise.all(
        [store, other].map((each) =>
          createEngine({
            ...{ units, plugins, clock, notifiers: [{ notify: tell }] },
            store: wrapStore(each, { claims: ranOut }),
          }),
        ),
      );
      const reports = await Promise.all(engines.map((engine) => engine.tick()));
      expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
      const commits = (await store.feed?.after(undefined, 1_000))?.commits ?? [];
      const done = commits.flatMap(({ outbox }) => outbox.filter(({ status }) => status === 'done'));
      expect(new Set(told).size).toBeLessThan(told.length);
      expect(done.map(({ key }) => key).sort()).toEqual([...new Set(told)].sort());
    });

    test('tell nobody what a clock that is behind could not write down', async () => {
      const { clock, store, first, told } = await twoEngines(await openBoth(), plugins);
      clock.set('2026-04-20T08:00:00+08:00');
      const deaf = wrapStore(store, { outboxUnits: async () => [] });
      await (await createEngine({ units, plugins, store: deaf, clock })).tick();
      clock.set('2026-04-19T20:00:00+08:00');
      const { failed } = await first.tick();
      expect(failed).toMatchObject([{ unit, code: 'OBLIGATO_TIME_BACKWARDS' }]);
      expect(told).toEqual([]);
      clock.set('2026-04-20T08:00:00+08:00');
      await first.tick();
      expect(told.length).toBeGreaterThan(0);
    });
  });
}

/** Searching: what was written is found by what was written, what was said in confidence is not, and what one may not see is not counted. */
import { type Cycle, ObligatoError, type Roster } from '@obligato/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { createEngine, MemoryStore, type SearchKeeping, type Store } from '../src/index.ts';
import { decodeIndex, encodeIndex } from '../src/searching/encode-index.ts';
import { SearchIndex } from '../src/searching/search-index.ts';
import { linesOfCycle } from '../src/searching/searched-lines.ts';
import { findTerm, foldText, termsOf } from '../src/searching/terms.ts';
import { wrapStore } from '../src/store.ts';
import { anOrgan, branch, type Organ, organPlugins, unitsWith } from './an-organ.ts';

describe('what is typed', () => {
  test('is words, each of which has to be found', () => {
    expect(termsOf('  屋顶  ROOF ｒｏｏｆ ')).toEqual(['屋顶', 'roof']);
    expect(termsOf('3 楼')).toEqual(['3', '楼']);
  });

  test.each(['', ' ', '屋', 'a', '\u{20000}', 'x'.repeat(201), '字'.repeat(10_000)])('is refused: %#', (query) => {
    expect(() => termsOf(query)).toThrow(ObligatoError);
  });

  test.each([
    ['屋顶漏水', '顶漏', true],
    ['屋顶会漏', '顶漏', false],
    ['the roof leaks', 'roof', true],
    ['the roof leaks', 'leak', true],
    ['the roof leaks', 'oof', false],
    ['proof, then roof', 'roof', true],
    ['proof', 'roof', false],
    ['在Room 301开会', 'room', true],
    ['二楼301室', '301', true],
    ['二楼1301室', '301', false],
  ])('%s is found by %s: %s', (text, term, isFound) => {
    expect(findTerm(foldText(text), term) >= 0).toBe(isFound);
  });
});

describe('in the records of an organ', () => {
  let organ: Organ;
  let meeting: string;
  beforeAll(async () => {
    organ = await anOrgan();
    await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    meeting = `${branch}/general-meeting/2026-Q1`;
    const { outcome } = await organ.engine.attempt({
      cycle: meeting,
      event: 'notify',
      payload: { heldOn: '2026-03-20', place: 'Room 301', agenda: ['屋顶漏水维修', 'budget'] },
    });
    expect(outcome).toBe('accepted');
  });
  const found = async (text: string, more: object = {}) =>
    (await organ.engine.search({ text, ...more })).hits.map(({ kind, id }) => `${kind} ${id}`);

  test('a meeting is found by its agenda and its place, in either language, with the line', async () => {
    for (const text of ['漏水', 'budg', 'room 301', '漏水 budget'])
      expect(await found(text)).toEqual([`cycle ${meeting}`]);
    expect((await organ.engine.search({ text: '漏水' })).hits[0]).toMatchObject({ unit: branch, line: '屋顶漏水维修' });
    expect(await found('屋维')).toEqual([]);
  });

  test('the words that a form offers are nothing that anybody wrote', async () => {
    expect(await found('matter')).not.toContain(`cycle ${meeting}`);
  });

  test('what has it in its name comes before what has it elsewhere, units and people before cycles', async () => {
    const { hits } = await organ.engine.search({ text: 'meeting', limit: 3 });
    expect(hits.every(({ title }) => /meeting/i.test(String(title.en)))).toBe(true);
    const { roster } = await organ.engine.unit(branch);
    const [{ name, member }] = roster as unknown as [{ name: string; member: string }];
    expect((await found(name))[0]).toBe(`person ${member}`);
  });

  test('once put right, it is found by what it says now and not by what it said', async () => {
    await organ.engine.correct({
      decision: `${meeting}#1`,
      payload: { heldOn: '2026-03-20', place: 'Room 301', agenda: ['地下室积水', 'budget'] },
      reason: 'It was the cellar',
    });
    expect(await found('漏水')).toEqual([]);
    expect(await found('地下室')).toEqual([`cycle ${meeting}`]);
  });

  test('a comment is found after the duties, with what it says, who said it, and for whom', async () => {
    const { roster } = await organ.engine.unit(branch);
    const member = roster[0]?.member ?? '';
    await organ.engine.comment({
      cycle: meeting,
      text: '请附维修报价\n周五前',
      for: 'unit',
      by: { unit: branch, member },
    });
    const { hits } = await organ.engine.search({ text: '报价' });
    expect(hits).toMatchObject([
      { kind: 'comment', unit: branch, id: meeting, line: '请附维修报价', comment: { by: member, for: 'unit' } },
    ]);
    // The number of the change would say how many there are.
    expect(Object.keys(hits[0]?.comment ?? {})).toEqual(['by', 'for']);
    const onlyAbove = async () => (hit: { readonly comment?: { readonly for: string } }) => hit.comment?.for !== 'unit';
    expect(await found('报价', { sees: onlyAbove })).toEqual([]);
  });

  test('what somebody may not see is not there, and not counted', async () => {
    const sees = async () => () => false;
    expect(await organ.engine.search({ text: 'budget', sees })).toEqual({ hits: [], more: false });
    const all = await organ.engine.search({ text: 'meeting', limit: 500 });
    const one = all.hits.find(({ kind }) => kind === 'cycle')?.id;
    const only = await organ.engine.search({
      text: 'meeting',
      limit: 1,
      sees:
        async () =>
        ({ id }) =>
          id === one,
    });
    expect(only).toMatchObject({ hits: [{ id: one }], more: false });
    expect((await organ.engine.search({ text: 'meeting', limit: 1 })).more).toBe(true);
    expect(await found('budget', { units: ['elsewhere'] })).toEqual([]);
  });

  test('what was said in confidence is not found, nor what nobody here knows the obligation of', async () => {
    const said = await organ.engine.raiseWith({
      ...{ unit: branch, duty: 'opinion', event: 'say' },
      payload: { text: '食堂太吵' },
    });
    expect(said.outcome).toBe('accepted');
    expect(await found('食堂')).toEqual([]);
    const { catalogue } = organ.engine.domain;
    const cycle = (await organ.engine.unit(branch)).cycles.get(meeting) as Cycle;
    expect(linesOfCycle(catalogue, cycle)).toContain('地下室积水');
    expect(linesOfCycle(catalogue, { ...cycle, obligation: 'gone' })).toBeUndefined();
  });

  test('kept as text and read again it is the same; what is damaged, or of other obligations, is not read', async () => {
    const { catalogue } = organ.engine.domain;
    const { cycles, roster } = await organ.engine.unit(branch);
    const index = new SearchIndex(catalogue);
    const changes = await organ.engine.changes(branch);
    expect(changes.some(({ change }) => change.does === 'comment')).toBe(true);
    index.apply({ unit: branch, at: '2026-03-01T09:00:00+08:00', cycles: [...cycles.values()], roster, changes });
    const bytes = encodeIndex(index, '1:7', catalogue);
    const again = decodeIndex(bytes, catalogue);
    expect(again?.place).toBe('1:7');
    for (const term of ['地下室', '报价'])
      expect([...(again?.index.matches(branch, [term]) ?? [])]).toEqual([...index.matches(branch, [term])]);
    expect(decodeIndex(bytes.slice(0, -9), catalogue)).toBeUndefined();
    expect(decodeIndex('{}', catalogue)).toBeUndefined();
    expect(decodeIndex(bytes, { obligations: new Map() })).toBeUndefined();
  });
});

const people = {
  roster: [{ member: 'm1', name: '王小明', roles: [], standing: 'full', from: '2020-01-01' }],
} as const satisfies {
  readonly roster: Roster;
};

describe('what was read', () => {
  const many = async (store: Store, count: number) => {
    for (let number = 1; number <= count; number++) await store.commit(sampleCommit({ unit: branch, number }));
  };
  const engineOn = (store: Store, searchKeeping: SearchKeeping) =>
    createEngine({ units: unitsWith({}), plugins: organPlugins, store, searchKeeping });

  test('is kept once it is worth it, and not read again after a start', async () => {
    const store = new MemoryStore();
    await many(store, 250);
    let kept: string | undefined;
    const keeping = {
      read: async () => kept,
      write: async (text: string) => {
        kept = text;
      },
    };
    const first = await (await engineOn(store, keeping)).search({ text: 'no such words' });
    expect(kept).toContain('"place":');
    const asked: (string | undefined)[] = [];
    const feed = store.feed;
    const watched = wrapStore(store, {
      feed: {
        end: () => feed.end(),
        after: (place, limit) => {
          asked.push(place);
          return feed.after(place, limit);
        },
      },
    });
    const again = await (await engineOn(watched, keeping)).search({ text: 'no such words' });
    expect(again).toEqual(first);
    expect(asked).toEqual([await feed.end()]);
  });

  test('is read anew from the records where nobody knows any more what followed', async () => {
    const store = new MemoryStore();
    await many(store, 3);
    const forgetful = wrapStore(store, {
      feed: {
        end: () => store.feed.end(),
        after: async (place, limit) => (place === undefined ? undefined : store.feed.after(place, limit)),
      },
    });
    const keeping = { read: async () => undefined, write: async () => {} };
    const { roster } = people;
    await store.commit({ ...sampleCommit({ unit: branch, number: 4 }), roster });
    const { hits } = await (await engineOn(forgetful, keeping)).search({ text: roster[0]?.name ?? '' });
    expect(hits[0]).toMatchObject({ kind: 'person', unit: branch, id: roster[0]?.member });
  });

  test('cannot be searched in a store without a feed, and that is said', async () => {
    const store = wrapStore(new MemoryStore(), {});
    const { feed: _, ...without } = store;
    const keeping = { read: async () => undefined, write: async () => {} };
    await expect((await engineOn(without, keeping)).search({ text: 'roof' })).rejects.toThrow('no feed');
  });
});

/** Who changed a unit, read a page at a time by whoever may see what it was about: neither counts nor words tell of the rest. */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, type House, letter, openHouse, person, roster } from './house.ts';
import { told } from './told.ts';

let house: House;
const unit = 'top/mid';
beforeEach(async () => {
  house = await openHouse();
});

const changes = async (token: string, query = '') => {
  const answer = await house.ask(`/units/${at(unit)}/changes${query}`, { token });
  return { text: await answer.clone().text(), ...(await told(answer)) };
};
const put = (member: string, rows: typeof roster) =>
  house.ask(`/units/${at(unit)}/roster`, { method: 'PUT', token: house.token('secretary', unit, member), body: rows });

describe('a roster that more than a fifth would leave', () => {
  const few = roster.filter(({ member }) => member === 'clerk');
  const replace = (query: string) =>
    house.ask(`/units/${at(unit)}/roster${query}`, {
      ...{ method: 'PUT', token: house.token('administrator', 'top', 'clerk'), body: few },
    });

  test.each(['', '?manyMayLeave=false'])('is refused with %j, and nothing is changed', async (query) => {
    const answer = await replace(query);
    expect([answer.status, await told(answer)]).toMatchObject([
      422,
      { code: 'OBLIGATO_ROSTER_LEAVES', detail: expect.stringContaining('say so with manyMayLeave') },
    ]);
    expect((await house.engine.unit(unit)).roster).toEqual(roster);
  });

  test('is kept by whoever says that it is meant; what is neither yes nor no is refused', async () => {
    expect((await replace('?manyMayLeave=1')).status).toBe(400);
    const answer = await replace('?manyMayLeave=true&reason=split');
    expect([answer.status, await told(answer)]).toEqual([200, { changed: true }]);
    expect((await house.engine.changes(unit)).at(-1)).toMatchObject({ reason: 'split', change: { does: 'roster' } });
  });
});

describe('changes of a unit', () => {
  test('name what others owe in person to nobody who may not see it', async () => {
    const bob = await changes(house.token('member', unit, 'bob'));
    expect(bob.text).toContain(letter(unit, 'bob'));
    expect(bob.text).not.toContain(letter(unit, 'ann'));
    expect((await changes(house.token('secretary', unit, 'clerk'))).text).toContain(letter(unit, 'ann'));
  });

  test('do not name the evaluation of a leader to that leader, where a roster was refused for it', async () => {
    const evaluation = evaluating(unit);
    const refused = await put(
      'chief',
      roster.filter(({ member }) => member !== 'dan'),
    );
    expect(refused.status).toBe(403);
    const chief = await changes(house.token('secretary', unit, 'chief'));
    expect(chief.text).not.toContain(evaluation);
    expect(chief.items.at(-1).refused).toEqual({ en: 'It was refused.', 'zh-CN': '未予采纳。' });
    const clerk = await changes(house.token('secretary', unit, 'clerk'));
    expect(clerk.items.at(-1).refused.en).toContain(evaluation);
  });

  test('have names that say nothing of how many there are', async () => {
    for (const member of ['eve', 'fay']) await put('clerk', [...roster, person(member)]);
    const clerk = house.token('secretary', unit, 'clerk');
    const ids = (await changes(clerk)).items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect((await changes(clerk)).items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('come in pages that end before they are too large, whatever was asked for', async () => {
    const many = (prefix: string) => [
      ...roster,
      ...Array.from({ length: 4_000 }, (_, index) => ({
        ...person(`${prefix}${index}`),
        name: `${prefix}${index} `.padEnd(150, 'x'),
      })),
    ];
    for (const prefix of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await house.engine.setRoster(unit, many(prefix), { manyMayLeave: true });
    }
    const clerk = house.token('secretary', unit, 'clerk');
    const seen: string[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: Awaited<ReturnType<typeof changes>> = await changes(clerk, `?limit=200&after=${after}`);
      expect(page.text.length).toBeLessThan(8_000_000);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      after = page.next;
    }
    expect(seen.length).toBe((await house.engine.changes(unit)).length);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('stand in the history of a cycle, on its first page', async () => {
    const history = async (query: string) =>
      told(
        await house.ask(`/cycles/${at(letter(unit, 'ann'))}/history${query}`, {
          token: house.token('member', unit, 'ann'),
        }),
      );
    const first = await history('');
    expect(first.changes).toMatchObject([{ does: 'plan', by: {}, refused: null }]);
    expect(first.changes[0].said.en).toContain(letter(unit, 'ann'));
    expect(first.changes[0].said.en).not.toContain(letter(unit, 'bob'));
    expect((await history('?after=1')).changes).toEqual([]);
  });
});

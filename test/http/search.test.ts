/** Searching over HTTP: whoever asks finds what lists would show them, and nothing tells of the rest. */
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluating, gathering, type House, openHouse } from './house.ts';

interface Answer {
  readonly hits: readonly { kind: string; unit: string; id: string; line: string; on: string | null }[];
  readonly more: boolean;
}

const mid = 'top/mid';
let house: House;
const search = async (token: string, query: string) => {
  const answer = await house.ask(`/search?${query}`, { token });
  return { status: answer.status, body: (await answer.json()) as Answer };
};
const ids = ({ body }: { readonly body: Answer }) => body.hits.map(({ id }) => id);

beforeAll(async () => {
  house = await openHouse();
  const { outcome } = await house.engine.attempt({
    cycle: gathering(mid),
    event: 'notify',
    payload: { heldOn: '2026-03-20', place: '二楼会议室', agenda: ['屋顶漏水'] },
    by: { unit: mid, member: 'clerk' },
  });
  expect(outcome).toBe('accepted');
});

describe('search', () => {
  test('finds a meeting by its agenda, with the line, for whoever reads the unit', async () => {
    const found = await search(house.token('secretary', mid, 'clerk'), `q=${encodeURIComponent('漏水')}`);
    expect(found).toMatchObject({
      status: 200,
      body: { hits: [{ kind: 'cycle', unit: mid, id: gathering(mid), line: '屋顶漏水' }], more: false },
    });
    const above = await search(house.token('superior', 'top', 'chief'), `q=${encodeURIComponent('会议室')}`);
    expect(ids(above)).toEqual([gathering(mid)]);
  });

  test('finds nothing of units that the caller does not reach, nor when they are named', async () => {
    const token = house.token('secretary', 'top/other', 'sid');
    for (const query of [encodeURIComponent('漏水'), `${encodeURIComponent('漏水')}&unit=${encodeURIComponent(mid)}`])
      expect(await search(token, `q=${query}`)).toMatchObject({ status: 200, body: { hits: [], more: false } });
  });

  test('finds a comment for those whom it is for, and for whoever wrote it', async () => {
    const by = { unit: mid, member: 'clerk' };
    await house.engine.comment({ cycle: gathering(mid), text: '请补交修缮报价', for: 'superior', by });
    await house.engine.comment({ cycle: gathering(mid), text: '先向物业询价', for: 'unit', by });
    const lines = async (token: string) => {
      const found = ['报价', '询价'].map((text) => search(token, `q=${encodeURIComponent(text)}`));
      return (await Promise.all(found)).flatMap(({ body }) => body.hits.map(({ line }) => line));
    };
    expect(await lines(house.token('superior', 'top', 'chief'))).toEqual(['请补交修缮报价']);
    expect(await lines(house.token('secretary', mid, 'clerk'))).toEqual(['请补交修缮报价', '先向物业询价']);
    expect(await lines(house.token('secretary', 'top/other', 'sid'))).toEqual([]);
  });

  test('a sealed duty changes nothing of the answer, not even whether there is more', async () => {
    const token = house.token('secretary', mid, 'chief');
    const { body } = await search(token, 'q=leaders&limit=100');
    expect(ids({ body })).not.toContain(evaluating(mid));
    const least = await search(token, `q=leaders&limit=${Math.max(1, body.hits.length)}`);
    expect(least.body.more).toBe(false);
  });

  test.each([
    ['q=', 422, 'two characters'],
    ['q=%E5%B1%8B', 422, 'two characters'],
    [`q=${'x'.repeat(300)}`, 422, '200 characters'],
    ['limit=3', 400, 'query.q'],
    ['q=roof&limit=0', 400, 'query.limit'],
  ])('%s is refused by name', async (query, status, named) => {
    const answer = await house.ask(`/search?${query}`, { token: house.token('secretary', mid, 'clerk') });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(await answer.json())).toContain(named);
  });
});

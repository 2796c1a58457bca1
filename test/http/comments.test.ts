/** Comments over HTTP: who may write one, and who reads it, in the changes of the unit and in the history of the duty. */
import { beforeEach, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, openHouse } from './house.ts';

const mid = 'top/mid';
const cycle = gathering(mid);
let house: House;
beforeEach(async () => {
  house = await openHouse();
});

const write = (token: string, body: object, of = cycle) =>
  house.ask(`/cycles/${at(of)}/comments`, { method: 'POST', token, body });
const clerk = () => house.token('secretary', mid, 'clerk');
const chief = () => house.token('superior', 'top', 'chief');

async function read(token: string): Promise<readonly string[]> {
  const listed = (await (await house.ask(`/units/${at(mid)}/changes?limit=200`, { token })).json()) as Listed;
  const history = (await (await house.ask(`/cycles/${at(cycle)}/history`, { token })).json()) as {
    changes: Listed['items'];
  };
  const said = (items: Listed['items']) => items.flatMap(({ comment }) => comment?.text ?? []);
  expect(said(history.changes)).toEqual(said(listed.items));
  return said(listed.items);
}
interface Listed {
  readonly items: readonly { readonly comment?: { readonly text: string } }[];
}

test('each reads what is for them: the unit, those above it, and whoever wrote it', async () => {
  for (const [token, text, whom] of [
    [clerk(), 'among us', 'unit'],
    [clerk(), 'for the bureau', 'superior'],
    [chief(), 'for both', 'both'],
    [chief(), 'to the bureau itself', 'superior'],
  ] as const)
    expect((await write(token, { text, for: whom })).status).toBe(201);
  expect(await read(clerk())).toEqual(['among us', 'for the bureau', 'for both']);
  expect(await read(chief())).toEqual(['for the bureau', 'for both', 'to the bureau itself']);
  expect(await read(house.token('member', mid, 'ann'))).toEqual(['among us', 'for both']);
});

test('an answer says what was written, of what and for whom', async () => {
  const answer = await write(clerk(), { text: '请提前布置会场', mentions: ['ann'] });
  expect(await answer.json()).toMatchObject({
    does: 'comment',
    by: { unit: mid, member: 'clerk' },
    comment: { cycle, decision: null, text: '请提前布置会场', for: 'both', mentions: [{ member: 'ann' }] },
  });
});

test('two clicks are one comment: the second is answered with the first', async () => {
  const sent = { text: 'The hall is free.', mentions: ['ann'] };
  const [first, second] = await Promise.all([write(clerk(), sent), write(clerk(), sent)]);
  expect(await second.json()).toEqual(await first.json());
  expect(await read(clerk())).toEqual(['The hall is free.']);
});

test('whoever is told finds nothing of it in the outbox that is not for all who read that', async () => {
  await write(clerk(), { text: 'between us', for: 'unit', mentions: ['ann'] });
  const outbox = await house.ask(`/units/${at(mid)}/outbox`, { token: chief() });
  const text = await outbox.text();
  expect(text).toContain('clerk mentions you in a comment');
  expect(text).not.toContain('between us');
});

test('whoever only inspects writes none, nor whoever is of another unit; of what is sealed there is nothing to comment', async () => {
  expect((await write(house.token('auditor', mid, 'eve'), { text: 'So late?' })).status).toBe(403);
  expect((await write(house.token('secretary', 'top/other', 'sid'), { text: 'Hello' })).status).toBe(403);
  const payload = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
  const by = { unit: mid, member: 'clerk' };
  await house.engine.attempt({ cycle: evaluating(mid), event: 'announce', payload, by });
  expect((await write(house.token('secretary', mid, 'chief'), { text: 'Hm' }, evaluating(mid))).status).toBe(404);
  expect((await write(clerk(), { text: 'Hm' }, evaluating(mid))).status).toBe(422);
});

test.each([[{}], [{ text: '' }], [{ text: 'Hello', for: 'everybody' }], [{ text: 'Hello', mentions: ['nobody'] }]])(
  '%j is refused by name',
  async (body) => {
    const answer = await write(clerk(), body);
    expect([400, 422]).toContain(answer.status);
    expect(JSON.stringify(await answer.json())).toMatch(/body\.(text|for)|nobody is not on the roster/);
  },
);

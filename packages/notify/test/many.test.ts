/** Ten thousand messages through a receiver that is slow: each once, and no more of them in words than are under way. */
import { expect, test } from 'vitest';
import { aBox, aBranch, branch, since } from './a-branch.ts';

const many = 10_000;

test('ten thousand people are told once each, a few letters at a time', async () => {
  const members = Array.from({ length: many }, (_, index) => `m${index}`);
  const roster = members.map((member) => ({
    ...since,
    member,
    name: `Name ${member}`,
    mail: `${member}@bureau.example`,
  }));
  const box = { ...aBox(), atOnce: 40 };
  let underWay = 0;
  let most = 0;
  const ids = new Set<string>();
  box.send = async ({ id }) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    ids.add(id);
    return { is: 'told' };
  };
  const organ = await aBranch({ channels: [box], rosters: { [branch]: roster } });
  organ.goTo('2026-03-02');
  await organ.notice('2026-03-12');
  const { told, unsent } = await organ.pass();
  expect(told).toEqual({ mail: many });
  expect([ids.size, unsent, most]).toEqual([many, 0, 40]);
  await organ.close();
});

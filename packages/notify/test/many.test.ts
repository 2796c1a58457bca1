/** Ten thousand messages through a receiver that is slow: each once, and no more of them in memory than are under way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPost, standardTelling } from '../src/index.ts';
import { aBox, aBranch, branch, quarter, since } from './a-branch.ts';

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

test('and of what is ready at once, words are put together one by one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-many-'));
  const organ = await aBranch();
  organ.goTo('2026-03-02');
  await organ.notice('2026-03-12');
  const box = aBox();
  // Each letter is 100 kB of words: ten thousand of them held at once would be a gigabyte.
  const message = { en: 'word '.repeat(20_000), 'zh-CN': '词' };
  let taken = 0;
  box.answers = () => {
    taken += 1;
    return { is: 'refused', because: 'only counted' };
  };
  const { clock, engine } = organ;
  const post = await openPost({ folder, channels: [box], clock, settings: { ...standardTelling, language: 'en' } });
  const entry = {
    ...{
      unit: branch,
      cycle: quarter,
      rule: 'organ/x',
      does: 'notify',
      to: { unit: branch, role: 'members' },
      message,
    },
    ...{ plannedAt: clock.now(), status: 'pending', tries: 0 },
  } as const;
  const role = { en: 'members', 'zh-CN': '全体成员' };
  for (let number = 0; number < 1000; number++) {
    // One text is shared by all who are told it, as in the engine; only letters would be of their own.
    await post.notify({ entry: { ...entry, key: `${number}` }, recipients: [{ member: 'li', name: 'Li' }], role });
  }
  const before = process.memoryUsage().heapUsed;
  await post.pass(engine);
  expect(taken).toBeGreaterThan(0);
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(150);
  await post.close();
  await rm(folder, { recursive: true });
  await organ.close();
}, 120_000);

import { afterEach, describe, expect, test } from 'vitest';
import { openPost, standardTelling, viewSpool } from '../src/index.ts';
import { aBox, aBranch, type BranchOptions, branch, quarter, since } from './a-branch.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function opened(options: BranchOptions = {}) {
  const organ = await aBranch(options);
  closing.push(organ.close);
  return organ;
}

describe('a quarter', () => {
  test('is told by one digest a morning, and meetings at once', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box], settings: { told: 'daily' } });
    organ.goTo('2026-03-19');
    await organ.pass();
    expect(box.letters).toEqual([]);
    organ.goTo('2026-03-20', '08:30');
    await organ.pass();
    expect(box.letters.map(({ to, subject }) => [to.name, subject])).toEqual([['Qian', '1 item for you']]);
    expect(box.letters[0]?.text).toContain('**General meeting** 2026-Q1, Branch One');

    await organ.notice('2026-03-27');
    await organ.pass();
    expect(
      box.letters
        .slice(1)
        .map(({ to, subject }) => `${to.name}: ${subject}`)
        .sort(),
    ).toEqual([
      'Li: General meeting 2026-Q1, Branch One: 2026-03-27',
      'Qian: General meeting 2026-Q1, Branch One: 2026-03-27',
      '孙: 支部党员大会 2026-Q1，Branch One：2026-03-27',
    ]);
    await organ.pass();
    expect(box.letters).toHaveLength(4);
  });

  test('is told above as what waits for others, or is overdue', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box], settings: { told: 'daily' } });
    organ.goTo('2026-04-01');
    await organ.pass();
    organ.goTo('2026-04-02', '08:30');
    await organ.pass();
    const toZhao = box.letters.find(({ to }) => to.name === 'Zhao');
    expect(toZhao?.subject).toBe('1 item for you, 1 overdue');
    expect(toZhao?.text).toContain('was due by 2026-03-31');
  });

  test('is told by one digest a week, where nobody says otherwise, and what cannot wait on the next morning', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box] });
    const told: string[] = [];
    for (let day = 16; day <= 33; day++) {
      organ.goTo(day > 31 ? `2026-04-0${day - 31}` : `2026-03-${day}`, '08:30');
      await organ.pass();
      for (const { to, subject, at } of box.letters.splice(0)) told.push(`${at.slice(5, 10)} ${to.name}: ${subject}`);
    }
    expect(told).toEqual([
      '03-23 Qian: 1 item for you',
      '04-01 Zhao: 1 item that cannot wait for the digest of the week',
    ]);
  });
});

test('whoever names a channel is told through it, and through another where that is gone', async () => {
  const [mail, messenger] = [aBox(), aBox('group')];
  const li = { ...since, member: 'li', name: 'Li', language: 'en', mail: 'li@bureau.example', messenger: 'LiMing' };
  const rosters = (channel: string) => ({ [branch]: [{ ...li, channel }] });
  for (const [channel, isMail] of [
    ['group', false],
    ['fax', true],
  ] as const) {
    const organ = await opened({ channels: [mail, messenger], rosters: rosters(channel) });
    await organ.notice('2026-03-27');
    await organ.pass();
    const [told, others] = isMail ? [mail, messenger] : [messenger, mail];
    expect(told.letters.splice(0).map(({ to }) => to.address)).toEqual([isMail ? 'li@bureau.example' : 'LiMing']);
    expect(others.letters).toEqual([]);
  }
});

describe('the first start, on a year of records', () => {
  test('says in one message a person what is open now, and nothing of what is over', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box], settings: { told: 'at-once' } });
    organ.goTo('2026-12-01');
    await organ.pass();
    const byPerson = new Map<string, number>();
    for (const { to } of box.letters) byPerson.set(to.name, (byPerson.get(to.name) ?? 0) + 1);
    expect([...byPerson.values()].every((count) => count === 1)).toBe(true);
    expect(byPerson.get('Zhao')).toBe(1);
    const { length: untold } = (await viewSpool(organ.folder)).waiting;
    expect(untold).toBe(0);
  });
});

describe('what is said in confidence', () => {
  test('is told without its content, and nothing of it stands in a calendar', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box], rules: 'organ/opinion-about-leader: deny' });
    await organ.post.notify({
      entry: {
        ...{ key: 'x', unit: branch, cycle: `${branch}/opinion-about-leader/2026`, rule: 'organ/x', does: 'notify' },
        to: { unit: branch, role: 'secretary' },
        message: { en: 'Somebody shouts', 'zh-CN': '有人大喊' },
        ...{ plannedAt: organ.engine.now(), status: 'pending', tries: 0 },
      },
      recipients: [{ member: 'qian', name: 'Qian' }],
      role: { en: 'secretary', 'zh-CN': '书记' },
    });
    await organ.post.pass(organ.engine);
    expect(box.letters).toHaveLength(1);
    const [letter] = box.letters;
    expect(JSON.stringify(letter)).not.toContain('shouts');
    expect(letter?.subject).toBe('Something waits for you in Branch One: sign in to see it.');
  });
});

describe('whoever has no address', () => {
  test('is told once they have one; the secretary hears of it once', async () => {
    const box = aBox();
    const roster = [
      { ...since, member: 'qian', name: 'Qian', roles: ['secretary'], mail: 'qian@bureau.example', language: 'en' },
      { ...since, member: 'li', name: 'Li', language: 'en' },
    ] as const;
    const organ = await opened({ channels: [box], rosters: { [branch]: roster } });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    await organ.pass();
    await organ.pass();
    expect(box.letters.map(({ to, subject }) => `${to.name}: ${subject}`).sort()).toEqual([
      'Qian: General meeting 2026-Q1, Branch One: 2026-03-12',
      'Qian: People of Branch One who cannot be told',
    ]);
    await organ.engine.setRoster(branch, [roster[0], { ...roster[1], mail: 'li@bureau.example' }]);
    await organ.pass();
    expect(box.letters.at(-1)?.to).toEqual({ name: 'Li', address: 'li@bureau.example' });
  });

  test('and stands on another roster with one, is told there', async () => {
    const box = aBox();
    const roster = [{ ...since, member: 'zhao', name: 'Zhao', roles: ['secretary'] }];
    const organ = await opened({ channels: [box], rosters: { [branch]: roster } });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    await organ.pass();
    expect(box.letters.map(({ to }) => to.address)).toEqual(['zhao@bureau.example']);
  });
});

describe('a channel that is down', () => {
  const messenger = [
    { ...since, member: 'qian', name: 'Qian', roles: ['secretary'], mail: 'qian@bureau.example' },
    { ...since, member: 'li', name: 'Li', messenger: 'LiMing' },
  ];

  test('holds nobody else up, is left alone for a while, and tells all once it is back', async () => {
    const [mail, wecom] = [aBox(), aBox('wecom')];
    let asked = 0;
    mail.answers = () => {
      asked += 1;
      return { is: 'down', because: 'no connection' };
    };
    const organ = await opened({ channels: [mail, wecom], rosters: { [branch]: messenger } });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    expect((await organ.pass()).down).toEqual({ mail: 'no connection' });
    expect([mail.letters.length, wecom.letters.length]).toEqual([0, 1]);
    await organ.pass();
    expect(asked).toBe(1);
    mail.answers = () => ({ is: 'told' });
    organ.goTo('2026-03-02', '09:02');
    await organ.pass();
    expect(mail.letters.map(({ to }) => to.name)).toEqual(['Qian']);
    expect((await viewSpool(organ.folder)).told.map(({ tries }) => tries)).toEqual([1, 1]);
  });

  test('that refuses one letter goes on with the others', async () => {
    const box = aBox();
    box.answers = ({ to }) => (to.name === 'Li' ? { is: 'refused', because: '550 no such user' } : { is: 'told' });
    const organ = await opened({ channels: [box] });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    const { failed } = await organ.pass();
    expect(failed).toMatchObject([{ because: '550 no such user', isDead: true }]);
    expect(box.letters).toHaveLength(2);
    expect((await viewSpool(organ.folder)).dead).toMatchObject([
      { person: { name: 'Li' }, lastError: '550 no such user' },
    ]);
  });

  test('that says later is asked later, with the same letter, and in the end no more', async () => {
    const box = aBox();
    const ids: string[] = [];
    box.answers = ({ id, to }) => {
      if (to.name !== 'Li') return { is: 'told' };
      ids.push(id);
      return { is: 'later', because: '451 greylisted' };
    };
    const organ = await opened({ channels: [box] });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    await organ.pass();
    await organ.pass();
    expect(ids).toHaveLength(1);
    for (let day = 3; day < 20; day++) {
      organ.goTo(`2026-03-${String(day).padStart(2, '0')}`, '12:00');
      await organ.pass();
    }
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(1);
    expect((await viewSpool(organ.folder)).dead).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  test('between telling and writing that down tells again, under the same id; before, it tells once', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box] });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    box.answers = ({ to }) => {
      // As far as this process is concerned, the world ends here: nothing is written any more.
      if (to.name === 'Li') throw new Error('killed');
      return { is: 'told' };
    };
    await expect(organ.pass()).rejects.toThrow('killed');
    const toldBefore = box.letters.length;
    await organ.post.close();

    box.answers = () => ({ is: 'told' });
    const { folder, clock } = organ;
    const again = await openPost({ folder, channels: [box], clock, settings: standardTelling });
    await again.pass(organ.engine);
    expect(box.letters.length).toBeGreaterThan(toldBefore);
    expect(new Set(box.letters.map(({ id }) => id)).size).toBe(3);
    expect(box.letters).toHaveLength(3);
    await again.close();
    closing.splice(0, 1);
  });

  test('after it took something over takes it over once', async () => {
    const box = aBox();
    const organ = await opened({ channels: [box] });
    organ.goTo('2026-03-02');
    await organ.notice('2026-03-12');
    const entries = [...(await organ.engine.unit(branch)).outbox.values()].filter(({ cycle }) => cycle === quarter);
    const role = { en: 'members', 'zh-CN': '全体成员' };
    for (const entry of entries) await organ.post.notify({ entry, role, recipients: [{ member: 'li', name: 'Li' }] });
    await organ.pass();
    expect(box.letters.filter(({ to }) => to.name === 'Li')).toHaveLength(1);
  });
});

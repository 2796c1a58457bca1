/** Addresses that no roster has: a directory is asked, and whoever it cannot name waits and is named. */
import { type FactProvider, timestampOf } from '@obligato/engine';
import { afterEach, describe, expect, test } from 'vitest';
import { openPost, standardTelling, viewSpool } from '../src/index.ts';
import { aBox, aBranch, branch, since } from './a-branch.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const english = { ...since, language: 'en' } as const;
const rosters = {
  bureau: [],
  [branch]: [
    { ...english, member: 'qian', name: 'Qian', roles: ['secretary'], mail: 'qian@bureau.example' },
    { ...english, member: 'li', name: 'Li' },
    { ...english, member: 'wu', name: 'Wu' },
  ],
};

async function organWith(gather: FactProvider['gather'], timeLimitMilliseconds = 2000) {
  const box = aBox();
  const directory = { name: 'staff', provides: ['addresses'], timeLimitMilliseconds, gather };
  const organ = await aBranch({ channels: [box], rosters, directory });
  closing.push(organ.close);
  await organ.notice('2026-03-27');
  const told = () => box.letters.map(({ to }) => to.address).sort();
  return { organ, box, told };
}

const addressesOf = (addresses: Readonly<Record<string, unknown>>) => async () => ({ addresses }) as never;
const mailOf = (member: string) => ({ mail: `${member}@staff.example` });

describe('a directory', () => {
  test('is asked by the unit, and only for whom no roster names an address', async () => {
    const asked: unknown[] = [];
    const { organ, told } = await organWith(async (names, { unit, day }) => {
      asked.push([names, unit, day]);
      return { addresses: { li: mailOf('li'), wu: mailOf('wu'), qian: mailOf('qian') } };
    });
    await organ.pass();
    expect(told()).toEqual(['li@staff.example', 'qian@bureau.example', 'wu@staff.example']);
    expect(asked).toEqual([[['addresses'], branch, '2026-01-05']]);
    await organ.pass();
    expect(asked).toHaveLength(1);
  });

  test('says, too, how somebody wants to be told', async () => {
    const quiet = { ...mailOf('li'), quiet: '08:00-10:00' };
    const { organ, told } = await organWith(addressesOf({ li: quiet, wu: mailOf('wu') }));
    await organ.pass();
    expect(told()).not.toContain('li@staff.example');
    organ.goTo('2026-01-05', '10:00');
    await organ.pass();
    expect(told()).toContain('li@staff.example');
  });

  test('that does not know somebody leaves that to the secretary, once', async () => {
    const { organ, box } = await organWith(addressesOf({ li: mailOf('li') }));
    expect((await organ.pass()).problems).toEqual([]);
    const about = box.letters.find(({ subject }) => subject.includes('cannot be told'));
    expect([about?.to.name, about?.text.includes('Wu')]).toEqual(['Qian', true]);
  });
});

describe('a directory that does not answer', () => {
  test.each([
    [
      'in time',
      () => new Promise<never>(() => undefined),
      'The provider "staff" did not answer within 20 ms: "addresses" for bureau/branch',
    ],
    [
      'at all',
      async () => Promise.reject(new Error('LDAP is down')),
      'The provider "staff" failed: "addresses" for bureau/branch',
    ],
    ['what it was asked', async () => ({}), 'The provider "staff" lists a fact and left it out of its answer'],
  ] as const)('%s is named, and holds up nobody else; whom it concerns is told later', async (_, gather, message) => {
    let answers: FactProvider['gather'] = gather;
    const { organ, told } = await organWith((...asked) => answers(...asked), 20);
    const { problems, waiting } = await organ.pass();
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    // Nobody says that they have no address: that is not known.
    expect([told(), waiting]).toEqual([['qian@bureau.example'], 2]);
    answers = addressesOf({ li: mailOf('li'), wu: mailOf('wu') });
    organ.goTo('2026-01-05', '09:02');
    expect((await organ.pass()).problems).toEqual([]);
    expect(told()).toEqual(['li@staff.example', 'qian@bureau.example', 'wu@staff.example']);
  });

  test('while a letter is tried again does not make it undeliverable', async () => {
    let answers: FactProvider['gather'] = addressesOf({ li: mailOf('li'), wu: mailOf('wu') });
    const { organ, box, told } = await organWith((...asked) => answers(...asked));
    box.answers = () => ({ is: 'later', because: '450 greylisted' });
    await organ.pass();
    box.answers = () => ({ is: 'told' });
    answers = async () => Promise.reject(new Error('LDAP is down'));
    organ.goTo('2026-01-06', '09:00');
    await organ.pass();
    expect([told(), (await viewSpool(organ.folder)).dead]).toEqual([['qian@bureau.example'], []]);
    answers = addressesOf({ li: mailOf('li'), wu: mailOf('wu') });
    organ.goTo('2026-01-06', '09:05');
    await organ.pass();
    expect(told()).toHaveLength(3);
  });

  test('with an address is named by person and field, and only that person waits', async () => {
    const { organ, told } = await organWith(addressesOf({ li: { mail: 'li at staff' }, wu: mailOf('wu') }));
    const { problems } = await organ.pass();
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'OBLIGATO_FACT_FAILED: The directory says of li in bureau/branch, mail: "li at staff" is not an address of mail',
    ]);
    expect(told()).toEqual(['qian@bureau.example', 'wu@staff.example']);
  });
});

test('a provider that knows no addresses is no directory', async () => {
  const directory: FactProvider = { provides: ['phones'], gather: async () => ({}) };
  const clock = { now: () => timestampOf('2026-03-02', 'Asia/Shanghai', '09:00') };
  const opening = openPost({ folder: '/nowhere', settings: standardTelling, channels: [], clock, directory });
  await expect(opening).rejects.toMatchObject({
    code: 'OBLIGATO_USAGE',
    message: expect.stringContaining('"addresses"'),
  });
});

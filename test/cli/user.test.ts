/** `obligato user`: who signs in with a password, from being added to being removed, beside a server that runs. */
import { beforeAll, expect, test } from 'vitest';
import { serving } from '../http/serving.ts';
import { json, obligato, organ } from './obligato.ts';

let folder = '';
beforeAll(async () => {
  folder = await organ();
});

const add = ['user', 'add', 'ann', '--unit', 'tax-bureau/levy', '--role', 'secretary', '--member', 'l01'];

test('somebody is added with a password that is made, shown once, and signs in until they are removed', async () => {
  const { code, document } = await json(folder, add);
  expect(code).toBe(0);
  expect(document.users[0]).toMatchObject({ name: 'ann', member: 'l01', grants: [{ unit: 'tax-bureau/levy' }] });
  expect(document.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);

  const { url, stop } = await serving(folder);
  const signIn = async (password: unknown) => {
    const answer = await fetch(`${url}/session`, {
      ...{ method: 'POST', body: JSON.stringify({ user: 'ann', password }) },
      headers: { 'content-type': 'application/json' },
    });
    await answer.body?.cancel();
    return answer.status;
  };
  expect(await signIn(document.password)).toBe(200);
  const changed = await json(folder, ['user', 'password', 'ann']);
  expect([await signIn(document.password), await signIn(changed.document.password)]).toEqual([401, 200]);
  expect((await obligato(folder, ['user', 'remove', 'ANN'])).code).toBe(0);
  expect(await signIn(changed.document.password)).toBe(401);
  await stop('SIGTERM');
}, 120_000);

test('a password of their own comes by standard input, and in no command line', async () => {
  const own = await obligato(folder, [...add.with(2, 'bea'), '--password', '-'], { input: 'a long enough phrase\n' });
  expect([own.code, own.stdout]).toEqual([0, expect.not.stringContaining('phrase')]);
  const typed = await obligato(folder, [...add.with(2, 'cai'), '--password', 'a long enough phrase']);
  expect([typed.code, typed.stderr]).toEqual([
    2,
    expect.stringContaining('A password in a command line is read by others'),
  ]);
  const short = await obligato(folder, [...add.with(2, 'cai'), '--password', '-'], { input: 'secret' });
  expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('A password has at least 12 characters')]);
  const listed = await json(folder, ['user', 'list']);
  expect(listed.document.users.map(({ name }: { name: string }) => name)).toEqual(['bea']);
  expect(JSON.stringify(listed.document)).not.toContain('scrypt');
});

test.each([
  ['without saying who they are', ['user', 'add', 'dan', '--unit', 'tax-bureau/levy'], 'user add needs --unit, --role'],
  ['in a unit that there is not', add.with(4, 'tax-bureau/leavy').with(2, 'dan'), 'tax-bureau/levy'],
  ['as a portal', add.with(6, 'portal').with(2, 'dan'), 'Nobody signs in as "portal"'],
  ['by a name that is none', add.with(2, 'a b'), '"a b" is no name to sign in with'],
  ['that is there', add.with(2, 'bea'), 'There is a user "bea" already'],
])('nobody is added %s', async (_, args, message) => {
  const { code, stderr } = await obligato(folder, args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('an action that there is not is named, in Chinese too', async () => {
  const { stderr } = await obligato(folder, ['user', 'ad', '--lang', 'zh-CN']);
  expect(stderr).toContain('`user` 没有操作“ad”');
});

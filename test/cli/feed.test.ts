/** `obligato feed`: a link is made, subscribed to at a running server, and taken back, as real processes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { json, obligato, organ, whileServing } from './obligato.ts';
import { startupTokenIn } from './startup-token.ts';

const levy = 'tax-bureau/levy';
const holder = ['--unit', levy, '--member', 'l01'];

let folder: string;
beforeAll(async () => {
  folder = await organ();
  expect((await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-05T09:00'])).code).toBe(0);
});

test('it is made while a server runs, opens the calendar, is shown once, and ends when it is revoked', async () => {
  let secret = '';
  const said = await whileServing(folder, '2026-03-10T09:00', async (url, soFar) => {
    const made = await json(folder, ['feed', 'add', ...holder, '--url', `${url}/`, '--label', 'phone']);
    expect(made.code).toBe(0);
    const [{ id }] = made.document.feeds;
    const { link } = made.document;
    expect(link).toMatch(new RegExp(`^${url}/feeds/obl_${id}_[\\w-]{43}\\.ics\\?lang=en$`));
    secret = link.slice(link.indexOf(id) + id.length + 1, link.indexOf('.ics'));
    const calendar = await fetch(link);
    expect(calendar.status).toBe(200);
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*征收科党支部.*END:VCALENDAR\r\n$/s);
    const authorization = `Bearer ${link.slice(link.indexOf('obl_'), link.indexOf('.ics'))}`;
    expect((await fetch(`${url}/units`, { headers: { authorization } })).status).toBe(401);
    // A link is no token: whoever started the server is still let in.
    const startup = { authorization: `Bearer ${startupTokenIn(soFar())}` };
    expect((await fetch(`${url}/units`, { headers: startup })).status).toBe(200);
    const listed = await obligato(folder, ['feed', 'list']);
    expect(listed.stdout).toContain(`${id}  valid  ${levy}  member  l01@${levy}`);
    expect((await obligato(folder, ['token', 'list'])).stdout).toBe('There are no tokens.\n');
    expect((await obligato(folder, ['feed', 'revoke', id])).stdout).toContain('revoked');
    expect((await fetch(link)).status).toBe(410);
    const kept = await Promise.all(
      (await readdir(join(folder, 'data-tokens'))).map((name) => readFile(join(folder, 'data-tokens', name), 'utf8')),
    );
    expect(listed.stdout + kept.join('')).not.toContain(secret);
  });
  expect(secret).toHaveLength(43);
  expect(said).not.toContain(secret);
});

test('a superior subscribes to a unit below', async () => {
  const { code, stdout } = await obligato(folder, [
    ...['feed', 'add', '--unit', 'tax-bureau', '--member', 'head', '--role', 'superior', '--of', levy],
    ...['--lang', 'zh-CN'],
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain(`${levy}  上级  head@tax-bureau`);
  expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:7311\/feeds\/obl_[\w-]+\.ics\?lang=zh-CN\n凡持有此链接者/);
});

test('somebody who is named instead of their id is told the id', async () => {
  const { code, stderr } = await obligato(folder, [
    'feed',
    'add',
    '--unit',
    levy,
    '--member',
    '方慧',
    '--lang',
    'zh-CN',
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('请写 `--member l04`')]);
});

test.each([
  ['nobody', ['add', '--unit', levy], 'feed add needs --unit and --member'],
  ['somebody who is not on the roster', ['add', '--unit', levy, '--member', 'l99'], '"l99" is not on the roster'],
  ['a portal', ['add', ...holder, '--role', 'portal'], 'Unknown --role "portal"'],
  ['a unit that they may not look into', ['add', ...holder, '--of', 'tax-bureau'], 'does not read the calendar'],
  ['no web address', ['add', ...holder, '--url', 'javascript:1'], 'is not a web address'],
  ['a link that there is not', ['revoke', '3f2a9c0d1e4b5a67'], 'No link is named "3f2a9c0d1e4b5a67"'],
])('for %s there is none, and nothing is written', async (_, args, words) => {
  const list = () => readdir(join(folder, 'data-tokens')).catch(() => []);
  const before = await list();
  const { code, stderr } = await obligato(folder, ['feed', ...args]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(await list()).toEqual(before);
});

/** People are told by the command: what `notify:` says is checked, sent, shown and, after a death in the midst, gone on with. */
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type MailServer, mailServer } from './mail-server.ts';
import { json, obligato, organ, start } from './obligato.ts';

const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const notice = '{"heldOn":"2026-01-20","place":"Room 301","agenda":["Plan"]}';
const at = (now: string) => ['--now', now];

const servers: MailServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** A copy of the example organ whose people have addresses, or those that `mailOf` gives. */
async function organTold(
  notify: string,
  mailOf: (id: string) => string = (id) => `${id}@bureau.example`,
): Promise<string> {
  const folder = await organ();
  const inFolder = (name: string) => join(folder, name);
  const config = await readFile(inFolder('obligato.yaml'), 'utf8');
  await writeFile(inFolder('obligato.yaml'), `${config}notify:\n${notify}`);
  const [head = '', ...rows] = (await readFile(inFolder('roster.csv'), 'utf8')).trimEnd().split('\n');
  const told = rows.map((row) => `${row},${mailOf(row.split(',')[1] ?? '')}`);
  await writeFile(inFolder('roster.csv'), [`${head},mail`, ...told, ''].join('\n'));
  const top = inFolder('units/tax-bureau.yaml');
  await writeFile(top, (await readFile(top, 'utf8')).replace('rules:\n', 'rules:\n  organ/call-together: warn\n'));
  return folder;
}

const byMail = (port: number) =>
  `  language: en\n  channels:\n    mail: { host: 127.0.0.1, port: ${port}, tls: none, from: obligato@bureau.example }\n`;

async function aServer(options: Parameters<typeof mailServer>[0] = {}): Promise<MailServer> {
  const server = await mailServer(options);
  servers.push(server);
  return server;
}

async function withNotice(folder: string): Promise<void> {
  await obligato(folder, ['plan', '--year', '2026', ...at('2026-01-05T09:00')]);
  const args = ['attempt', meeting, 'notify', '--as', 'l01@tax-bureau/levy', '--data', notice];
  const { code, stdout } = await obligato(folder, [...args, ...at('2026-01-06T10:00')]);
  expect(stdout).toContain('ACCEPTED');
  expect(code).toBe(0);
}

describe('check', () => {
  const problemsOf = async (notify: string, environment: Readonly<Record<string, string>> = {}) => {
    const folder = await organTold(notify);
    const { document } = await json(folder, ['check'], { environment });
    return (document.problems ?? []).map(
      ({ code, message, origins }: { code: string; message: string; origins: { line: number }[] }) =>
        `${origins[0]?.line} ${code} ${message}`,
    );
  };

  test('names an unknown channel, a missing secret by its variable, and one that stands in the file', async () => {
    const found = await problemsOf(
      [
        '  channels:',
        '    fax: {}',
        '    mail: { host: mail.example, from: obligato@bureau.example, user: obligato }',
        '    wecom: { key: abc }',
        '',
      ].join('\n'),
    );
    expect(found).toEqual([
      '12 OBLIGATO_CONFIG_FIELD There is no channel of the kind "fax"',
      '13 OBLIGATO_NOTIFY_SECRET The channel "mail" needs a secret, and the environment variable OBLIGATO_MAIL_PASSWORD is not set',
      expect.stringContaining('OBLIGATO_WECOM_KEY is not set'),
      expect.stringContaining('14 OBLIGATO_NOTIFY_SECRET "key" is a secret'),
    ]);
  });

  test('is content with secrets in the environment', async () => {
    const channels = '  channels:\n    dingtalk:\n    branch-1: { kind: feishu, units: [tax-bureau/levy] }\n';
    const secrets = {
      ...{ OBLIGATO_DINGTALK_TOKEN: 't', OBLIGATO_DINGTALK_SECRET: 's' },
      ...{ OBLIGATO_BRANCH_1_TOKEN: 't', OBLIGATO_BRANCH_1_SECRET: 's' },
    };
    expect(await problemsOf(channels, secrets)).toEqual([]);
  });

  test('names a channel of the roster that is none, and takes a language that the organisation speaks', async () => {
    const folder = await organTold('  channels: { file: }\n', (id) => (id === 'l01' ? ',de,fax' : ',,'));
    const [config, roster] = [join(folder, 'obligato.yaml'), join(folder, 'roster.csv')];
    await writeFile(roster, (await readFile(roster, 'utf8')).replace(',mail\n', ',mail,language,channel\n'));
    expect((await obligato(folder, ['check'])).stderr).toMatch(
      /roster\.csv:\d+[\s\S]*"de" is not known here[\s\S]*"fax"/,
    );
    await writeFile(config, `${await readFile(config, 'utf8')}languages: [zh-CN, de]\n`);
    const { stderr } = await obligato(folder, ['check']);
    expect(stderr).not.toMatch(/["“]de["”]/);
    expect(stderr).toMatch(/roster\.csv:\d+:\d+.*“fax”不在可填范围内/);
  });

  test('loads the directory, asks it nothing, and names one that is none by its line', async () => {
    const folder = await organTold('  directory: ./staff.mjs\n  channels: { file: }\n', () => '');
    const write = (content: string) => writeFile(join(folder, 'staff.mjs'), content);
    await write("export default { provides: ['addresses'], gather: () => { throw new Error('asked'); } };");
    const { code, stdout, stderr } = await obligato(folder, ['check', '--lang', 'en']);
    expect([code, `${stdout}${stderr}`.includes('asked')]).toEqual([0, false]);
    await write("export default { provides: ['phones'], gather: async () => ({}) };");
    expect((await obligato(folder, ['check', '--lang', 'en'])).stderr).toMatch(
      /obligato\.yaml:\d+:\d+: The directory ".\/staff.mjs" knows no addresses/,
    );
  });

  test('names a fact that a template asks for and that is none', async () => {
    const folder = await organTold('  notice: notice.md\n  channels: { file: }\n', () => '');
    await writeFile(join(folder, 'notice.md'), 'Meet!\n{{titel}}\n');
    const { code, stderr } = await obligato(folder, ['check', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/notice\.md:2:1: There is no "titel"/);
  });

  test('names an address that is none by file and line of the roster', async () => {
    const folder = await organTold('  channels: { file: }\n', (id) => (id === 'l01' ? 'l01 at bureau' : ''));
    const { stderr } = await obligato(folder, ['check']);
    expect(stderr).toMatch(/roster\.csv:\d+.*"l01 at bureau" is not an address of mail/);
  });

  test('says who holds an office and is reached by nothing', async () => {
    const folder = await organTold(byMail(25), (id) => (id === 'l01' ? '' : `${id}@bureau.example`));
    const { code, document } = await json(folder, ['check']);
    expect([code, document.hints.map(({ what }: { what: { en: string } }) => what.en)]).toEqual([
      0,
      ['No channel reaches these people, who hold a role (1): 白强'],
    ]);
  });

  test('and no other command minds: what is recorded is read without secrets', async () => {
    const folder = await organTold('  channels: { wecom: }\n');
    expect((await obligato(folder, ['plan', '--year', '2026', ...at('2026-01-05T09:00')])).code).toBe(0);
    const { code, stderr } = await obligato(folder, ['tick', ...at('2026-01-05T09:00')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('OBLIGATO_WECOM_KEY')]);
  });
});

describe('tick', () => {
  test('invites everybody at once, and says that it is a trial; a digest follows in the morning', async () => {
    const server = await aServer();
    const folder = await organTold(`  told: daily\n${byMail(server.port)}`);
    await withNotice(folder);
    const { document } = await json(folder, ['tick', ...at('2026-01-06T10:01')]);
    expect(document.messages).toMatchObject({ told: { mail: server.taken.length }, down: {}, unsent: 0 });
    const subjects = server.taken.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject?.includes('2026-01-20')).length).toBeGreaterThan(5);
    expect(subjects.every((subject) => subject?.startsWith('[Trial] '))).toBe(true);
    expect(
      server.taken.some(({ attachments }) => attachments.some(({ contentType }) => contentType === 'text/calendar')),
    ).toBe(true);

    const before = server.taken.length;
    await obligato(folder, ['tick', ...at('2026-01-07T08:30')]);
    const digests = server.taken.slice(before);
    expect(digests.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/items? for you/));
    const recipients = digests.map(({ to }) => [to].flat()[0]?.text);
    expect(new Set(recipients).size).toBe(recipients.length);
  });

  test('through a folder, for a first try, needs nobody', async () => {
    const folder = await organTold('  channels: { file: { folder: told } }\n', () => '');
    await withNotice(folder);
    const { document } = await json(folder, ['tick', ...at('2026-01-06T10:01')]);
    expect(document.messages.told.file).toBeGreaterThan(5);
  });
});

describe('outbox', () => {
  test('shows who was told, who could not be and why; and has it tried again', async () => {
    let isKnown = false;
    const server = await aServer({
      onRecipient: (address) => {
        if (address === 'l02@bureau.example' && !isKnown)
          throw Object.assign(new Error('No such user'), { responseCode: 550 });
      },
    });
    const folder = await organTold(byMail(server.port));
    await withNotice(folder);
    await obligato(folder, ['tick', ...at('2026-01-06T10:01')]);
    const { code, document } = await json(folder, ['outbox', ...at('2026-01-06T10:02')]);
    expect(code).toBe(1);
    expect(document.people.told).toHaveLength(server.taken.length);
    const [dead] = document.people.dead;
    expect(dead).toMatchObject({
      person: { member: 'l02' },
      channel: 'mail',
      lastError: expect.stringContaining('No such user'),
    });
    const { stdout } = await obligato(folder, ['outbox', ...at('2026-01-06T10:02')]);
    expect(stdout).toContain('Not delivered (1)');
    expect(stdout).toContain('No such user');

    isKnown = true;
    const before = server.taken.length;
    const again = await obligato(folder, ['outbox', '--retry', dead.key, ...at('2026-01-06T10:03')]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('It is tried again')]);
    await obligato(folder, ['tick', ...at('2026-01-06T10:04')]);
    expect(server.taken.slice(before).map(({ to }) => [to].flat()[0]?.text)).toEqual([expect.stringContaining('l02@')]);
  });
});

describe('a server that is killed in the midst of telling', () => {
  test('goes on where it was: everybody is told, and whoever is told twice gets the same letter', async () => {
    let kill = () => {};
    const server = await aServer({
      beforeAnswering: async (taken) => {
        if (taken === 4) kill();
      },
    });
    const folder = await organTold(byMail(server.port));
    await withNotice(folder);
    const first = start(folder, ['serve', '--port', '0', ...at('2026-01-06T10:01')]);
    const ended = once(first, 'close');
    kill = () => void first.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    const before = server.taken.length;
    expect(before).toBeGreaterThan(3);

    kill = () => {};
    await obligato(folder, ['tick', ...at('2026-01-06T10:02')]);
    const { document } = await json(folder, ['outbox', ...at('2026-01-06T10:03')]);
    expect(document.people).toMatchObject({ pending: [], dead: [] });
    const ids = server.taken.map(({ messageId }) => messageId);
    const people = new Set(server.taken.map(({ to, subject }) => `${[to].flat()[0]?.text} ${subject}`));
    // What was under way is told again, and is known by its id: three letters at once at most.
    expect(new Set(ids).size).toBe(people.size);
    expect(document.people.told).toHaveLength(people.size);
    expect(ids.length - people.size).toBeLessThanOrEqual(3);
    expect(ids.length).toBeGreaterThan(before);
  });
});

describe('who was told what', () => {
  test('is backed up with the records and restored with them; what is there already stays', async () => {
    const folder = await organTold('  language: en\n  channels: { file: }\n');
    await withNotice(folder);
    await obligato(folder, ['tick', ...at('2026-01-06T10:01')]);
    const spool = join(folder, 'data-notify', 'spool.jsonl');
    const before = await readFile(spool, 'utf8');
    expect((await obligato(folder, ['backup', 'kept'])).code).toBe(0);
    await rename(join(folder, 'data'), join(folder, 'lost'));
    await writeFile(spool, `${before}\n`);
    const kept = await json(folder, ['restore', 'kept']);
    expect([kept.code, kept.document.told]).toEqual([0, 'kept']);
    await rename(join(folder, 'data'), join(folder, 'lost-again'));
    await rename(join(folder, 'data-notify'), join(folder, 'lost-notify'));
    const { code, stdout } = await obligato(folder, ['restore', 'kept']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Who was told what is restored, too')]);
    expect(await readFile(spool, 'utf8')).toBe(before);

    await rename(join(folder, 'data'), join(folder, 'lost-for-good'));
    await writeFile(join(folder, 'kept', 'notify', 'spool.jsonl'), before.slice(0, -10));
    await rename(join(folder, 'data-notify'), join(folder, 'lost-notify-again'));
    const rotten = await obligato(folder, ['restore', 'kept']);
    expect([rotten.code, rotten.stderr]).toEqual([2, expect.stringContaining('is not what was backed up')]);
  });

  test('is looked at by doctor: a file that cannot be read, and whom something did not reach', async () => {
    const server = await aServer({
      onRecipient: () => {
        throw Object.assign(new Error('No such user'), { responseCode: 550 });
      },
    });
    const folder = await organTold(byMail(server.port));
    await withNotice(folder);
    await obligato(folder, ['tick', ...at('2026-01-06T10:01')]);
    const { document } = await json(folder, ['doctor', ...at('2026-01-06T10:02')]);
    const kinds = document.findings.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('untold');
    const spool = join(folder, 'data-notify', 'spool.jsonl');
    await writeFile(spool, `no record\n${await readFile(spool, 'utf8')}`);
    const { code, stdout } = await obligato(folder, ['doctor', ...at('2026-01-06T10:02')]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/spool\.jsonl.*line 1 is not a record/)]);
  });
});

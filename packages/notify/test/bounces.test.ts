/** Mail that a server took, and gave back later: reported as mail servers report it, into a Maildir. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readBounces } from '../src/bounces/read-bounce.ts';
import { openChannel, retryMessage, viewSpool } from '../src/index.ts';
import { readSpool } from '../src/spool/spool-file.ts';
import { applyRecord, emptySpool, snapshotOf } from '../src/spool/spool-state.ts';
import { aBranch, branch } from './a-branch.ts';
import { receiveMail } from './smtp-receiver.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Reported {
  readonly messageId: string;
  readonly address?: string;
  readonly action?: string;
  readonly status?: string;
  readonly original?: string;
}

/** As Postfix writes one. */
const aReport = ({ messageId, address = 'li@bureau.example', action = 'failed', ...rest }: Reported) => {
  const { status = '5.1.1', original = 'message/rfc822' } = rest;
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@relay.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4CYbzB3d1Jz2xQ.1774000000/relay.example"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4CYbzB3d1Jz2xQ.1774000000/relay.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${address}>: host mail.bureau.example said: 550 ${status} No such user`,
    '',
    '--4CYbzB3d1Jz2xQ.1774000000/relay.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    'Arrival-Date: Mon,  5 Jan 2026 09:00:00 +0800',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Original-Recipient: rfc822;${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.bureau.example',
    `Diagnostic-Code: smtp; 550 ${status} No such`,
    '    user here',
    '',
    '--4CYbzB3d1Jz2xQ.1774000000/relay.example',
    'Content-Description: Undelivered Message',
    `Content-Type: ${original}`,
    '',
    'From: Obligato <obligato@bureau.example>',
    `Message-ID: ${messageId}`,
    'Subject: General meeting',
    '',
    'Meet!',
    '',
    '--4CYbzB3d1Jz2xQ.1774000000/relay.example--',
    '',
  ].join('\r\n');
};

describe('a report', () => {
  const messageId = '<0123456789abcdef@bureau.example>';

  test('says which letter came back, from whom, and why', () => {
    expect(readBounces(aReport({ messageId }))).toEqual([
      {
        ...{ id: '0123456789abcdef', address: 'li@bureau.example', status: '5.1.1' },
        because: '550 5.1.1 No such user here',
      },
    ]);
    expect(readBounces(aReport({ messageId, original: 'text/rfc822-headers' }))).toHaveLength(1);
  });

  test.each([
    ['what is only delayed', aReport({ messageId, action: 'delayed', status: '4.4.1' })],
    ['an answer of a person', 'From: Li <li@bureau.example>\r\nSubject: Re: Meeting\r\n\r\nI shall be there.\r\n'],
    ['one without the letter', aReport({ messageId }).replace(/Content-Type: message\/rfc822[\s\S]*/, '')],
    ['nothing', ''],
  ])('%s is none', (_, mail) => {
    expect(readBounces(mail)).toEqual([]);
  });
});

async function organByMail() {
  const receiver = await receiveMail();
  const bounces = await mkdtemp(join(tmpdir(), 'obligato-bounces-'));
  await mkdir(join(bounces, 'new'));
  closing.push(receiver.close, () => rm(bounces, { recursive: true }));
  const channel = openChannel({
    ...{ kind: 'mail', name: 'mail', host: '127.0.0.1', port: receiver.port, tls: 'implicit' },
    ...{ from: 'obligato@bureau.example', secrets: {}, ca: receiver.certificate },
  });
  const organ = await aBranch({ channels: [channel], bounces });
  closing.push(organ.close);
  const toAddress = (address: string) =>
    receiver.taken.filter(({ to }) => [to].flat()[0]?.value[0]?.address === address);
  let count = 0;
  const comesBack = async (about: Partial<Reported> = {}) => {
    const [letter] = toAddress('li@bureau.example');
    await writeFile(
      join(bounces, 'new', `${++count}.relay`),
      aReport({ messageId: letter?.messageId ?? '', ...about }),
    );
    await organ.pass();
  };
  await organ.notice('2026-01-20');
  await organ.pass();
  const returned = async () => (await viewSpool(organ.folder)).returned;
  return { organ, bounces, toAddress, comesBack, returned };
}

describe('a letter that comes back', () => {
  test('for an address that is none is recorded, the secretary told once, and the address used no more', async () => {
    const { organ, bounces, toAddress, comesBack, returned } = await organByMail();
    await comesBack();
    expect(await returned()).toMatchObject([
      {
        ...{
          kind: 'notice',
          person: { member: 'li' },
          address: 'li@bureau.example',
          isWrongAddress: true,
          isKnown: true,
        },
        because: '550 5.1.1 No such user here',
      },
    ]);
    const toSecretary = () => toAddress('qian@bureau.example').filter(({ subject }) => subject?.includes('came back'));
    expect(toSecretary().map(({ subject }) => subject)).toEqual(['Mail to people of Branch One came back']);
    expect(toSecretary()[0]?.text).toContain('Li');
    expect([await readdir(join(bounces, 'new')), await readdir(join(bounces, 'cur'))]).toEqual([[], ['1.relay:2,S']]);

    await organ.engine.attempt({
      ...{ cycle: `${branch}/general-meeting/2026-Q1`, event: 'postpone' },
      payload: { to: '2026-01-27', reason: 'Half of us travel' },
    });
    await organ.pass();
    await organ.pass();
    expect([toAddress('li@bureau.example').length, toSecretary().length]).toEqual([1, 1]);

    const { roster } = await organ.engine.unit(branch);
    await organ.engine.setRoster(
      branch,
      roster.map((row) => (row.member === 'li' ? { ...row, mail: 'li.ming@bureau.example' } : row)),
    );
    await organ.pass();
    expect(await returned()).toEqual([]);
    // What waited for an address, and the meeting in the calendar, put right.
    expect(toAddress('li.ming@bureau.example').length).toBeGreaterThan(0);
  });

  test('for a full mailbox is recorded, and the address used on', async () => {
    const { organ, toAddress, comesBack, returned } = await organByMail();
    await comesBack({ status: '5.2.2' });
    expect(await returned()).toMatchObject([{ isWrongAddress: false }]);
    await organ.engine.attempt({
      ...{ cycle: `${branch}/general-meeting/2026-Q1`, event: 'postpone' },
      payload: { to: '2026-01-27', reason: 'Half of us travel' },
    });
    await organ.pass();
    expect(toAddress('li@bureau.example').length).toBeGreaterThan(1);
    expect(toAddress('qian@bureau.example').filter(({ subject }) => subject?.includes('came back'))).toEqual([]);
  });

  test('is used on when somebody says that its address is right', async () => {
    const { organ, comesBack, returned } = await organByMail();
    await comesBack();
    const [message] = await returned();
    // Closed here, and not again afterwards.
    closing.pop();
    await organ.post.close();
    await retryMessage(organ.folder, message?.key ?? '', organ.engine.now());
    expect(await returned()).toEqual([]);
  });

  test('that nobody was sent here changes nothing, and mail of people stays where it is', async () => {
    const { organ, bounces, comesBack, returned } = await organByMail();
    await comesBack({ messageId: '<ffff@bureau.example>' });
    await writeFile(join(bounces, 'new', 'zz.person'), 'Subject: Re: Meeting\n\nI shall be there.\n');
    await organ.pass();
    expect(await returned()).toEqual([]);
    expect(await readdir(join(bounces, 'new'))).toEqual(['zz.person']);
  });
});

test('somebody who has come back is remembered when the file is written anew', async () => {
  const { organ, comesBack } = await organByMail();
  await comesBack();
  const { state } = await readSpool(organ.folder);
  const again = emptySpool();
  applyRecord(again, { does: 'begin', state: JSON.parse(JSON.stringify(snapshotOf(state, organ.engine.now()))) });
  expect(again.returned).toEqual(state.returned);
});

import { afterEach, describe, expect, test } from 'vitest';
import { type Channel, openChannel } from '../src/index.ts';
import { aLetter } from './a-letter.ts';
import { answer, type ReceiverOptions, receiveMail } from './smtp-receiver.ts';

const opened: { close?(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close?.();
});

async function aServer(options: ReceiverOptions = {}, settings: Readonly<Record<string, unknown>> = {}) {
  const receiver = await receiveMail(options);
  const channel: Channel = openChannel({
    ...{ kind: 'mail', name: 'mail', host: '127.0.0.1', port: receiver.port, tls: options.tls ?? 'implicit' },
    ...{ from: 'obligato@bureau.example', secrets: {}, ca: receiver.certificate, ...settings },
  });
  opened.push(receiver, channel);
  return { receiver, channel };
}

describe('a letter', () => {
  test.each(['implicit', 'starttls', 'none'] as const)('arrives whole, TLS: %s', async (tls) => {
    const { receiver, channel } = await aServer({ tls });
    expect(await channel.send(aLetter())).toEqual({ is: 'told' });
    const [mail] = receiver.taken;
    expect(mail?.subject).toBe('1 item for you');
    expect(mail?.text?.trim()).toBe('**To do**\n- Meet!');
    expect(mail?.html).toBe('<p>Meet!</p>');
    expect(mail?.to).toMatchObject({ value: [{ name: '李明', address: 'li@bureau.example' }] });
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('has the same Message-ID however often it is sent, and asks for no receipt', async () => {
    const { receiver, channel } = await aServer();
    await channel.send(aLetter());
    await channel.send(aLetter());
    const ids = receiver.taken.map(({ messageId }) => messageId);
    expect(ids).toEqual(Array(2).fill('<0123456789abcdef0123456789abcdef@bureau.example>'));
    const names = [...(receiver.taken[0]?.headers.keys() ?? [])];
    expect(names.filter((name) => /receipt|disposition-notification|return-receipt/.test(name))).toEqual([]);
  });

  test('cannot get another recipient or header by what people are called', async () => {
    const { receiver, channel } = await aServer();
    const name = 'Li\r\nBcc: spy@elsewhere.example';
    await channel.send(
      aLetter({ to: { name, address: 'li@bureau.example' }, subject: 'Hello\r\nBcc: spy@elsewhere.example' }),
    );
    expect(receiver.taken[0]?.bcc).toBeUndefined();
    expect(receiver.taken[0]?.to).toMatchObject({ value: [{ address: 'li@bureau.example' }] });
  });

  test('is signed in for where the server wants it', async () => {
    const login = { user: 'obligato', password: 'right' };
    const { receiver, channel } = await aServer(login, { user: 'obligato', secrets: { password: 'right' } });
    expect(await channel.send(aLetter())).toEqual({ is: 'told' });
    expect(receiver.taken).toHaveLength(1);
  });
});

describe('what a server answers', () => {
  test('no such address: that letter is refused, and no other', async () => {
    const onRecipient = (address: string) => {
      if (address.startsWith('nobody')) throw answer(550, 'No such user here');
    };
    const { receiver, channel } = await aServer({ onRecipient });
    const refused = await channel.send(aLetter({ to: { name: 'N', address: 'nobody@bureau.example' } }));
    expect(refused).toMatchObject({ is: 'refused', because: expect.stringContaining('No such user here') });
    expect(await channel.send(aLetter())).toEqual({ is: 'told' });
    expect(receiver.taken).toHaveLength(1);
  });

  test('greylisted: later, and then it is taken', async () => {
    let isKnown = false;
    const onRecipient = () => {
      if (!isKnown) throw answer(451, 'Greylisted, come back later');
    };
    const { channel } = await aServer({ onRecipient });
    expect(await channel.send(aLetter())).toMatchObject({ is: 'later' });
    isKnown = true;
    expect(await channel.send(aLetter())).toEqual({ is: 'told' });
  });

  test('nothing for long: it is down, and no letter is blamed', async () => {
    const beforeTaking = () => new Promise<void>(() => {});
    const { channel } = await aServer({ beforeTaking }, { timeoutMilliseconds: 200 });
    expect(await channel.send(aLetter())).toMatchObject({ is: 'down' });
  });

  test.each([
    ['a wrong password', { user: 'obligato', secrets: { password: 'wrong' } }],
    ['a certificate that nobody trusts', { ca: undefined }],
    ['another name than the certificate has', { host: '127.0.0.2' }],
  ])('%s: it is down', async (_, settings) => {
    const { receiver, channel } = await aServer({ user: 'obligato', password: 'right' }, settings);
    expect(await channel.send(aLetter())).toMatchObject({ is: 'down' });
    expect(receiver.taken).toEqual([]);
  });

  test('no TLS where it has to be: nothing is sent', async () => {
    const { receiver, channel } = await aServer({ tls: 'none' }, { tls: 'starttls' });
    expect(await channel.send(aLetter())).toMatchObject({ is: 'down' });
    expect(receiver.taken).toEqual([]);
  });

  test('nobody is there: it is down', async () => {
    const { receiver, channel } = await aServer();
    await receiver.close();
    opened.splice(0, 1);
    expect(await channel.send(aLetter())).toMatchObject({ is: 'down' });
  });
});

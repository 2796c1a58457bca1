/** A mail server of one's own, with a certificate of its own: what it takes is kept, what it refuses is counted. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface SmtpReceiver {
  readonly port: number;
  /** In PEM, to be trusted. */
  readonly certificate: string;
  readonly taken: readonly ParsedMail[];
  close(): Promise<void>;
}

export interface ReceiverOptions {
  readonly tls?: 'implicit' | 'starttls' | 'none';
  /** Asked about each recipient; what it throws is answered. */
  readonly onRecipient?: (address: string) => void;
  /** Waited for before a letter is taken. */
  readonly beforeTaking?: () => Promise<void>;
  readonly user?: string;
  readonly password?: string;
}

export async function receiveMail(options: ReceiverOptions = {}): Promise<SmtpReceiver> {
  const { tls = 'implicit', onRecipient, beforeTaking, user, password } = options;
  const { key, certificate } = await certificateOfOwn();
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    ...{
      secure: tls === 'implicit',
      key,
      cert: certificate,
      authOptional: user === undefined,
      disableReverseLookup: true,
    },
    ...(tls === 'none' ? { disabledCommands: ['STARTTLS'], allowInsecureAuth: true } : {}),
    onAuth: (given, _, done) => {
      if (given.username === user && given.password === password) done(null, { user: given.username });
      else done(new Error('wrong password'));
    },
    onRcptTo: ({ address }, _, done) => {
      try {
        onRecipient?.(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, _, done) => {
      const parsed = simpleParser(stream);
      void parsed.then(async (mail) => {
        await beforeTaking?.();
        taken.push(mail);
        done();
      });
    },
  });
  // Whoever does not trust the certificate hangs up.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, certificate, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What an SMTP server answers. */
export const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

let made: Promise<{ readonly key: string; readonly certificate: string }> | undefined;

function certificateOfOwn() {
  made ??= makeCertificate();
  return made;
}

async function makeCertificate() {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-tls-'));
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  await promisify(execFile)('openssl', [
    ...asked,
    '-subj',
    '/CN=localhost',
    '-addext',
    names,
    '-keyout',
    keyFile,
    '-out',
    file,
  ]);
  const [key, certificate] = await Promise.all([readFile(keyFile, 'utf8'), readFile(file, 'utf8')]);
  await rm(folder, { recursive: true });
  return { key, certificate };
}

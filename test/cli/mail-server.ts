/** A mail server on this machine that says how it takes each letter. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  readonly taken: readonly ParsedMail[];
  close(): Promise<void>;
}

/** `onRecipient`: throws what is answered. `beforeAnswering`: the letter is taken, and the sender does not know it yet. */
export async function mailServer({
  onRecipient = () => {},
  beforeAnswering = async () => {},
}: {
  readonly onRecipient?: (address: string) => void;
  readonly beforeAnswering?: (taken: number) => Promise<void>;
} = {}): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true },
    onRcptTo: ({ address }, _, done) => {
      try {
        onRecipient(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, _, done) => {
      const taking = simpleParser(stream).then(async (mail) => {
        taken.push(mail);
        await beforeAnswering(taken.length);
      });
      taking.then(() => done(), done);
    },
  });
  // A sender that is killed hangs up.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

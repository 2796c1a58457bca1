/** Mail: SMTP with TLS, a letter each, in text and HTML, with an invitation where there is one. Signing is left to the relay. */
import { isMailAddress } from '@obligato/core/internal';
import type { Channel, Letter, Outcome } from './channel.ts';

export interface MailSettings {
  readonly name: string;
  readonly units?: readonly string[];
  readonly host: string;
  readonly port: number;
  /** `implicit`: from the first byte. `starttls`: after a greeting, and not at all without it. `none`: on this machine alone. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** `name@host`: who it comes from, and who is answered. */
  readonly from: string;
  readonly user?: string;
  /** A Maildir, absolute, into which the server delivers what comes back to `from`. */
  readonly bounces?: string;
  readonly secrets: { readonly password?: string };
  /** A certificate to trust besides, in PEM: a server of one's own may have signed its own. */
  readonly ca?: string;
  /** How long a server may say nothing. 30 seconds. */
  readonly timeoutMilliseconds?: number;
}

export function mail(settings: MailSettings): Channel {
  const { name, units } = settings;
  let transport: Promise<Transport> | undefined;
  return {
    ...{ name, limits: [], atOnce: 3 },
    ...(units ? { units } : {}),
    addressOf: ({ mail: address }) => (address !== undefined && isMailAddress(address) ? address : undefined),
    async send(letter) {
      // Loaded with the first letter: most commands send none.
      transport ??= openTransport(settings);
      try {
        await (await transport).sendMail(envelopeOf(letter, settings));
        return { is: 'told' };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close: async () => (await transport)?.close(),
  };
}

type Transport = Awaited<ReturnType<typeof openTransport>>;

async function openTransport(settings: MailSettings) {
  const { host, port, tls, user, secrets, ca, timeoutMilliseconds: timeout = 30_000 } = settings;
  const { createTransport } = await import('nodemailer');
  return createTransport({
    ...{ host, port, secure: tls === 'implicit', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    ...(ca === undefined ? {} : { tls: { ca } }),
    ...(user === undefined ? {} : { auth: { user, pass: secrets.password ?? '' } }),
    ...{ pool: true, maxConnections: 3, connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout },
    // What a letter holds is here already: nothing is read from files or addresses for it.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

/** The same letter is the same letter, however often it is sent: by its Message-ID. */
export function envelopeOf({ id, to, subject, text, html, invitation, language, at }: Letter, { from }: MailSettings) {
  return {
    from: { name: 'Obligato', address: from },
    to: { name: to.name, address: to.address },
    // Read as it is, it needs no marks.
    ...{ subject, text: text.replaceAll('**', ''), html },
    messageId: `<${id}@${from.split('@')[1]}>`,
    date: new Date(at),
    headers: {
      // Whoever is away answers people, and no program.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
    },
    ...(invitation
      ? { icalEvent: { method: invitation.method, filename: 'invite.ics', content: invitation.content } }
      : {}),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  /** The command that was answered. */
  readonly command?: string;
}

/** What the server says about a letter is about that letter; what it says before, or does not say, is about all of them. */
function outcomeOf({ code, responseCode, command = '', message }: SmtpError): Outcome {
  const because = message.replaceAll(/\s+/g, ' ').slice(0, 300);
  const isAboutLetter = /^(MAIL FROM|RCPT TO|DATA|API)/.test(command) || code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!isAboutLetter || responseCode === undefined || responseCode === 421) return { is: 'down', because };
  return { is: responseCode >= 500 ? 'refused' : 'later', because };
}

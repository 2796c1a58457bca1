/** A mail that came back, as the mail server reports it (RFC 3464): which letter, for whom, and why. */

export interface Bounce {
  /** The letter's own id: what stands before the `@` of its Message-ID. */
  readonly id: string;
  readonly address: string;
  /** `5.1.1`. */
  readonly status: string;
  readonly because: string;
}

/**
 * Nothing for what is no such report, and for what is only delayed or was delivered after all.
 *
 * @example
 * readBounces('Subject: Out of office\n\nBack on Monday.') // → []
 */
export function readBounces(mail: string): readonly Bounce[] {
  const { fields, body } = partOf(mail.replaceAll('\r\n', '\n'));
  const type = fields.get('content-type') ?? '';
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status\b/i.test(type) || !boundary) return [];
  const parts = body.split(`\n--${boundary}`).map((part) => partOf(part.replace(/^-*[ \t]*\n/, '')));
  const ofType = (wanted: RegExp) => parts.find((part) => wanted.test(part.fields.get('content-type') ?? ''));
  const report = ofType(/^message\/delivery-status\b/i);
  const original = ofType(/^(message\/rfc822|text\/rfc822-headers)\b/i);
  const id = /^<([^@>]+)@/.exec(
    original ? (partOf(original.body.trimStart()).fields.get('message-id') ?? '') : '',
  )?.[1];
  if (!report || id === undefined) return [];
  // The first block is about the message, each further one about whom it was for.
  const recipients = report.body
    .trim()
    .split(/\n{2,}/)
    .slice(1);
  return recipients.flatMap((block) => bounceIn(partOf(block).fields, id));
}

function bounceIn(fields: ReadonlyMap<string, string>, id: string): readonly Bounce[] {
  if (fields.get('action')?.toLowerCase() !== 'failed') return [];
  const address = afterType(fields.get('original-recipient') ?? fields.get('final-recipient') ?? '');
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '5.0.0';
  const said = afterType(fields.get('diagnostic-code') ?? '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
  return [{ id, address, status, because: said === '' ? status : said }];
}

/** `rfc822; li@bureau.example` */
const afterType = (value: string) => value.replace(/^[^;]*;\s*/, '').trim();

/** Whether it is the address that is wrong, and not a mailbox that is full, or a rule of whoever takes it: RFC 3463, X.1.X. */
export const isWrongAddress = ({ status }: Pick<Bounce, 'status'>): boolean => status.startsWith('5.1.');

function partOf(text: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const unfolded = head.replaceAll(/\n[ \t]+/g, ' ');
  const fields = unfolded.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value ?? '']];
  });
  return { fields: new Map(fields), body: end < 0 ? '' : text.slice(end + 2) };
}

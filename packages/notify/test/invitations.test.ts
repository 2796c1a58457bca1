/** Invitations as a calendar program reads them, out of the letters that a mail server took. */
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { afterEach, describe, expect, test } from 'vitest';
import { openChannel } from '../src/index.ts';
import { aBranch, quarter } from './a-branch.ts';
import { receiveMail } from './smtp-receiver.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function invitedByMail() {
  const receiver = await receiveMail();
  closing.push(receiver.close);
  const channel = openChannel({
    ...{ kind: 'mail', name: 'mail', host: '127.0.0.1', port: receiver.port, tls: 'implicit' },
    ...{ from: 'obligato@bureau.example', secrets: {}, ca: receiver.certificate },
  });
  const organ = await aBranch({ channels: [channel] });
  closing.push(organ.close);
  organ.goTo('2026-03-02');
  await organ.notice('2026-03-12');
  await organ.pass();
  /** What Li got, in order. */
  const invitations = () =>
    receiver.taken.filter(({ to }) => [to].flat()[0]?.value[0]?.address === 'li@bureau.example');
  return { organ, invitations };
}

/** What a calendar makes of the letter. */
function eventIn(mail: ParsedMail | undefined) {
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(part?.content.toString('utf8') ?? ''));
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue('method'),
    ...{ uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location },
    ...{
      start: event.startDate.toString(),
      isAllDay: event.startDate.isDate,
      status: component.getFirstPropertyValue('status'),
    },
    organizer: event.organizer,
    attendees: event.attendees.map((attendee) => [attendee.getFirstValue(), attendee.getParameter('rsvp')]),
  };
}

describe('a meeting', () => {
  test('comes into the calendar of whoever should attend, and asks for no answer', async () => {
    const { invitations } = await invitedByMail();
    expect(invitations()).toHaveLength(1);
    expect(eventIn(invitations()[0])).toMatchObject({
      ...{ method: 'REQUEST', status: 'CONFIRMED', start: '2026-03-12', isAllDay: true, location: '305' },
      ...{ summary: 'General meeting 2026-Q1 · Branch One', organizer: 'mailto:obligato@bureau.example' },
      attendees: [['MAILTO:li@bureau.example', 'FALSE']],
    });
  });

  test('that is put off moves there, by the same UID and a higher sequence', async () => {
    const { organ, invitations } = await invitedByMail();
    await organ.engine.attempt({
      cycle: quarter,
      event: 'postpone',
      payload: { to: '2026-03-19', reason: 'the hall is taken' },
    });
    await organ.pass();
    await organ.pass();
    const [first, second, ...more] = invitations().map(eventIn);
    expect(more).toEqual([]);
    expect(second).toMatchObject({ method: 'REQUEST', start: '2026-03-19', uid: first?.uid });
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.NaN);
  });

  test('that is cancelled goes, by the same UID', async () => {
    const { organ, invitations } = await invitedByMail();
    const reason = 'the committee approved it';
    const { outcome } = await organ.engine.attempt({
      cycle: quarter,
      event: 'cancel',
      payload: { reason },
    });
    expect(outcome).toBe('accepted');
    await organ.pass();
    await organ.pass();
    const [first, second, ...more] = invitations().map(eventIn);
    expect(more).toEqual([]);
    expect(second).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', start: '2026-03-12', uid: first?.uid });
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.NaN);
    expect(invitations()[1]?.subject).toBe('General meeting 2026-Q1, Branch One: not on 2026-03-12 any more');
  });

  test('whose notice is withdrawn goes as well, and comes again with the next notice', async () => {
    const { organ, invitations } = await invitedByMail();
    const reason = 'it was another meeting';
    await organ.engine.withdraw({ decision: `${quarter}#1`, reason });
    await organ.pass();
    await organ.notice('2026-03-20', '101');
    await organ.pass();
    const events = invitations().flatMap((mail) => (mail.attachments.length > 0 ? eventIn(mail) : []));
    expect(events.map(({ method, start }) => `${method} ${start}`)).toEqual([
      'REQUEST 2026-03-12',
      'CANCEL 2026-03-12',
      'REQUEST 2026-03-20',
    ]);
    const sequences = events.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  });
});

/** A meeting as a calendar takes it: the whole day, since a notice names no hour; nobody is asked to answer. */
import type { Language } from '@obligato/core';
import { calendarUid } from '@obligato/engine/files';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarPart } from '../channels/channel.ts';
import type { Invitation } from '../telling/message.ts';

export interface InvitationWords {
  readonly invitation: Invitation;
  readonly summary: string;
  readonly language: Language;
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly address: string };
  readonly sealedAt: string;
}

/** By the same UID it takes the place of the one before, and of the entry in a calendar that is subscribed to. */
export function invitationPart(words: InvitationWords): CalendarPart {
  const { invitation, summary, language, organizer, attendee, sealedAt } = words;
  const { method, cycle, heldOn, place, sequence } = invitation;
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'Obligato', product: 'calendar', language: language.toUpperCase() },
  });
  calendar.createEvent({
    id: calendarUid(cycle),
    ...{ sequence, summary, start: new Date(`${heldOn}T00:00:00Z`), allDay: true },
    ...{ stamp: new Date(sealedAt), transparency: ICalEventTransparency.TRANSPARENT },
    ...(place === undefined ? {} : { location: place }),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Obligato', email: organizer },
    attendees: [
      {
        ...{ name: attendee.name, email: attendee.address, rsvp: false },
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION },
      },
    ],
  });
  return { method, content: `${calendar.toString().trimEnd()}\r\n` };
}

/** A message in its words: for one person, in their language, most urgent first; of what is said in confidence, only that there is something. */
import { createHash } from 'node:crypto';
import { fillText, type Language, type Reading, type Text, type TextData, writtenLanguage } from '@obligato/core';
import { asMarkdownText, paperToHtml } from '@obligato/engine/files';
import type { Letter } from '../channels/channel.ts';
import type { Item } from '../telling/item.ts';
import type { Matter } from '../telling/matter.ts';
import type { OpenMessage } from '../telling/message.ts';
import { digestParts } from './digest-parts.ts';
import { invitationPart } from './invitation-part.ts';
import { letterWords } from './letter-words.ts';
import { paperText } from './notice-paper.ts';
import { toHtml } from './to-html.ts';

export interface LetterAround {
  /** In which languages, in their order. */
  readonly reading: Reading;
  readonly address: string;
  /** As of now: what has changed since it was fixed is told as it is. */
  readonly matterOf: (cycle: string) => Matter | undefined;
  readonly titleOf: (unit: string) => string;
  /** Where people sign in, when that was said. */
  readonly url: string | undefined;
  /** Who invites. */
  readonly organizer: string;
  /** Nothing counts that it says. */
  readonly isTrial: boolean;
  /** The organisation's own words in place of those that come along: Markdown. */
  readonly paper?: string;
}

/** What is written in a letter, before it is laid out. */
export interface LetterBody {
  readonly subject: string;
  /** Paragraphs and headings. */
  readonly parts: readonly LetterPart[];
}

export interface LetterPart {
  readonly heading?: string;
  readonly lines: readonly string[];
  /** Each line for itself, as a list. */
  readonly isList?: boolean;
}

/** How a text is said to this person. */
export type Say = (text: Text, data?: TextData) => string;

const bodies: Readonly<
  Record<OpenMessage['kind'], (message: OpenMessage, around: LetterAround, say: Say) => LetterBody>
> = {
  notice: noticeBody,
  digest: digestBody,
  reminder: digestBody,
  invitation: invitationBody,
  unreached: unreachedBody,
  returned: unreachedBody,
};

/** By which a letter is known where a key would be too long, or has signs that are not taken. */
export const letterId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/** The letter of a message. */
export async function composeLetter(message: OpenMessage, around: LetterAround): Promise<Letter> {
  const { reading, address, url, isTrial, paper } = around;
  // What stands around a text is written in two languages.
  const language = writtenLanguage(reading);
  const { key, kind, person, invitation, sealedAt } = message;
  const say: Say = (text, data = {}) => fillText(text, data, reading);
  const { subject, parts } = bodies[kind](message, around, say);
  const foot = { lines: [...(url === undefined ? [] : [say(letterWords.open, { url })]), say(letterWords.why)] };
  const all = [...parts, foot];
  const part = invitation && calendarPartOf(message, around, say);
  return {
    ...{ key, id: letterId(key) },
    to: { name: person.name, address },
    ...{
      language,
      subject: oneLine(isTrial ? say(letterWords.trial, { subject }) : subject),
      ...(paper === undefined
        ? { text: textOf(all), html: toHtml(all, language) }
        : await onPaper(paper, foot, { subject, language })),
      at: sealedAt,
    },
    ...(part ? { invitation: part } : {}),
  };
}

/** The foot stands below it, as below every letter. */
async function onPaper(
  paper: string,
  foot: LetterPart,
  words: { readonly subject: string; readonly language: Language },
) {
  const { subject: title, language } = words;
  const below = foot.lines.map(asMarkdownText).join('\n\n');
  const html = await paperToHtml(`${paper.trim()}\n\n---\n\n${below}\n`, { title, language });
  return { text: `${paperText(paper)}\n\n${foot.lines.join('\n')}`, html };
}

function noticeBody({ items, invitation }: OpenMessage, around: LetterAround, say: Say): LetterBody {
  const [item] = items as readonly [Item];
  const matter = around.matterOf(item.cycle);
  const unit = around.titleOf(matter?.unit ?? item.unit);
  if (!matter || matter.isConfidential) {
    // Of what nobody can look up any more, nobody can tell whether it was said in confidence.
    const withheld = say(letterWords.withheld, { unit });
    return { subject: withheld, parts: [{ lines: [withheld] }] };
  }
  const subject = invitation
    ? say(letterWords.invited, { ...named(matter), unit, day: invitation.heldOn })
    : say(
        { en: '{{title}} {{period}}, {{unit}}', 'zh-CN': '{{title}} {{period}}，{{unit}}' },
        { ...named(matter), unit },
      );
  return { subject, parts: [{ lines: [say(item.message), ...placeOf(invitation?.place, say)] }] };
}

function digestBody(message: OpenMessage, around: LetterAround, say: Say): LetterBody {
  const { parts, count, overdue } = digestParts(message, around, say);
  const digest = overdue > 0 ? letterWords.digestOverdue : letterWords.digest;
  const subject = say(message.kind === 'reminder' ? letterWords.reminder : digest, { count, overdue });
  return { subject, parts };
}

function invitationBody({ invitation, unit }: OpenMessage, around: LetterAround, say: Say): LetterBody {
  const matter = invitation && around.matterOf(invitation.cycle);
  const titled = {
    ...(matter ? named(matter) : { title: '', period: '' }),
    unit: around.titleOf(matter?.unit ?? unit),
  };
  const words = invitation?.method === 'CANCEL' ? letterWords.off : letterWords.moved;
  const subject = say(words, { ...titled, day: invitation?.heldOn ?? '' }).trim();
  return { subject, parts: [{ lines: [subject, ...placeOf(invitation?.place, say)] }] };
}

function unreachedBody({ kind, unreached = [], unit }: OpenMessage, { titleOf }: LetterAround, say: Say): LetterBody {
  const names = unreached.map(({ name }) => name);
  return {
    subject: say(kind === 'returned' ? letterWords.returned : letterWords.unreached, { unit: titleOf(unit) }),
    parts: [{ lines: [say(kind === 'returned' ? letterWords.returnedWhy : letterWords.unreachedWhy, { names })] }],
  };
}

function calendarPartOf(message: OpenMessage, around: LetterAround, say: Say): Letter['invitation'] {
  const { invitation, person, sealedAt, unit } = message;
  if (!invitation) return undefined;
  const matter = around.matterOf(invitation.cycle);
  const { reading, organizer, address, titleOf } = around;
  const language = writtenLanguage(reading);
  const title = matter ? `${say(matter.title)} ${matter.period} · ${matter.unitTitle}` : titleOf(unit);
  const attendee = { name: person.name, address };
  return invitationPart({ ...{ invitation, summary: title, language, organizer, attendee, sealedAt } });
}

const named = ({ title, period }: Matter) => ({ title, period });

const placeOf = (place: string | undefined, say: Say) => (place === undefined ? [] : [say(letterWords.at, { place })]);

/** No line break of a title begins a header of its own. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 200);

const textOf = (parts: readonly LetterPart[]): string =>
  parts
    .map(({ heading, lines, isList = false }) => {
      const head = heading === undefined ? [] : [`**${heading}**`];
      return [...head, ...lines.map((line) => (isList ? `- ${line}` : line))].join('\n');
    })
    .join('\n\n');

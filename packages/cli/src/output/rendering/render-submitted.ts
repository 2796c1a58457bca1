/** Who acted, and what they submitted: in full under a decision, in one line in a history. */
import { type DecisionRecord, type FieldKind, notKeptText, type Text } from '@obligato/core';
import { calledField, type PayloadWords } from '../../payload/payload-words.ts';
import type { View } from '../view.ts';
import { deputyWords } from '../words/deputy-words.ts';
import { words } from '../words/words.ts';
import { shortened, shortenedText } from './render-explained.ts';

const sides: Readonly<Record<DecisionRecord['side'], Text>> = {
  unit: words.ofUnit,
  superior: words.ofSuperior,
  clock: words.ofClock,
};

/** As `--as` takes it, with the side. Who sent what is said in confidence was not written down, and is not told. */
export function renderActor({ side, by }: Pick<DecisionRecord, 'side' | 'by'>, { say }: View): string {
  const who = [by.member, by.unit].filter((part) => part !== undefined).join('@');
  const parts = [
    ...(who === '' ? [] : [who]),
    ...(by.deputyFor === undefined ? [] : [say(deputyWords.standingIn, { officer: by.deputyFor })]),
    say(sides[side]),
  ];
  return parts.join(say(words.comma));
}

/** One line a field. */
export function renderSubmitted(decision: DecisionRecord, view: View, called?: PayloadWords): readonly string[] {
  const { say, paint } = view;
  const said = submitted(decision, view, called);
  return [
    '',
    `${paint.bold(say(words.whoActed))}${say(words.colon)}${renderActor(decision, view)}`,
    ...(said.length === 0 ? [] : [`${paint.bold(say(words.submitted))} (${said.length})`]),
    ...said.map((field) => `  ${field}`),
  ];
}

/** The fields of a payload with their values, each shortened; or that it was not kept. */
export function submitted(
  { event, payload, notKept }: Pick<DecisionRecord, 'event' | 'payload' | 'notKept'>,
  { say, reading }: Pick<View, 'say' | 'reading'>,
  called?: PayloadWords,
): readonly string[] {
  if (notKept) return [say(notKeptText(notKept))];
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return payload === undefined || payload === null ? [] : [shortened(payload)];
  }
  return Object.entries(payload).map(([name, value]) => {
    const told = called && toldValue(value, called.kindOf(event, name), { say, nameOf: called.nameOf });
    return `${calledField(called, { event, field: name }, reading)}${say(words.colon)}${told ?? shortened(value)}`;
  });
}

interface Telling extends Pick<View, 'say'> {
  readonly nameOf: PayloadWords['nameOf'];
}

/** In words, as far as its kind says how; undefined for what is told as it is written. */
function toldValue(value: unknown, kind: FieldKind | undefined, telling: Telling): string | undefined {
  return kind && tellers[kind]?.(value, telling);
}

const asText = (value: unknown) => (typeof value === 'string' ? shortenedText(value) : undefined);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
const asTexts = (value: unknown, { say }: Telling) => {
  if (!isTexts(value)) return undefined;
  return shortenedText(value.join(say(words.listed)));
};

const tellers: Partial<Record<FieldKind, (value: unknown, telling: Telling) => string | undefined>> = {
  agenda: (value, telling) =>
    Array.isArray(value)
      ? asTexts(
          value.map((item) => (isTitled(item) ? item.title : item)),
          telling,
        )
      : undefined,
  attendance: (value, telling) => (Array.isArray(value) ? attendanceText(value, telling) : undefined),
  day: asText,
  'long text': asText,
  name: asText,
  person: (value, { nameOf }) => (typeof value === 'string' ? nameOf(value) : undefined),
  persons: (value, telling) => (isTexts(value) ? asTexts(value.map(telling.nameOf), telling) : undefined),
  text: asText,
  texts: asTexts,
  truth: (value, { say }) => (typeof value === 'boolean' ? say(value ? words.yes : words.no) : undefined),
};

const isTitled = (item: unknown): item is { readonly title: string } =>
  typeof item === 'object' && item !== null && 'title' in item;

/** Who came, and who did not. */
function attendanceText(rows: readonly unknown[], telling: Telling): string | undefined {
  const isRow = (row: unknown): row is { readonly member: string; readonly present: boolean } =>
    typeof row === 'object' && row !== null && 'member' in row && 'present' in row;
  if (rows.length === 0 || !rows.every(isRow)) return undefined;
  const { say, nameOf } = telling;
  const told = (text: Text, present: boolean) => {
    const who = rows.filter((row) => row.present === present).map(({ member }) => nameOf(member));
    return who.length === 0 ? [] : [say(text, { count: who.length, who: shortenedText(who.join(say(words.listed))) })];
  };
  return [...told(words.cameCount, true), ...told(words.absentCount, false)].join(say(words.semicolon));
}

/** Who acted, and what they submitted: in full under a decision, in one line in a history. */
import { type DecisionRecord, notKeptText, type Text } from '@obligato/core';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';
import { shortened } from './render-explained.ts';

const sides: Readonly<Record<DecisionRecord['side'], Text>> = {
  unit: words.ofUnit,
  superior: words.ofSuperior,
  clock: words.ofClock,
};

/** As `--as` takes it, with the side. Who sent what is said in confidence was not written down, and is not told. */
export function renderActor({ side, by }: Pick<DecisionRecord, 'side' | 'by'>, { say }: View): string {
  const who = [by.member, by.unit].filter((part) => part !== undefined).join('@');
  return who === '' ? say(sides[side]) : `${who}${say(words.comma)}${say(sides[side])}`;
}

/** One line a field. */
export function renderSubmitted(decision: DecisionRecord, view: View): readonly string[] {
  const { say, paint } = view;
  const said = submitted(decision, view);
  return [
    '',
    `${paint.bold(say(words.whoActed))}${say(words.colon)}${renderActor(decision, view)}`,
    ...(said.length === 0 ? [] : [`${paint.bold(say(words.submitted))} (${said.length})`]),
    ...said.map((field) => `  ${field}`),
  ];
}

/** The fields of a payload with their values, each shortened; or that it was not kept. */
export function submitted(
  { payload, notKept }: Pick<DecisionRecord, 'payload' | 'notKept'>,
  { say }: Pick<View, 'say'>,
): readonly string[] {
  if (notKept) return [say(notKeptText(notKept))];
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return payload === undefined || payload === null ? [] : [shortened(payload)];
  }
  return Object.entries(payload).map(([name, value]) => `${name} = ${shortened(value)}`);
}

/** Every case is answered as it says. */

import { isDeepStrictEqual } from 'node:util';
import type { Bounds, Found } from '@obligato/core';
import type { Bounding, Denied, Planning, Said } from '../rule-cases.ts';
import { type Case, type Complaint, expectedId, idsOf, type Subject } from '../subject.ts';

export function answers({ read }: Subject): readonly Complaint[] {
  return read.flatMap((one) => {
    const message = wrongWith(one);
    return message === undefined ? [] : [{ of: one.label, message }];
  });
}

function wrongWith({ list, asked, scene }: Case): string | undefined {
  if (asked.endless) return undefined;
  if (!asked.answer) return `is not answered: the rule ${asked.failed}`;
  const { said, bounds = {}, intents = [] } = asked.answer;
  switch (list) {
    case 'admits':
    case 'owed':
      return said.length === 0 ? undefined : `should pass, but the rule says ${told(said)}`;
    case 'silent':
      return intents.length === 0 ? undefined : `should have no effect, but the rule plans ${told(said)}`;
    case 'denies':
    case 'notOwed':
      return wrongWords((scene as Denied).says, said);
    case 'bounds':
      return wrongBounds((scene as Bounding).gives, bounds);
    case 'acts':
      return wrongIntents((scene as Planning).plans, intents);
  }
}

const told = (said: readonly Found[]) =>
  said.map(({ messageId, data }) => `${messageId} ${JSON.stringify(data)}`).join(', ');

function wrongWords(expected: readonly Said[], said: readonly Found[]): string | undefined {
  if (expected.length === 0) return 'does not say what is expected: name the messages in "says"';
  const ids = expected.map(expectedId).sort();
  if (!isDeepStrictEqual(ids, idsOf(said)))
    return `should say ${ids.join(', ')}, but the rule says ${told(said) || 'nothing'}`;
  const left = [...said];
  for (const one of expected) {
    const data = typeof one === 'string' ? {} : (one.data ?? {});
    const at = left.findIndex((found) => found.messageId === expectedId(one) && isPart(data, found.data));
    if (at < 0) return `should say ${expectedId(one)} ${JSON.stringify(data)}, but the rule says ${told(said)}`;
    left.splice(at, 1);
  }
  return undefined;
}

function wrongBounds(expected: Bounds, bounds: Bounds): string | undefined {
  const plain = (each: Bounds) => JSON.parse(JSON.stringify(each));
  if (isDeepStrictEqual(plain(expected), plain(bounds))) return undefined;
  return `should give ${JSON.stringify(expected)}, but the rule gives ${JSON.stringify(bounds)}`;
}

function wrongIntents(expected: readonly object[], intents: readonly object[]): string | undefined {
  const isSame = expected.length === intents.length && expected.every((one, at) => isPart(one, intents[at] ?? {}));
  return isSame ? undefined : `should plan ${JSON.stringify(expected)}, but the rule plans ${JSON.stringify(intents)}`;
}

/** Whether every field that was written is there with the same value. */
const isPart = (part: object, whole: object) =>
  Object.entries(part).every(([name, value]) => isDeepStrictEqual(value, (whole as Record<string, unknown>)[name]));

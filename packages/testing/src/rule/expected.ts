/** What a case expects, held against what the rule answered: the difference in a sentence, or nothing. */
import { isDeepStrictEqual } from 'node:util';
import type { Bounds, Found } from '@obligato/core';
import type { Answer } from './ask.ts';
import type { Bounding, Denied, EventScene, Measuring, Planning, Said } from './rule-cases.ts';

/** Undefined when the answer is the one that the case expects. */
export type Check = (answer: Answer, scene: EventScene) => string | undefined;

export const passes: Check = ({ said }) =>
  said.length === 0 ? undefined : `should pass, but the rule says ${told(said)}`;

export const hasNoEffect: Check = ({ said, intents = [] }) =>
  intents.length === 0 ? undefined : `should have no effect, but the rule plans ${told(said)}`;

export const saysSo: Check = ({ said }, scene) => wrongWords((scene as Denied).says, said);

export const givesBounds: Check = ({ bounds = {} }, scene) => {
  const expected = (scene as Bounding).gives;
  const plain = (each: Bounds) => JSON.parse(JSON.stringify(each));
  if (isDeepStrictEqual(plain(expected), plain(bounds))) return undefined;
  return `should give ${JSON.stringify(expected)}, but the rule gives ${JSON.stringify(bounds)}`;
};

export const plansSo: Check = ({ intents = [] }, scene) => {
  const expected: readonly object[] = (scene as Planning).plans;
  const isSame = expected.length === intents.length && expected.every((one, at) => isPart(one, intents[at] ?? {}));
  return isSame ? undefined : `should plan ${JSON.stringify(expected)}, but the rule plans ${JSON.stringify(intents)}`;
};

export const givesFigure: Check = ({ measured, said }, scene) => {
  const expected = (scene as unknown as Measuring).gives;
  const gives = (answer: unknown) =>
    `should give ${JSON.stringify(expected)}, but the rule gives ${JSON.stringify(answer)}`;
  if (measured === undefined) return gives(measured);
  if ('notMeasured' in expected)
    return said[0]?.messageId === expected.notMeasured && 'notMeasured' in measured ? undefined : gives(measured);
  if ('notMeasured' in measured) return gives(measured);
  const { says, ...figure } = expected;
  const { list: _, ...given } = measured;
  if (!isPart(figure, given)) return gives(given);
  return says === undefined ? undefined : says.length === 0 && said.length === 0 ? undefined : wrongWords(says, said);
};

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

/** Whether every field that was written is there with the same value. */
const isPart = (part: object, whole: object) =>
  Object.entries(part).every(([name, value]) => isDeepStrictEqual(value, (whole as Record<string, unknown>)[name]));

/** Message ids of an answer, sorted. */
export const idsOf = (said: readonly { readonly messageId: string }[]): readonly string[] =>
  said.map(({ messageId }) => messageId).sort();

export const expectedId = (said: Said): string => (typeof said === 'string' ? said : said.message);

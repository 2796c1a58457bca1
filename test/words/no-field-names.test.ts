/** What a rule says is read on a form, where fields have titles: nobody there has heard of a field's name, or an operator. */
import { admissionPlugin } from '@obligato/admission';
import { createCatalogue, type Message, type Text } from '@obligato/core';
import { ruleMessages } from '@obligato/core/internal';
import { diagnosis } from '@obligato/diagnosis';
import { district } from '@obligato/district';
import { organBranch } from '@obligato/organ-branch';
import { expect, test } from 'vitest';

const { rules } = createCatalogue({ organ: organBranch, admission: admissionPlugin, diagnosis, district });
const all: readonly (readonly [string, Message])[] = [
  ...[...rules].flatMap(([id, { rule }]) =>
    Object.entries(rule.messages).map(([name, said]) => [`${id} ${name}`, said] as const),
  ),
  ...Object.entries(ruleMessages),
];

/** Figures are entered under these very names, which somebody has to be told. */
const named = new Set([
  'organ/debrief-share notCounted',
  'organ/dues-counted notCounted',
  'organ/dues-published noSums',
  'organ/handover-against-archive notCompared',
]);

const texts = ({ remedy, ...message }: Message): readonly string[] =>
  [message as Text, remedy].flatMap((each) => (each ? [each.en, each['zh-CN']] : []));

test('no message and no remedy of a rule has a field’s name or an operator in it', () => {
  const offending = all.flatMap(([place, message]) =>
    named.has(place)
      ? []
      : texts(message).flatMap((text) =>
          [...text.replace(/\{\{\w+\}\}/g, '').matchAll(/`[^`]*`|\b[a-z]+[A-Z]\w*|[<>=]=|=>/g)].map(
            ([what]) => `${place}: ${what}`,
          ),
        ),
  );
  expect(all.length).toBeGreaterThan(100);
  expect(offending).toEqual([]);
});

/** German says what Obligato says, and nothing else. */
import { compliance } from '@obligato/compliance';
import { createCatalogue, fieldsOf, textIn } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { german } from '../src/index.ts';

/** Every English text that is installed where the pack for firms is. */
function everyText(): ReadonlySet<string> {
  const { obligations, rules, people } = createCatalogue({ compliance });
  const [texts, seen] = [new Set<string>(), new Set<object>()];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('en' in value && 'zh-CN' in value && typeof value.en === 'string') texts.add(value.en);
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) Object.values(value).forEach(visit);
  };
  const alone = createCatalogue({}).people;
  const fields = [...obligations.values()].flatMap(({ events }) =>
    Object.values(events).flatMap((event) => fieldsOf(event)),
  );
  for (const each of [...obligations.values(), ...[...rules.values()].map(({ rule }) => rule), people, alone, fields])
    visit(each);
  return texts;
}

const texts = german.translations?.de ?? {};

describe('German', () => {
  test('translates nothing that nobody says', () => {
    const said = everyText();
    expect(Object.keys(texts).filter((english) => !said.has(english))).toEqual([]);
  });

  test('has a word for every rule and duty of the pack for firms, and for what each refuses', () => {
    const { rules } = createCatalogue({ compliance, german });
    const untold = [...rules].flatMap(([id, { rule, plugin }]) => {
      if (!plugin.startsWith('@obligato/compliance')) return [];
      const asked = [rule.why, ...(rule.kind === 'duty' ? [rule.duty.title] : [])];
      return asked.some((text) => text.further?.de === undefined) ? [id] : [];
    });
    expect(untold).toEqual([]);
  });

  test('writes as Germans do: its own quotation marks, and no address in the second person singular', () => {
    const wrong = Object.values(texts).filter((text) => /[“"](?=\{|\w)|\b(du|dein|deine)\b/i.test(text));
    expect(wrong).toEqual([]);
  });

  test('is told to whoever reads it', () => {
    const { obligations } = createCatalogue({ german });
    const { title } = obligations.get('meeting') ?? {};
    expect(title && [textIn(title, 'de'), textIn(title, ['zh-CN', 'de']), textIn(title, 'fr')]).toEqual([
      'Sitzung',
      '会议',
      'meeting',
    ]);
  });
});

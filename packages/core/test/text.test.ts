import { translated } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { fillText, fillTexts, formatProblem, ObligatoError, type TextData } from '../src/index.ts';
import { suggest } from '../src/internal.ts';
import { aText } from './a-text.ts';

describe('a text', () => {
  test('is filled in each language, lists joined the way it writes them', () => {
    const text = { en: '{{who}}: {{n}} of {{all}}', 'zh-CN': '{{who}}：{{n}}/{{all}}' };
    expect(fillTexts(text, { who: ['Li', 'Wu'], n: 0, all: 20 })).toEqual({
      en: 'Li, Wu: 0 of 20',
      'zh-CN': 'Li、Wu：0/20',
    });
  });
  test('keeps a placeholder that nobody fills as it is written', () => {
    expect(fillText(aText('{{a}} and {{b}}'), { a: 1 }, 'en')).toBe('1 and {{b}}');
  });
  test.each(['constructor', 'toString', '__proto__'])(
    'does not take what every object inherits for a value: %s',
    (name) => {
      expect(fillText(aText(`{{${name}}}`), {}, 'en')).toBe(`{{${name}}}`);
    },
  );
  test('keeps the placeholder of a value that is null, as a rule in JavaScript may hand over', () => {
    expect(fillText(aText('{{a}}'), { a: null } as unknown as TextData, 'en')).toBe('{{a}}');
  });
  test('takes a text as a value, in the language of the reader', () => {
    expect(fillTexts(aText('{{event}}!'), { event: { en: 'open', 'zh-CN': '开会' } })).toEqual({
      en: 'open!',
      'zh-CN': '开会!',
    });
  });
  test('does not fill what a value brings along', () => {
    expect(fillText(aText('{{a}} {{b}}'), { a: '{{b}} $& $1', b: 2 }, 'en')).toBe('{{b}} $& $1 2');
  });
  test('prints false, zero and an empty list', () => {
    expect(fillText(aText('{{a}}|{{b}}|{{c}}'), { a: false, b: 0, c: [] }, 'en')).toBe('false|0|');
  });
});

describe('a problem', () => {
  test('says where, what, what to do and its code', () => {
    const problem = {
      code: 'OBLIGATO_USAGE',
      ...translated({ en: 'No such thing', 'zh-CN': '没有此项' }, { en: 'Try another', 'zh-CN': '请另选' }),
      origins: [{ file: 'a.yaml', line: 3, column: 5 }, { file: 'b.yaml' }],
    } as const;
    expect(formatProblem(problem)).toBe('a.yaml:3:5 and b.yaml: No such thing. Try another. [OBLIGATO_USAGE]');
    expect(formatProblem(problem, 'zh-CN')).toBe('a.yaml:3:5与b.yaml：没有此项。请另选。 [OBLIGATO_USAGE]');
  });
  test('whose hint is a question ends with one mark', () => {
    const words = translated({ en: 'No "a"', 'zh-CN': '没有“a”' }, suggest('a', ['b']));
    expect(formatProblem({ code: 'OBLIGATO_USAGE', ...words })).toBe('No "a". Did you mean "b"? [OBLIGATO_USAGE]');
    expect(formatProblem({ code: 'OBLIGATO_USAGE', ...words }, 'zh-CN')).toBe(
      '没有“a”。是否应为“b”？ [OBLIGATO_USAGE]',
    );
  });
  test('thrown with others carries the first code and every message', () => {
    const error = new ObligatoError([
      { code: 'OBLIGATO_DATE', ...translated(aText('one')) },
      { code: 'OBLIGATO_USAGE', ...translated(aText('two')) },
    ]);
    expect([error.code, error.problems.length, error.message]).toEqual([
      'OBLIGATO_DATE',
      2,
      'one. [OBLIGATO_DATE]\ntwo. [OBLIGATO_USAGE]',
    ]);
  });
});

describe('did you mean', () => {
  test('names the nearest when it is near, and what there is when it is not', () => {
    expect(suggest('notise', ['notice', 'quorum'])).toEqual({
      en: 'Did you mean "notice"?',
      'zh-CN': '是否应为“notice”？',
    });
    expect(suggest('xyz', ['notice', 'quorum'])).toEqual({
      en: 'Known: notice, quorum',
      'zh-CN': '可用的有：“notice”、“quorum”',
    });
    expect(suggest('xyz', []).en).toBe('None is known');
  });
});

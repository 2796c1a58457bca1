import { translated } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { fillText, fillTexts, formatProblem, ObligatoError, type TextData, textIn } from '../src/index.ts';
import { counted, suggest } from '../src/internal.ts';
import { listed } from '../src/text/text.ts';
import { aText } from './a-text.ts';

describe('a text', () => {
  test('is filled in each language, lists joined the way it writes them', () => {
    const text = { en: '{{who}}: {{n}} of {{all}}', 'zh-CN': '{{who}}：{{n}}/{{all}}' };
    expect(fillTexts(text, { who: ['Li', 'Wu'], n: 0, all: 20 })).toEqual({
      en: 'Li, Wu: 0 of 20',
      'zh-CN': 'Li、Wu：0/20',
    });
  });
  test('may stand in further languages: those are filled and joined too, each with what it calls its values', () => {
    const text = { en: '{{who}}: {{what}}', 'zh-CN': '{{who}}：{{what}}', further: { de: '{{what}} von {{who}}' } };
    const what = { en: 'backup', 'zh-CN': '备份', further: { de: 'Sicherung', fr: 'sauvegarde' } };
    expect(fillTexts(text, { who: ['Li', 'Wu'], what })).toEqual({
      en: 'Li, Wu: backup',
      'zh-CN': 'Li、Wu：备份',
      further: { de: 'Sicherung von Li, Wu' },
    });
    expect(listed([what, aText('drill')])).toEqual({
      en: 'backup, drill',
      'zh-CN': '备份、drill',
      further: { de: 'Sicherung, drill', fr: 'sauvegarde, drill' },
    });
  });

  test.each([
    ['de', 'Sicherung'],
    [['bo', 'de', 'zh-CN'], 'Sicherung'],
    [['bo', 'zh-CN', 'de'], '备份'],
    ['bo', 'backup'],
    [['bo'], 'backup'],
    [[], 'backup'],
  ])('is told to whoever reads %j in the first language that it has', (reading, told) => {
    const text = { en: 'backup', 'zh-CN': '备份', further: { de: 'Sicherung' } };
    expect([textIn(text, reading), fillText(text, {}, reading)]).toEqual([told, told]);
  });

  test.each([
    ['{{n}} rules are in force', 1, '1 rule is in force'],
    ['{{n}} working days’ notice is required', 1, '1 working day’s notice is required'],
    ['{{n}} people who are listed', 1, '1 person who is listed'],
    ['{{n}} candidates stand', 1, '1 candidate stands'],
    ['{{n}} rules are in force', 2, '2 rules are in force'],
    ['{{n}} people', 1, '1 person'],
    ['{{n}} working days, {{n}} units', 1, '1 working day, 1 unit'],
    ['{{n}} others', 0, '0 others'],
    ['{{n}} was, {{n}} is', 1, '1 was, 1 is'],
    ['{{n}} rulesets, {{m}} rules', 1, '1 rulesets, {{m}} rules'],
  ])('counts in English: %s, of %i', (text, n, told) => {
    expect(fillText(aText(text), { n }, 'en')).toBe(told);
  });
  test('counts what is a number, and no text that looks like one', () => {
    expect(fillText(aText('{{n}} rules'), { n: '1' }, 'en')).toBe('1 rules');
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
    const words = translated({ en: 'No "opn"', 'zh-CN': '没有“opn”' }, suggest('opn', ['open']));
    expect(formatProblem({ code: 'OBLIGATO_USAGE', ...words })).toBe('No "opn". Did you mean "open"? [OBLIGATO_USAGE]');
    expect(formatProblem({ code: 'OBLIGATO_USAGE', ...words }, 'zh-CN')).toBe(
      '没有“opn”。是否应为“open”？ [OBLIGATO_USAGE]',
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
  test.each([
    ['hodl', 'hold'],
    ['dirll', 'drill'],
    ['secretery', 'secretary'],
    ['书计', '书记'],
    ['付书记', '副书记'],
  ])('%s is near %s', (word, meant) => {
    expect(suggest(word, ['quorum', '群众', meant]).en).toBe(`Did you mean "${meant}"?`);
  });
  test.each([
    ['of two letters, none is near', 'ab', ['zs', 'ac']],
    ['a word of which hardly a letter is right', 'open', ['oval', 'item']],
    ['two other characters', '支书', ['群众']],
    ['the word itself', 'notice', ['notice', 'quorum']],
    ['the number of somebody else', '0101', ['0201', '0301']],
    ['another year', '2027', ['2026']],
    ['another branch', '二支部', ['一支部']],
  ])('%s', (_what, word, known) => {
    const { en } = suggest(word, known);
    expect(en).toMatch(/^Known: /);
    expect(en.split(/[ ,]+/)).not.toContain(word);
  });
});

test('an error of another copy of the core is one of this copy', async () => {
  const copy = '../src/text/problem.ts?copy';
  const { ObligatoError: Other }: { ObligatoError: typeof ObligatoError } = await import(copy);
  expect(Other).not.toBe(ObligatoError);
  const words = translated({ en: 'It is closed', 'zh-CN': '已经关闭' });
  const error = new Other({ code: 'OBLIGATO_USAGE', ...words });
  expect(error instanceof ObligatoError).toBe(true);
  expect(new ObligatoError({ code: 'OBLIGATO_USAGE', ...words }) instanceof Other).toBe(true);
  for (const none of [new Error('OBLIGATO_USAGE'), { code: 'OBLIGATO_USAGE' }, null, undefined, 'x', 7])
    expect((none as unknown) instanceof ObligatoError).toBe(false);
});

test.each([
  [1, '1 record is'],
  ['1', '1 record is'],
  [2, '2 records are'],
  [0, '0 records are'],
  // As it is grouped for people, it is no number any more.
  ['900,035', '900,035 records are'],
])('of %s it is told how many there are', (count, said) => {
  expect(counted(count, 'records are')).toBe(said);
});

/** The signs of a Chinese keyboard are letters to YAML: they are named, with their place, wherever they stand. */
import { expect, test } from 'vitest';
import { readLocatedYaml } from '../src/files.ts';

const problemsOf = (text: string) => {
  try {
    readLocatedYaml('unit.yaml', text);
    return [];
  } catch (error) {
    return (error as { problems: { message: string; origins: { line: number; column: number }[] }[] }).problems;
  }
};

test.each([
  ['alone in a file', 'unit：levy', 1, 5],
  ['between other fields', 'unit: levy\ntitle：征收支部\nparent: bureau', 2, 6],
  ['at the end', 'unit: levy\nparent：bureau', 2, 7],
  ['below a field', 'unit: levy\nrules:\n  organ/notice：deny', 3, 15],
  ['in braces', 'unit: levy\nrules:\n  organ/notice: { severity：deny }', 3, 27],
  ['in a list', 'unit: levy\nwaivers:\n  - unit：levy', 3, 9],
  ['after a blank', 'unit ：levy', 1, 6],
])('a colon %s', (_where, text, line, column) => {
  const [problem, ...others] = problemsOf(text);
  expect(problem?.message).toContain('full-width colon');
  expect(problem?.origins).toEqual([{ file: 'unit.yaml', line, column }]);
  expect(others).toEqual([]);
});

test.each([
  ['comma', 'in braces', 'rules:\n  organ/notice: { severity: deny，workingDays: 5 }', 2, 33],
  ['comma', 'in a list', 'unit: levy\nextends: [organ/recommended，organ/strict]', 2, 28],
  ['comma', 'of another kind', 'extends: [a/b、c/d]', 1, 14],
  ['comma', 'after a quote', 'extends: ["a/b"，c/d]', 1, 16],
  ['quotes', 'around a value', 'unit: “levy”', 1, 7],
  ['quotes', 'around a name', '“unit”: levy', 1, 1],
  ['quotes', 'in a list', 'extends: [‘a/b’]', 1, 11],
  ['quotes', 'of full width', 'unit: ＂levy＂', 1, 7],
  ['quotes', 'around what has a sign of YAML', 'unit: levy\nplugins:\n  organ: “@obligato/organ-branch: x”', 3, 10],
  ['space', 'after a colon', 'unit:　levy', 1, 6],
  ['space', 'after the colon of another line', 'unit: levy\ntitle:　x', 2, 7],
  ['space', 'before a field', 'unit: levy\n　title: x', 2, 1],
  ['space', 'before a field below', 'rules:\n　organ/notice: deny', 2, 1],
  ['space', 'that does not break', 'rules:\n \u00a0organ/notice: deny', 2, 2],
  ['space', 'behind a value', 'unit: levy　', 1, 11],
  ['space', 'before a comment', 'unit: levy　# ours', 1, 11],
  ['space', 'in front of a value', 'unit: 　levy', 1, 7],
] as const)('%s %s', (sign, _where, text, line, column) => {
  const [problem, ...others] = problemsOf(text);
  expect(problem?.message).toMatch({ comma: /comma/, quotes: /quotes/, space: /space/ }[sign]);
  expect(problem?.origins).toEqual([{ file: 'unit.yaml', line, column }]);
  expect(others).toEqual([]);
});

test.each([
  ['a text on the line of its field', 'title: note：no smoking'],
  ['a text in quotes', '- "note：no smoking"'],
  ['a text over several lines', 'text: |\n  note：no smoking'],
  ['a Chinese text in a list', '- 注意：严禁吸烟'],
  ['a list of Chinese texts', 'topics: [学习，讨论, 总结、部署]'],
  ['a text with a comma', 'title: levy，office'],
  ['a Chinese text in quotes', 'title: “两学一做”'],
  ['a text with words in quotes', 'title: “A”与“B”'],
  ['a text with a space', 'title: 征收　支部'],
  ['a text in quotes with all of them', 'title: "　“a，b”：c　"'],
])('%s may hold such signs', (_what, text) => {
  expect(problemsOf(text)).toEqual([]);
});

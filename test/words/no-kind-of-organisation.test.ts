/** Nothing outside the packs speaks of one kind of organisation: what a branch, a firm or a party calls things, its pack says. */
import { commonPeople } from '@obligato/core';
import { type RosterColumn, rosterColumns } from '@obligato/engine/files';
import { expect, test } from 'vitest';
import { sourceTexts } from './source-texts.ts';

const english = /\b(branch|branches|party|parties|communist|comrade|cadre|employee|shareholder)\b/i;
const chinese = /党|支部|支委|党员|干部|机关|员工|股东|公司/;
/** What is told to everybody, whatever they are. */
const general = /^packages\/(core|engine|files|lowdb|postgres|restate|archive|http)\/src\//;
/** What its files are called. */
const named = [/@obligato\/organ-branch/];

test('columns of a staff list and the common words for people name none either, whatever else they are called', () => {
  const columns = Object.values<RosterColumn>(rosterColumns).flatMap(({ title, synonyms }) => [title, synonyms]);
  const people = [commonPeople.standings, commonPeople.roles].flatMap((words) => Object.values(words));
  const words = [columns, people, commonPeople.plain].flatMap((each) => JSON.stringify(each).split(/["\],[{}:]+/));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => english.test(word) || chinese.test(word))).toEqual([]);
});

test('texts of the core, the engine and the shell around them name no kind of organisation', () => {
  const texts = sourceTexts.filter(({ file }) => general.test(file));
  expect(texts.length).toBeGreaterThan(600);
  const found = texts.filter(({ en, chinese: zh }) => {
    const [left, right] = [en, zh].map((text) =>
      named.reduce((rest, word) => rest.replaceAll(new RegExp(word, 'g'), ''), text),
    );
    return english.test(left ?? '') || chinese.test(right ?? '');
  });
  expect(found.map(({ file, en, chinese: zh }) => `${file}: ${en} — ${zh}`)).toEqual([]);
});

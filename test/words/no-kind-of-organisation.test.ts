/** Nothing outside the packs speaks of one kind of organisation: what a branch, a firm or a party calls things, its pack says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonPeople } from '@obligato/core';
import { type RosterColumn, rosterColumns } from '@obligato/engine/files';
import { expect, test } from 'vitest';
import { root, sourceTexts } from './source-texts.ts';

const english = /\b(branch|branches|party|parties|communist|comrade|cadre|employee|shareholder)\b/i;
const chinese = /党|支部|支委|书记|党员|干部|机关|员工|股东|公司/;
/** What is told to everybody, whatever they are: all but the templates, each of which is of one pack. */
const general = /^packages\/[^/]+\/src\/(?!init\/templates\/)/;
/** What packages, options and fields are called. */
const named = [/@obligato\/organ-branch/, /--branches/, /population\.branches/];

test('columns of a staff list and the common words for people name none either, whatever else they are called', () => {
  const columns = Object.values<RosterColumn>(rosterColumns).flatMap(({ title, synonyms }) => [title, synonyms]);
  const people = [commonPeople.standings, commonPeople.roles].flatMap((words) => Object.values(words));
  const words = [columns, people, commonPeople.plain].flatMap((each) => JSON.stringify(each).split(/["\],[{}:]+/));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => english.test(word) || chinese.test(word))).toEqual([]);
});

test('no text outside the packs and their templates names a kind of organisation', () => {
  const texts = sourceTexts.filter(({ file }) => general.test(file));
  expect(texts.length).toBeGreaterThan(1500);
  const found = texts.filter(({ en, chinese: zh }) => {
    const [left, right] = [en, zh].map((text) =>
      named.reduce((rest, word) => rest.replaceAll(new RegExp(word, 'g'), ''), text),
    );
    return english.test(left ?? '') || chinese.test(right ?? '');
  });
  expect(found.map(({ file, en, chinese: zh }) => `${file}: ${en} — ${zh}`)).toEqual([]);
});

test('whatever people of a simulation write is written in both languages', () => {
  const folder = join(root, 'packages/simulate/src/stories');
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(10);
  const han = files.filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
    return /\p{Script=Han}/u.test(text.replace(/'zh-CN': ('[^']*'|`[^`]*`)/g, ''));
  });
  expect(han).toEqual([]);
});

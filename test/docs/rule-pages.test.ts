/** The rules' pages are what the rules say today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, packs, rulePages } from './rule-pages.ts';

const pages = rulePages();

test.each([...pages])('docs/rules/%s is current; npm run docs writes it anew', (path, text) => {
  expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
});

test('there is no page of a rule that is gone', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  expect(paths.sort()).toEqual([...pages.keys()].sort());
});

describe('a page', () => {
  const rules = Object.entries(packs).flatMap(([namespace, { plugin }]) =>
    Object.entries(plugin.rules).map(([name, rule]) => [`${namespace}/${name}`, rule] as const),
  );
  test.each(rules)('%s says what, why, by which clause, and how severe it is', (id, rule) => {
    const text = pages.get(`${id}.md`) ?? '';
    for (const words of [rule.why.en, rule.why['zh-CN'], rule.clause.article]) expect(text).toContain(words);
    expect(text).toMatch(/^\| Recommended · 推荐 \|/m);
    for (const message of Object.keys(rule.messages)) expect(text).toContain(`- \`${message}\`: `);
    for (const option of Object.keys(rule.defaults)) expect(text).toContain(`| \`${option}\` |`);
    // Above the table stands what it is.
    expect(text.split('\n')[2]).toMatch(/^[^|]/);
  });
  test.each([...pages.keys()].filter((path) => path !== 'README.md'))('%s shows cases from its tests', (path) => {
    expect(pages.get(path)).toContain('## Cases from its tests · 测试用例');
  });
});

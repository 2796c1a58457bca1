/** A text in a language in which nobody is told anything is told of, with its place, before anybody misses it. */
import { describe, expect, test } from 'vitest';
import { languageProblems } from '../src/files.ts';
import { parseUnit } from '../src/index.ts';

const unit = parseUnit(`unit: firm
title: Firm
local:
  backup:
    duty: { de: Datensicherung prüfen, zn-CN: 检验备份 }
    obligation: task
    cadence: weekly
    why: { en: It is due., fr: Il le faut. }
    clause: { source: { de: Leitlinie, em: Policy }, article: 6 }
`);
const told = (spoken: readonly string[]) =>
  languageProblems([unit], spoken).map(({ message, hint, origins: [at] = [] }) => [at?.line, message, hint]);

describe('a text of a unit file', () => {
  test('is told of where the organisation does not speak its language, each with its line and the nearest', () => {
    expect(told(['de', 'en'])).toEqual([
      [5, 'local/backup: the organisation does not speak "zn-CN"', expect.stringContaining('Did you mean "zh-CN"?')],
      [8, 'local/backup: the organisation does not speak "fr"', expect.stringContaining('add it to "languages"')],
      [9, 'local/backup: the organisation does not speak "em"', expect.stringContaining('Known: de, en, zh-CN')],
    ]);
  });

  test('is in English and in Chinese whatever the organisation speaks', () => {
    expect(told([]).map(([line]) => line)).toEqual([5, 5, 8, 9, 9]);
    expect(told(['de', 'fr', 'zn-CN', 'em'])).toEqual([]);
  });
});

/** Which guides are walked through, each with the least of commands that it runs and of lines that it promises: none may come to say less unseen. */
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type {} from '../cli/bundle.ts';
import { aNewcomer, root } from './newcomer.ts';
import { walkPage } from './walk-page.ts';

type Guide = readonly [name: string, commands: number, lines: number];

export const folder = join(root, 'docs/guides');

/** How a rule of each kind is written, and an obligation. */
export const ofRules: readonly Guide[] = [
  ['rule-check', 8, 8],
  ['rule-duty', 7, 3],
  ['rule-deadline', 7, 4],
  ['rule-effect', 9, 5],
  ['rule-indicator', 6, 2],
  ['own-obligation', 9, 6],
  ['facts', 4, 6],
  ['compare-rules', 7, 6],
];

/** Where it runs, and what it runs in. */
export const ofPrograms: readonly Guide[] = [
  ['fastify', 3, 5],
  ['express', 3, 3],
  ['office-portal', 8, 3],
  ['bot', 3, 2],
  ['run-it', 17, 5],
  ['run-it.zh-CN', 17, 5],
];

/** Does each in an empty folder of its own. */
export function walkThrough(guides: readonly Guide[]): void {
  describe.each(guides)('docs/guides/%s.md', (name, commands, lines) => {
    test('does what it says', { timeout: 240_000 }, async () => {
      const newcomer = await aNewcomer(inject('command'), name.endsWith('.zh-CN') ? 'zh_CN.UTF-8' : 'C.UTF-8');
      try {
        const did = await walkPage(join(folder, `${name}.md`), newcomer);
        expect(did.commands).toBeGreaterThanOrEqual(commands);
        expect(did.lines).toBeGreaterThanOrEqual(lines);
      } finally {
        await newcomer.leave();
      }
    });
  });
}

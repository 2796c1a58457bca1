/** The example firm by the command: four departments, a year from April, the days of Berlin, and people in a firm's words. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { obligato } from './obligato.ts';

const folder = fileURLToPath(new URL('../../examples/company/', import.meta.url));
const firm = (...args: readonly string[]) => obligato(folder, args);

describe('examples/company', () => {
  test('is in order, in both languages', async () => {
    expect((await firm('check')).stdout).toContain('5 units, 63 rules in force, 16 people. No problems found.');
    expect((await firm('check', '--lang', 'zh-CN')).stdout).toContain('未发现问题');
  });

  test('a year that is named is the firm’s', async () => {
    const { stdout } = await firm('plan', '--year', '2026', '--dry-run');
    expect(stdout).toMatch(/^2026-04-01 to 2027-03-31: \d+ new/m);
  });

  test('what a department states is told with its place', async () => {
    const { stdout } = await firm('config', 'why', 'firm/it', 'local/backup-test', 'cadence', '--on', '2026-05-01');
    expect(stdout).toContain('firm/it: weekly  units/it.yaml:7:33');
    expect(stdout).toContain('firm: every-2-months');
  });

  test('lives its fiscal year: everybody is told in the words of the firm', async () => {
    const { stdout } = await firm('simulate', '--year', '2026', '--seed', '7');
    for (const duty of [
      'Access review',
      'Datensicherung prüfen',
      'Internal audit (owed by firm)',
      'Supplier assessment',
    ])
      expect(stdout).toContain(duty);
    expect(stdout).toContain('compliance officer');
    expect(stdout).not.toContain('branch');
    expect(stdout).not.toMatch(/FY2025/);
  });
});

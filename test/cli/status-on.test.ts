/** `obligato status --on`: today's records from another day, and not what was known on it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, obligato, plannedOrgan } from './obligato.ts';

const unit = 'tax-bureau/office';
const meeting = `${unit}/general-meeting/2026-Q1`;
let folder: string;

beforeAll(async () => {
  folder = await plannedOrgan();
  const notice = { heldOn: '2026-03-13', place: '301', agenda: ['The plan'] };
  await obligato(folder, ['attempt', meeting, 'notify', '--now', '2026-03-06T09:00', '--data', JSON.stringify(notice)]);
});

const status = (...args: readonly string[]) => ['status', '--unit', unit, ...args];

describe('obligato status --on', () => {
  test('shows the lights of that day, as a clock that stands there would, and says of when the records are', async () => {
    const ahead = await json(folder, status('--now', '2026-03-10', '--on', '2026-08-01'));
    const { document: then } = await json(folder, status('--now', '2026-08-01'));
    expect(ahead.document).toEqual({ ...then, records: '2026-03-10' });
    expect(ahead.document.today).toBe('2026-08-01');
    expect(ahead.document.counts.overdue).toBeGreaterThan(0);
    const { stdout } = await obligato(folder, status('--now', '2026-03-10', '--on', '2026-08-01'));
    expect(stdout).toContain('Seen from 2026-08-01, with the records of 2026-03-10');
  });

  test('looks back with what has been recorded since, and names the other way to look back', async () => {
    const back = status('--now', '2026-03-10', '--on', '2026-03-01');
    const { stdout } = await obligato(folder, [...back, '--lang', 'zh-CN']);
    expect(stdout).toContain('以上为以2026-03-01的角度看2026-03-10的记录');
    expect(stdout).toContain('--as-of 2026-03-01');
    const { document } = await json(folder, back);
    expect(JSON.stringify(document)).toContain('"state":"noticed"');
  });

  test.each([
    [
      'with --as-of, as one of them leaves out what the other counts',
      ['--on', '2026-08-01', '--as-of', '2026-03-08'],
      '--on and --as-of do not go together',
    ],
    ['what is no day', ['--on', '2026-02-30'], '--on "2026-02-30" is not a date'],
  ])('refuses %s', async (_, args, said) => {
    const { code, stdout, stderr } = await obligato(folder, status(...args, '--now', '2026-03-10'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('works where records count, and no clock may be set', async () => {
    const config = join(folder, 'obligato.yaml');
    const text = await readFile(config, 'utf8');
    await writeFile(config, text.replace(/^trial: true$/m, ''));
    const set = await obligato(folder, status('--now', '2026-08-01'));
    expect([set.code, set.stderr]).toEqual([2, expect.stringContaining('--now works only in a folder for trials')]);
    const { code, document } = await json(folder, status('--on', '2026-12-31'));
    expect([code, document.today, document.records > '2026-03-10']).toEqual([0, '2026-12-31', true]);
  });
});

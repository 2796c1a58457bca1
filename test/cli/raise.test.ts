/** An occasion told on the command line gives rise to a duty. */
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, json, obligato, organ } from './obligato.ts';

const now = ['--now', '2026-03-12T09:00'];
const unit = 'tax-bureau/levy';
const levy = ['--unit', unit];

let folder: string;
beforeAll(async () => {
  folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', ...levy, '--now', '2026-03-02']);
});

describe('raise', () => {
  test('starts the duty on its day, and the same occasion again changes nothing', async () => {
    const { code, document } = await json(folder, ['raise', 'opinion', 'leaking-roof', ...levy, ...now]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ command: 'raise', ok: true, raised: true, cycle: { obligation: 'matter' } });
    expect(document.cycle.id).toContain(unit);
    expect(document.cycle.period.from).toBe('2026-03-12');
    const before = await contentsOf(`${folder}/data`);
    const again = await json(folder, ['raise', 'opinion', 'leaking-roof', ...levy, ...now]);
    expect(again).toMatchObject({ code: 0, document: { raised: false, cycle: { id: document.cycle.id } } });
    expect(await contentsOf(`${folder}/data`)).toEqual(before);
    const status = await json(folder, ['status', '--all', ...levy, ...now]);
    expect(JSON.stringify(status.document)).toContain(document.cycle.id);
    expect((await obligato(folder, ['next', document.cycle.id, ...now])).code).toBe(0);
  });

  test('takes the day on which it arose', async () => {
    const { document } = await json(folder, ['raise', 'opinion', 'old-wall', ...levy, '--on', '2026-03-05', ...now]);
    expect(document.cycle.period.from).toBe('2026-03-05');
  });

  test('is raised by what is said first, in one commit that says neither who nor when', async () => {
    const args = ['raise', 'opinion', ...levy, '--event', 'say', '--as', `m1@${unit}`];
    const { code, document } = await json(folder, [...args, '--data', '{"text":"the roof leaks"}', ...now]);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      ...{ command: 'raise', ok: true, raised: true },
      decision: { outcome: 'accepted', by: {}, recordedAt: '2026-03-12T00:00:00+08:00' },
    });
    const before = await contentsOf(`${folder}/data`);
    const refused = await json(folder, [...args, '--data', '{}', ...now]);
    expect(refused).toMatchObject({ code: 1, document: { raised: false, decision: { outcome: 'incomplete' } } });
    expect(await contentsOf(`${folder}/data`)).toEqual(before);
  });

  test('takes along what is attached to what is said first, once it is said that it may go there', async () => {
    const args = ['raise', 'opinion', ...levy, '--event', 'say', '--data', '{"text":"the wall is wet"}', '--link'];
    const refused = await obligato(folder, [...args, 'https://files.example/wall', ...now]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('OBLIGATO_EVIDENCE')]);
    const said = await json(folder, [...args, 'https://files.example/wall', '--evidence-in-confidence', ...now]);
    expect(said).toMatchObject({
      code: 0,
      document: { decision: { evidence: [{ kind: 'link', href: 'https://files.example/wall' }] } },
    });
  });

  test('says it in words, in both languages', async () => {
    const { stdout } = await obligato(folder, ['raise', 'opinion', 'cold-room', ...levy, ...now]);
    expect(stdout).toMatch(/cold-room\n {2}raised\n {2}state: .+\n {2}by 2026-/);
    const chinese = await obligato(folder, ['raise', 'opinion', 'cold-room', ...levy, '--lang', 'zh-CN', ...now]);
    expect(chinese.stdout).toContain('此前已提出，未作改动');
  });

  test.each([
    ['without a unit', ['raise', 'opinion', 'x'], 'OBLIGATO_USAGE', '--unit'],
    ['without an occasion', ['raise', 'opinion', ...levy], 'OBLIGATO_USAGE', '--event'],
    [
      'with evidence that no decision would hold',
      ['raise', 'opinion', 'x', ...levy, '--reference', 'p. 3'],
      'OBLIGATO_USAGE',
      '--event',
    ],
    ['an unknown unit', ['raise', 'opinion', 'x', '--unit', 'nobody'], 'OBLIGATO_UNIT_UNKNOWN', 'nobody'],
    ['an unknown duty', ['raise', 'opinon', 'x', ...levy], 'OBLIGATO_DUTY_UNKNOWN', 'opinion'],
    [
      'an event with a day',
      ['raise', 'opinion', ...levy, '--event', 'say', '--on', '2026-03-05'],
      'OBLIGATO_USAGE',
      '--on',
    ],
    ['nobody who acts', ['raise', 'opinion', 'x', ...levy, '--as', 'm1@nobody'], 'OBLIGATO_UNIT_UNKNOWN', 'nobody'],
    [
      'nobody who says it',
      ['raise', 'opinion', ...levy, '--event', 'say', '--as', 'm1@nobody'],
      ...(['OBLIGATO_UNIT_UNKNOWN', 'nobody'] as const),
    ],
    ['a day that is none', ['raise', 'opinion', 'x', ...levy, '--on', 'soon'], 'OBLIGATO_DATE', '--on'],
  ])('%s is told, exit 2', async (_, args, code, told) => {
    const before = await contentsOf(`${folder}/data`);
    const answer = await obligato(folder, [...args, ...now]);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain(code);
    expect(answer.stderr).toContain(told);
    expect(await contentsOf(`${folder}/data`)).toEqual(before);
  });
});

/** Every command once, on one organ, the way a secretary would use them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, json, obligato, organ } from './obligato.ts';

const now = ['--now', '2026-01-10T09:00'];
const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const notice = '{"heldOn":"2026-01-20","place":"Room 301","agenda":["Plan"]}';
const alone = '{"chair":"l01","attendance":[{"member":"l01","present":true}]}';

describe('a year in commands', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
  });

  test('check counts what it read, and makes no data folder', async () => {
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['check']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, command: 'check', ok: true, units: 6 });
    expect(document.people).toBeGreaterThan(50);
    expect(document.rules).toBeGreaterThan(15);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('status says that nothing is planned, and makes no data folder', async () => {
    const before = await contentsOf(folder);
    const { code, stdout } = await obligato(folder, ['status', ...now]);
    expect(code).toBe(0);
    expect(stdout).toContain('run obligato plan');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('plan proposes days away from busy ones, inside every window, and names what it could not avoid', async () => {
    const own = await organ();
    const busy = ['--busy', '2026-03-01..2026-03-31'];
    const { code, document } = await json(own, [
      'plan',
      '--year',
      '2026',
      '--unit',
      'tax-bureau/office',
      ...busy,
      ...now,
    ]);
    expect(code).toBe(0);
    const [{ days, clashes }] = document.proposals;
    const dayOf = (cycle: string) => days.find((day: { cycle: string }) => day.cycle === cycle)?.on;
    expect(dayOf('tax-bureau/office/general-meeting/2026-Q1')).toMatch(/^2026-0[12]-/);
    expect(dayOf('tax-bureau/office/theme-day/2026-03')).toMatch(/^2026-03-/);
    expect(clashes).toContainEqual(
      expect.objectContaining({ id: 'tax-bureau/office/theme-day/2026-03', kind: 'busy' }),
    );
    expect((await obligato(own, ['plan', '--year', '2026', '--busy', 'soon', ...now])).code).toBe(2);
  });

  test('graph draws an obligation, with the rules that the unit lives by at each arrow', async () => {
    const { code, stdout } = await obligato(folder, ['graph', 'meeting', '--unit', 'tax-bureau/levy', ...now]);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('stateDiagram-v2');
    expect(stdout).toMatch(/planned --> open: .*organ\/notice \(deny\)/);
    const unknown = await obligato(folder, ['graph', 'meting']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Did you mean "meeting"?');
  });

  test('plan takes over the roster and says what is not owed and why', async () => {
    const { code, document } = await json(folder, ['plan', '--year', '2026', ...now]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ command: 'plan', ok: true, from: '2026-01-01', to: '2026-12-31' });
    const office = document.units.find(({ unit }: { unit: string }) => unit === 'tax-bureau/office');
    expect(office.rosterChanged).toBe(true);
    expect(office.created).toContain('tax-bureau/office/general-meeting/2026-Q1');
    expect(office.notOwed.map(({ duty }: { duty: string }) => duty)).toContain('committee-meeting');
    expect(office.notOwed[0].because).toHaveProperty('zh-CN');
  });

  test('plan twice changes nothing', async () => {
    const before = await contentsOf(`${folder}/data`);
    const { code, stdout } = await obligato(folder, ['plan', '--year', '2026', ...now]);
    expect(code).toBe(0);
    expect(stdout).toContain('0 new, 0 lapsed, 0 reinstated in 6 units.');
    expect(stdout).not.toContain('roster updated');
    expect(await contentsOf(`${folder}/data`)).toEqual(before);
  });

  test('next tells what is blocked, and what an event needs', async () => {
    const { code, document } = await json(folder, ['next', meeting, ...now]);
    expect(code).toBe(0);
    const open = document.events.find(({ event }: { event: string }) => event === 'open');
    expect(open).toMatchObject({ state: 'blocked' });
    expect(open.undecided).toContain('organ/quorum');
    expect(open.findings[0]).toMatchObject({ rule: 'organ/notice', messageId: 'none' });
  });

  test('A17: next says whose event it is, and with --as whether it is theirs', async () => {
    type Seen = { event: string; side: string; yours?: boolean };
    const seen = ({ events }: { events: readonly Seen[] }) =>
      Object.fromEntries(events.map(({ event, side, yours }) => [event, [side, yours]]));
    const plain = await json(folder, ['next', meeting, ...now]);
    expect(seen(plain.document)).toMatchObject({ postpone: ['unit', undefined], carryOver: ['superior', undefined] });
    const asked = await json(folder, ['next', meeting, '--as', 'l01@tax-bureau', ...now]);
    expect(seen(asked.document)).toMatchObject({ postpone: ['unit', false], carryOver: ['superior', true] });
    const { stdout } = await obligato(folder, ['next', meeting, '--as', 'tax-bureau/levy', ...now]);
    expect(stdout).toMatch(/carryOver — .+ \[by its superior, not yours\]/);
    expect(stdout).toContain(
      'optional: Place (place), Handed over by (delegation), Why outside working hours (offHoursReason)',
    );
  });

  test('an attempt that is denied exits 1, and explain renders the same text in both languages, with the facts', async () => {
    const denied = await obligato(folder, ['attempt', meeting, 'open', '--data', alone, ...now]);
    expect(denied.code).toBe(1);
    expect(denied.stdout).toContain(`REFUSED  ${meeting}#1`);
    expect(denied.stdout).toMatch(/units\/branch-levy\.yaml:\d+:\d+/);
    const explained = await obligato(folder, ['explain', `${meeting}#1`]);
    expect(explained.code).toBe(0);
    const [before, facts] = explained.stdout.split('\nfacts that were looked at');
    expect(before).toBe(denied.stdout);
    expect(facts).toContain('who has a vote (7): ');
    const chinese = await obligato(folder, ['explain', `${meeting}#1`], { environment: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(chinese.stdout).toContain('不予通过');
    expect(chinese.stdout).toContain('须提前5个工作日通知');
    expect(chinese.stdout.split('\n')).toHaveLength(explained.stdout.split('\n').length);
  });

  test('a preview tells the decision and exits like the attempt, but records nothing', async () => {
    const before = await json(folder, ['status', '--all', ...now]);
    const denied = await obligato(folder, ['attempt', meeting, 'open', '--data', alone, '--preview', ...now]);
    expect(denied.code).toBe(1);
    expect(denied.stdout).toContain('This is a preview: nothing was recorded.');
    const allowed = await json(folder, ['attempt', meeting, 'notify', '--data', notice, '--preview', ...now]);
    expect(allowed).toMatchObject({ code: 0, document: { preview: true, decision: { outcome: 'accepted' } } });
    const { document } = await json(folder, ['explain', allowed.document.decision.id, ...now]);
    expect(document).toMatchObject({ ok: false, problems: [{ code: 'OBLIGATO_DECISION_UNKNOWN' }] });
    expect((await json(folder, ['status', '--all', ...now])).document).toEqual(before.document);
  });

  test('an attempt without its data exits 1 and names what is missing', async () => {
    const { code, document } = await json(folder, ['attempt', meeting, 'notify', ...now]);
    expect(code).toBe(1);
    expect(document).toMatchObject({ ok: false, decision: { outcome: 'incomplete' } });
    expect(document.decision.missing.map(({ field }: { field: string }) => field)).toEqual([
      'heldOn',
      'place',
      'agenda',
    ]);
  });

  test('an attempt takes a local day, an actor, a key, and its data from standard input', async () => {
    const args = [
      'attempt',
      meeting,
      'notify',
      '--data-file',
      '-',
      '--at',
      '2026-01-09 10:30',
      '--as',
      'l01@tax-bureau/levy',
    ];
    const keyed = [...args, '--key', 'notice-1', '--json', ...now];
    const first = await obligato(folder, keyed, { input: notice });
    const { decision } = JSON.parse(first.stdout);
    expect(first.code).toBe(0);
    expect(decision).toMatchObject({
      outcome: 'accepted',
      occurredAt: '2026-01-09T10:30:00+08:00',
      recordedAt: '2026-01-10T09:00:00+08:00',
      by: { unit: 'tax-bureau/levy', member: 'l01' },
    });
    const second = await obligato(folder, keyed, { input: notice });
    expect(JSON.parse(second.stdout).decision.id).toBe(decision.id);
  });

  test('a stale version is refused as a conflict', async () => {
    const { code, document } = await json(folder, ['attempt', meeting, 'cancel', '--expect-version', '0', ...now]);
    expect(code).toBe(2);
    expect(document.problems[0].code).toBe('OBLIGATO_CYCLE_CONFLICT');
  });

  test('tick reminds, escalates and names the people, once', async () => {
    const later = ['--now', '2026-03-28'];
    const { code, document } = await json(folder, ['tick', ...later]);
    expect(code).toBe(0);
    const kinds = new Set(document.told.map(({ entry }: { entry: { does: string } }) => entry.does));
    expect([...kinds].sort()).toEqual(['escalate', 'remind']);
    expect(document.told[0].recipients[0]).toHaveProperty('name');
    expect((await obligato(folder, ['tick', ...later])).stdout).toContain('Nothing was due');
  });

  test('next says of an event that waits for no field, that it depends on what is submitted', async () => {
    const kinds = new Set<boolean>();
    for (const cycle of [meeting, 'tax-bureau/levy/archive-handover/2026']) {
      const { events } = (await json(folder, ['next', cycle, ...now])).document;
      const waiting = events.filter(({ state }: { state: string }) => state === 'needs');
      const { stdout } = await obligato(folder, ['next', cycle, ...now]);
      const lines = stdout.split('\n').filter((line) => line.startsWith('  … '));
      expect(lines).toHaveLength(waiting.length);
      for (const [index, { missing }] of waiting.entries()) {
        kinds.add(missing.length > 0);
        expect(lines[index]).toMatch(missing.length > 0 ? /: needs \S.* \[/ : /: depends on what is submitted \[/);
      }
    }
    expect(kinds.size).toBe(2);
  });

  test('status shows the superior what it owes below, and is readable without colour', async () => {
    const { code, stdout } = await obligato(folder, ['status', '--all', '--unit', 'tax-bureau', '--now', '2026-08-01']);
    expect(code).toBe(0);
    expect(stdout).toContain('Target inspection for 征收科党支部 · Levy branch');
    expect(stdout).toMatch(/overdue/);
    expect(stdout).not.toContain('\u001b');
    const { document } = await json(folder, ['status', '--now', '2026-03-28']);
    expect(document.counts.overdue).toBeGreaterThan(0);
    expect(document.units.map(({ unit }: { unit: string }) => unit)).toContain('tax-bureau/levy');
  });
});

test('tick calls what a rule of a unit’s own escalates by that name, and what it reminds of by its own', async () => {
  const about = 'on: { obligation: report, events: submit, duties: access-review }, clause: Policy';
  const levy = [
    'unit: tax-bureau/levy',
    'parent: tax-bureau',
    'local:',
    '  access-review: { duty: Access review, obligation: report, cadence: quarterly, parameters: { to: superior }, clause: Policy }',
    `  remind-of-review: { remind: { to: secretary, workingDays: 10, before: deadline }, ${about} }`,
    `  tell-above: { escalate: { to: secretary, of: superior, days: 3, after: deadline }, ${about} }`,
  ].join('\n');
  const folder = await organ({ 'units/branch-levy.yaml': `${levy}\n` });
  expect((await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-05'])).code).toBe(0);
  const { stdout } = await obligato(folder, ['tick', '--now', '2026-04-06']);
  const lines = stdout.split('\n').filter((line) => / \d{4}\S+ (reminded|escalated): .*access-review/.test(line));
  expect(lines).toEqual([
    '  2026-03-17 reminded: tax-bureau/levy/access-review/2026-Q1 (submit, by 2026-03-31)',
    '  2026-04-03 escalated: tax-bureau/levy/access-review/2026-Q1 (submit, by 2026-03-31)',
  ]);
});

test('status shows a year of weeks by the first and the last in a row, and what there is to say of one by itself', async () => {
  const weekly = 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/theme-day: { cadence: weekly }\n';
  const folder = await organ({ 'units/branch-levy.yaml': weekly });
  expect((await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now])).code).toBe(0);
  const shown = async (...more: readonly string[]) => {
    const { stdout } = await obligato(folder, ['status', '--unit', 'tax-bureau/levy', '--all', ...more]);
    return stdout.split('\n').find((line) => /Theme|主题/.test(line)) ?? '';
  };
  const later = ['--now', '2026-03-05T09:00'];
  expect(await shown(...later)).toContain(' W12 … W53 (42) ');
  // What is overdue, or due soon, is told with its last day.
  expect(await shown(...later)).toContain(' W01 (by 2026-01-04)  W02 (by 2026-01-11) ');
  expect(await shown('--lang', 'zh-CN', ...later)).toContain(' W12 … W53（42） ');
  // A program reads every one of them.
  const { document } = await json(folder, ['status', '--unit', 'tax-bureau/levy', '--all', ...later]);
  const [{ rows }] = document.units;
  expect(rows.filter(({ duty }: { duty: string }) => duty === 'theme-day')).toHaveLength(53);
});

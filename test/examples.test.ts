/** The numbered examples, run as a reader would run them. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createWorld, loadScenario, simulateShard } from '@obligato/simulate';
import { describe, expect, test } from 'vitest';
import { besidePackages } from './packaging/installed.ts';

const here = fileURLToPath(new URL('../examples/', import.meta.url));
/** Where they see the packages as whoever installs them does. */
const examples = await besidePackages(here);

async function run(name: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const args = ['--import', import.meta.resolve('tsx'), join(examples, name)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
  return stdout;
}

test('01 refuses by a rule of one’s own, and accepts what the rule asks for', async () => {
  const printed = await run('01-a-rule-of-your-own.ts');
  expect(printed).toContain('“upstairs” is no room: give its 3 digits.');
  expect(printed).toContain('ACCEPTED  branch/general-meeting/2026-Q1#1');
});

test('02 asks another system, speaks through its own messenger, and stands on its own clock', async () => {
  const printed = await run('02-embed-the-engine.ts');
  expect(printed).toContain('zhao is on leave and cannot chair.');
  expect(printed).toMatch(/^to .*: branch missed “Open the meeting” of Theme day 2026-01/m);
  expect(printed).toMatch(/^to Qian: /m);
});

test('05 asks what a fortnight’s notice changes, of branches that learn and of some that do not', async () => {
  const printed = await run('05-a-fortnights-notice.ts', { OBLIGATO_BRANCHES: '2' });
  expect(printed.match(/others who came, % /g)).toHaveLength(2);
  const refused = [...printed.matchAll(/refused +[\d.]+ → +[\d.]+ +(-?[\d.]+)/g)].map(([, more]) => Number(more));
  const [unread = 0, usual = 0] = refused;
  expect(unread).toBeGreaterThan(usual);
});

test('07 compares what the article proposes, all together and each alone', async () => {
  const printed = await run('07-the-articles-claim.ts', { OBLIGATO_BRANCHES: '2' });
  for (const name of ['all three', 'the inspection alone', 'notice alone', 'leaders alone'])
    expect(printed).toContain(`\n${name}\n`);
  expect(printed.match(/held on time/g)).toHaveLength(4);
});

test('09 mounts the API below a path of an Express server, behind its own sign-on', async () => {
  const printed = await run('09-in-an-express-server.ts');
  expect(printed).toBe('200 The office portal\n409 unavailable\n401 for whoever nobody knows\n');
});

test('10 tells a bot, which believes the engine and no stranger', async () => {
  const printed = await run('10-a-bot.ts');
  expect(printed).toMatch(/^bot: @Zhao .*General meeting 2026-Q1/m);
  expect(printed).toMatch(/^engine: [1-9]\d* delivered$/m);
  expect(printed).toMatch(/bot: not believed, because of its headers\nstranger: 401\n$/);
});

test('11 only ticks: stopped for two months, it fires what was due, once and in order', async () => {
  const printed = await run('11-a-scheduler.ts');
  expect(printed.match(/^\d.*$/gm)).toEqual([
    '2026-05-04 remind branch/general-meeting/2026-Q1, due 2026-03-19',
    '2026-05-04 miss branch/general-meeting/2026-Q1, due 2026-04-01',
  ]);
});

test('12 asks a personnel system before it decides, and mails through a module of the container', async () => {
  const printed = await run('12-ask-the-hr-system.ts');
  expect(printed).toContain('zhao is on leave and cannot chair.');
  expect(printed).toContain('ACCEPTED  bureau/branch/general-meeting/2026-Q1#3');
  expect(printed).toMatch(/^mail to Wu: .*General meeting 2026-Q2/m);
});

test('13 lets a branch off by a waiver, tells who set what, and wants the waiver gone when it is over', async () => {
  const printed = await run('13-a-waiver.ts');
  expect(printed).toContain('REFUSED  bureau/levy/general-meeting/2026-Q1#2');
  expect(printed).toContain('ACCEPTED  bureau/levy/general-meeting/2026-Q1#2');
  expect(printed).toContain('waived by bureau until 2026-03-31, instead of 5: the flood');
  expect(printed).toContain('expired on 2026-03-31');
});

test('14 puts a rule on trial: it refuses nobody, and it is told what it would have refused', async () => {
  const printed = await run('14-a-rule-on-trial.ts');
  expect(printed).toContain('ACCEPTED  bureau/levy/general-meeting/2026-Q1#2');
  expect(printed).toContain('10 are required. (observed only)');
  expect(printed).toContain('organ/notice would have refused 1 in bureau/levy');
});

test('15 decides last year again, under its own rules and under the next ones', async () => {
  const printed = await run('15-last-year-under-new-rules.ts');
  expect(printed).toContain('2 decisions made again, 0 changed');
  expect(printed).toContain('bureau/levy/general-meeting/2026-Q1#2: accepted → denied');
  expect(printed).toContain('organ/notice changes 2 in bureau/levy');
});

test('16 tries to fulfil a year in one afternoon of January, and is told why it cannot (A1, A2, A3)', async () => {
  const printed = await run('16-a-year-in-an-afternoon.ts');
  expect(printed).toContain('54 duties of the year tried in one afternoon, 8 accepted.');
  expect(printed).toMatch(/37 × .*counts for 2026-H2, which begins on 2026-07-01/);
  expect(printed).toMatch(/17 × .*one meeting does not count for two periods/);
  expect(printed).toContain('“Close the session” is said to have happened at 2026-01-19 16:00');
  expect(printed).toContain('ACCEPTED  bureau/levy/theme-day/2026-06#4');
});

test('17 puts right what was written: a wrong list, a wrong count, a forgotten vote (B)', async () => {
  const printed = await run('17-putting-it-right.ts');
  expect(printed).toContain('in the way: “Put a resolution to the vote” of 2026-03-24');
  expect(printed).toContain(
    'would be refused: “the year”: 3 votes were counted, and 2 people are in the room, guests aside.',
  );
  expect(printed).toContain('ACCEPTED  bureau/levy/general-meeting/2026-Q1#7');
  expect(printed).toContain(
    'corrected on 2026-03-25: Qian came as a guest of another branch (see bureau/levy/general-meeting/2026-Q1#7)',
  );
  expect(printed).toContain('2 of 3 came, the year; the outing;');
});

test('18 lives a year of renaming, merging, dividing, moving and dissolving: the ledger is whole, nobody owes twice (C1, C3, C4)', async () => {
  const printed = await run('18-a-reorganisation.ts');
  expect(printed).toContain('tax/audit/activity-plan/2026-Q3: The unit ended on 2026-06-30.');
  expect(printed).toContain('borne anew: tax/port/target-inspection/2026-H2 by customs instead of tax');
  expect(printed).toContain('first-half reports owed in tax/revenue: levy1, levy3; levy2 has begun theirs');
  expect(printed).toContain('2026-10-01: customs tax tax/control tax/files tax/port tax/revenue tax/staff\n');
  expect(printed).toMatch(/the ledger, 20 columns: .*tax\/audit 59, .*tax\/levy 59, .*tax\/port 59/);
  expect(printed).toContain('owed after the end of a unit: 0');
  expect(printed).not.toContain('FAILED');
});

test('19 stands behind Restate: its process is killed, everything is answered, and dues fire by timers', {
  timeout: 300_000,
}, async () => {
  const printed = await run('19-on-restate.ts');
  expect(printed).toBe(
    'the service is killed\n240 commands at once: 240 answered, 240 accepted\n240 written, none twice\nmidnight: the timers of 24 branches fired their reminders\n',
  );
});

test('20 loses one of two servers in mid-run, and ends with the ledger that one alone would have', {
  timeout: 300_000,
}, async () => {
  const printed = await run('20-two-engines.ts');
  expect(printed).toBe(
    'one server: 24 accepted\nthe first server is killed\ntwo servers: 24 accepted\nthe ledger is the same, word for word\n',
  );
});

test('21 lets twelve evaluate two leaders, feeds the counts back, and finds nobody by all that is left', async () => {
  const printed = await run('21-a-secret-evaluation.ts');
  expect(printed).toContain('An asks for a second set: issued-already\n');
  expect(printed).toContain('24 of 24 sheets are in the closed lists\n');
  expect(printed).toContain('Wu alone: share-missing\n');
  expect(printed).toContain('Fed back to zhao on 2026-12-20: excellent 3, good 6, fair or poor 3\n');
  expect(printed).toContain('Fed back to qian on 2026-12-20: excellent 6, good 3, fair 0, poor 3\n');
  expect(printed).toContain('Left of keys, list of voters, papers issued and box: 0 files\n');
  expect(printed).not.toContain('names a voter');
  // Two by chance; more than eleven once in a million runs.
  const [, right = ''] = /the matcher gives (\d+) of 24/.exec(printed) ?? [];
  expect(Number(right)).toBeLessThanOrEqual(11);
});

test('22 tells five people by mail: a digest a week or a morning, meetings at once, and whoever has no address by the secretary', async () => {
  const printed = await run('22-told-by-mail.ts');
  const [zhao, qian, sun, li, zhou] = printed.split(/^(?=\S+: \d+ letters$)/m);
  // Weekly: on Mondays.
  for (const day of zhao?.match(/\d{4}-\d{2}-\d{2}/g) ?? []) expect(new Date(day).getUTCDay()).toBe(1);
  expect(zhao).toMatch(/^Zhao: [1-5] letters/);
  expect(qian).toContain('2026-03-05 People of Levy branch who cannot be told\n');
  expect(qian).toContain('2026-03-12 General meeting 2026-Q1, Levy branch: 2026-03-27 + invitation\n');
  const days = (qian?.match(/\S+ \d+ items? for you/g) ?? []).map((line) => line.slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
  expect(sun).toContain('  2026-03-05 支部党员大会 2026-Q1，Levy branch：2026-03-20 + invitation\n');
  expect(li?.match(/\+ invitation/g)).toHaveLength(2);
  expect(zhou).toMatch(/^Zhou: 0 letters\n/);
  expect(printed).toContain('\nOverdue\n- ');
});

test('23 tells again what was told on a day, after a correction, a departure and other rules', async () => {
  const printed = await run('23-what-was-known.ts');
  expect(printed).toContain('told today:                 room 305, 4 decisions, 1 of them corrected');
  expect(printed).toContain('told as of 2 April, in 2027: room 301, 3 decisions, 0 of them corrected');
  expect(printed).toContain('left out: 1 decision and 1 change recorded since');
  expect(printed).toContain('notice by the rules that were kept: 5 working days, units/bureau.yaml:4');
  expect(printed).toContain('#4 had not been recorded by 2026-04-02T10:00:00+08:00');
  expect(printed).toContain('Nothing had been recorded of bureau/levy by 2026-03-09');
});

test('24 holds a reform against a year, and names the decisions behind its numbers', async () => {
  const printed = await run('24-a-reform-assessed.ts');
  expect(printed).toContain('3049 decisions judged again, 29 would have been refused');
  expect(printed).toContain('organ/notice would have refused 29 of 217');
  expect(printed).toMatch(/\n {2}3 missed by 1, such as tax-bureau\/\S+#\d+\n/);
  expect(printed).toContain('Committee meeting: 58 owed now, 257 by the reform');
  expect(printed).toMatch(/#\d+ was accepted\. By the reform: Notice of \d+ working days?, sent on/);
});

test('25 lets a firm of four departments live a fiscal year by its own rules, words and days', async () => {
  const printed = await run('25-a-year-of-a-firm.ts');
  expect(printed).toContain('Management review: 4, from FY2026-Q1 to FY2026-Q4');
  expect(printed).toContain('Access review: 12, from 2026-04 to 2027-03');
  expect(printed).toContain('Datensicherung prüfen: 53, from 2026-W14 to 2027-W13');
  expect(printed).toContain('REFUSED  firm/it/access-review/2026-06#1');
  expect(printed).toContain('ACCEPTED  firm/it/access-review/2026-06#2');
  expect(printed).toContain('Lena Vogel is in charge of what is audited here, and cannot audit it.');
  expect(printed).toContain('Replayed 3 decisions: 0 changed, 0 cannot be judged.');
  expect(printed).toContain('676 attempts in FY2026, 18 of them not accepted; 185 duties: 168 done, 6 overdue.');
});

describe('the scenarios among them live, in small', async () => {
  const scenarios = (await readdir(here)).filter((name) => /^0[3-6]-.*\.ts$/.test(name));
  test.each(scenarios)('%s', async (name) => {
    const world = createWorld(await loadScenario(`${here}${name}`));
    const { tally } = simulateShard(world, { from: 0, to: 2 });
    expect(tally.units).toBe(2);
    expect(tally.duties['general-meeting']?.accepted).toBeGreaterThan(0);
  });
});

/** Papers of a meeting: the notice before, the minutes after, from the record and nothing else. */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { asGb18030 } from '../docs/as-gb18030.ts';
import { json, obligato, organ } from './obligato.ts';

const cycle = 'tax-bureau/levy/general-meeting/2026-Q1';
/** A folder that takes `--now` is for trials, and every paper of it says so first. */
const trialMark = '**Trial folder: nothing here counts.**';
/** Everything that could become more than text. */
const nasty = '<img src=x onerror=alert(1)> [win](javascript:alert(1)) # big\n# heading\n- point **bold** {{unit}}';
let folder = '';

beforeAll(async () => {
  folder = await organ();
  const at = (now: string) => ['--now', now];
  const attempt = async (event: string, data: object, now: string) => {
    const { code, stdout, stderr } = await obligato(folder, [
      'attempt',
      cycle,
      event,
      '--data',
      JSON.stringify(data),
      ...at(now),
    ]);
    expect({ code, said: stdout + stderr }).toEqual({ code: 0, said: expect.stringContaining('ACCEPTED') });
  };
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...at('2026-03-02')]);
  await attempt(
    'notify',
    { heldOn: '2026-03-20', place: 'Room <301>', agenda: ['The *plan*', { title: 'Study', kind: 'study' }] },
    '2026-03-02T09:00',
  );
  const roster = (await readFile(join(folder, 'roster.csv'), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('tax-bureau/levy,'))
    // Who joins later is not on the roster of that day.
    .filter((line) => (line.split(',')[6] ?? '') <= '2026-03-20');
  const members = roster.map((line) => line.split(',')[1] ?? '');
  const attendance = members.map((member, index) => ({
    member,
    present: index > 0,
    ...(index > 0 ? {} : { reason: 'on leave' }),
  }));
  const chair = members[1] ?? '';
  await attempt('open', { chair, attendance }, '2026-03-20T14:00');
  await attempt(
    'resolve',
    { title: 'Plan of the year', ayes: 6, noes: 0, abstentions: 0, carried: true },
    '2026-03-20T15:00',
  );
  await attempt('adjourn', {}, '2026-03-20T16:00');
  await attempt('minute', { recorder: members[2], record: nasty, signedBy: chair }, '2026-03-21T09:00');
}, 120_000);

test('the notice says when, where and what about', async () => {
  const { code, stdout } = await obligato(folder, ['print', cycle, '--as', 'notice']);
  expect(code).toBe(0);
  for (const words of [
    '# Notice: General meeting',
    '2026-03-20, Friday',
    'Room \\<301\\>',
    '1. The \\*plan\\*',
    '2. Study',
    `From the record: ${cycle}\\#1`,
  ]) {
    expect(stdout).toContain(words);
  }
});

test('the minutes say who came, what was decided and who wrote it, in Chinese too', async () => {
  const { stdout } = await obligato(folder, ['print', cycle, '--as', 'minutes', '--lang', 'zh-CN']);
  for (const words of [
    '支部党员大会会议记录',
    '2026-03-20（星期五）14:00',
    '：on leave',
    'Plan of the year：通过',
    '反对0票',
    '整理于2026-03-21，签字：',
  ]) {
    expect(stdout).toContain(words);
  }
  expect(stdout).toMatch(/应到(\d+)人，实到\d+人/);
});

test('a paper that there is not yet is refused, with what to do', async () => {
  const none = await obligato(folder, ['print', 'tax-bureau/levy/general-meeting/2026-Q2', '--as', 'minutes']);
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('has no minutes yet: it was not opened');
  const dues = await obligato(folder, ['print', 'tax-bureau/levy/dues/2026-01', '--as', 'notice']);
  expect(dues.stderr).toContain('only a meeting has a notice and minutes');
  expect((await obligato(folder, ['print', cycle])).stderr).toContain('print needs --as');
  const slip = await obligato(folder, ['print', 'tax-bureau/levy/general-meting/2026-Q1', '--as', 'notice']);
  expect(slip.stderr).toContain('[OBLIGATO_CYCLE_UNKNOWN]');
});

test('with --json it is one document', async () => {
  const { code, document } = await json(folder, ['print', cycle, '--as', 'notice']);
  expect(code).toBe(0);
  expect(document).toMatchObject({
    version: 1,
    command: 'print',
    ok: true,
    paper: 'notice',
    cycle,
    format: 'md',
    source: `${cycle}#1`,
  });
  expect(document.lines.slice(0, 3)).toEqual([trialMark, '', '# Notice: General meeting']);
});

describe('a template of one’s own', () => {
  const withTemplate = async (text: string) => {
    await writeFile(join(folder, 'mine.md'), text);
    return obligato(folder, ['print', cycle, '--as', 'minutes', '--template', 'mine.md']);
  };

  test('names facts', async () => {
    const { stdout } = await withTemplate('{{unit}}: {{#resolutions}}{{title}} {{ayes}}{{/resolutions}}');
    const [mark, ...paper] = stdout.split('\n\n');
    expect(mark).toBe(trialMark);
    expect(paper.join('\n\n')).toMatch(/^征收科党支部 · Levy branch: Plan of the year \d+\n$/);
  });

  test.each([
    ['a name that there is not', '{{title}}\n  {{chairs}}', 'mine.md:2:3: There is no "chairs". Did you mean "chair"?'],
    ['a way to functions', '{{#constructor}}x{{/constructor}}', 'There is no "constructor"'],
    ['raw text', '{{{record}}}', 'is not allowed in a template'],
    ['an include', '{{> /etc/passwd}}', 'is not allowed in a template'],
    ['an open end', '{{#agenda}}', 'Unclosed section "agenda"'],
  ])('cannot have %s', async (_what, text, message) => {
    const { code, stderr } = await withTemplate(text);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('[OBLIGATO_PAPER_TEMPLATE]');
  });

  test('D1: in GB18030 is read as what was written, and it is said', async () => {
    await writeFile(join(folder, 'gb.md'), asGb18030('会议：{{unit}}'));
    const told = await obligato(folder, ['print', cycle, '--as', 'minutes', '--template', 'gb.md', '--lang', 'zh-CN']);
    expect(told.stdout).toContain('会议：征收科党支部');
    expect(told.stderr).toContain('gb.md：按 GB18030 编码读取');
  });

  test.each([
    ['{{#agenda}}', '“agenda”有开头，没有结尾'],
    ['{{/agenda}}', '“agenda”有结尾，没有开头'],
    ['{{title', '标记没有写完'],
  ])('with %s at fault is told in Chinese', async (text, message) => {
    await writeFile(join(folder, 'mine.md'), text);
    const told = ['print', cycle, '--as', 'minutes', '--template', 'mine.md', '--lang', 'zh-CN'];
    expect((await obligato(folder, told)).stderr).toContain(message);
  });
});

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  test.each(['en', 'zh-CN'])('the page in %s shows what was written, and does none of it', async (language) => {
    const file = join(folder, `minutes-${language}.html`);
    const { code } = await obligato(folder, ['print', cycle, '--as', 'minutes', '--out', file, '--lang', language]);
    expect(code).toBe(0);
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      const wrong: string[] = [];
      page.on('dialog', (dialog) => wrong.push(dialog.message()));
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('request', (request) => request.url().startsWith('file:') || wrong.push(request.url()));
      await page.goto(`file://${file}`);
      const seen = (await page.evaluate(`({
        made: document.querySelectorAll('img, a, script, strong + img').length,
        headings: document.querySelectorAll('h1').length,
        said: document.body.innerText,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        language: document.documentElement.lang,
        family: getComputedStyle(document.body).fontFamily,
      })`)) as { readonly said: string; readonly family: string };
      expect(seen).toMatchObject({ made: 0, headings: 1, overflow: 0, language });
      for (const text of [
        '<img src=x onerror=alert(1)>',
        '[win](javascript:alert(1))',
        '# heading',
        '- point **bold** {{unit}}',
      ]) {
        expect(seen.said).toContain(text);
      }
      // The style's digest is the one that the policy lets in.
      expect(seen.family).toContain('Georgia');
      expect(wrong).toEqual([]);
      if (process.env.OBLIGATO_PICTURES)
        await page.screenshot({ path: join(process.env.OBLIGATO_PICTURES, `minutes-${language}.png`), fullPage: true });
    } finally {
      await browser.close();
    }
  });
});

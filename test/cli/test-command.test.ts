/** `obligato test`: cases without code, right ones and wrong ones. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, obligato, organ, root } from './obligato.ts';

const opening = `
      cycle: general-meeting/2026-Q1
      event: open
      data: { chair: l01, attendance: [{ member: l01, present: true }] }`;
const oneCase = (body: string, top = 'unit: tax-bureau/levy\nnow: 2026-03-23T15:00') => `${top}
cases:
  - name: one
${body}`;

/** Runs one file of cases beside the example organ. */
async function tried(text: string, ...args: readonly string[]) {
  const folder = await organ({ 'one.yaml': text });
  return { folder, ...(await obligato(folder, ['test', 'one.yaml', ...args])) };
}

describe('the cases of the example', () => {
  test('pass, with the messages that they bring about counted', async () => {
    const { code, document } = await json(join(root, 'examples/organ'), ['test']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ ok: true, passed: 4, failed: 0 });
    const notice = document.coverage.find(({ rule }: { rule: string }) => rule === 'organ/notice');
    // No case of the example tells of a second sitting.
    const unsaid = ['againShort', 'againTooLate'];
    expect(notice).toEqual({ rule: 'organ/notice', said: ['none', 'tooLate', 'willBeShort'], unsaid });
    const majority = document.coverage.find(({ rule }: { rule: string }) => rule === 'organ/majority');
    expect(majority.said).toEqual([]);
    expect(majority.unsaid.length).toBeGreaterThan(0);
  });
  test('are told in Chinese to whoever reads Chinese', async () => {
    const { stdout } = await obligato(join(root, 'examples/organ'), ['test', '--lang', 'zh-CN']);
    expect(stdout).toContain('共4例：通过4，未通过0。');
  });
});

describe('a case that comes out otherwise', () => {
  const wrong = oneCase(`    when:${opening}\n    then: { outcome: accepted, says: [] }`);

  test('ends in 1, says where, what was expected, what came, and why', async () => {
    const { code, stdout } = await tried(wrong);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ one  one.yaml:9:11');
    expect(stdout).toContain('expected: accepted');
    expect(stdout).toContain('got: denied organ/notice:none organ/quorum:inquorate');
    expect(stdout).toContain('organ/quorum: 1 of 7 members');
    expect(stdout).toContain('1 case: 0 passed, 1 failed.');
  });
  test('says what was missing, and what could be done instead', async () => {
    const incomplete = oneCase(
      `    when: { cycle: general-meeting/2026-Q1, event: open, data: { chair: 3 } }\n    then: { outcome: accepted }`,
    );
    const { stdout, folder } = await tried(incomplete, '--junit', 'cases.xml');
    expect(stdout).toMatch(/got: incomplete\n {4}… "chair": .+\n {4}… "attendance" is missing\n/);
    expect(await readFile(join(folder, 'cases.xml'), 'utf8')).toContain('&quot;attendance&quot; is missing');
    const unavailable = oneCase(
      `    when: { cycle: general-meeting/2026-Q1, event: adjourn }\n    then: { outcome: accepted }`,
    );
    expect((await tried(unavailable, '--lang', 'zh-CN')).stdout).toMatch(/… 现可进行：.*发出通知/);
  });
  test('is caught when a message is missing from those expected, or too many', async () => {
    const then = (says: string) => oneCase(`    when:${opening}\n    then: { outcome: denied, says: [${says}] }`);
    expect((await tried(then('organ/notice:none'))).code).toBe(1);
    expect((await tried(then('organ/notice:none, organ/quorum:inquorate'))).code).toBe(0);
    expect((await tried(then('organ/notice:none, organ/quorum:inquorate, organ/chair:notEntitled'))).code).toBe(1);
  });
  test('is caught by its warnings, where it speaks of them', async () => {
    const adjourn = (warns: string) =>
      oneCase(
        `    when: { cycle: general-meeting/2026-Q1, event: adjourn }\n    then: { outcome: unavailable${warns} }`,
      );
    expect((await tried(adjourn(''))).code).toBe(0);
    expect((await tried(adjourn(', warns: [organ/late-entry:late]'))).code).toBe(1);
  });
  test('is written into the JUnit file, with every character that XML cannot take taken care of', async () => {
    const { folder } = await tried(wrong.replace('name: one', `name: 'a < b & "c"'`), '--junit', 'result.xml');
    const xml = await readFile(join(folder, 'result.xml'), 'utf8');
    expect(xml).toContain('<testsuites name="obligato" tests="1" failures="1">');
    expect(xml).toContain(
      '<testcase name="a &lt; b &amp; &quot;c&quot;" classname="one.yaml" file="one.yaml" line="4">',
    );
    expect(xml).toMatch(/<failure message="expected accepted, got denied organ\/notice:none organ\/quorum:inquorate">/);
  });
  test('may be its history: what was refused did not happen', async () => {
    const history = `    history:\n      - at: 2026-03-20T09:00${opening.replaceAll('\n      ', '\n        ')}`;
    const { code, stdout } = await tried(
      oneCase(
        `${history}\n    when: { cycle: general-meeting/2026-Q1, event: adjourn }\n    then: { outcome: accepted }`,
      ),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('✗ one  one.yaml:6:9');
    expect(stdout).toContain('got: denied organ/notice:none organ/quorum:inquorate');
  });
});

test('people may be brought along, an occasion may have arisen, and a meeting may have been held', async () => {
  const { code, stdout } = await tried(`
unit: tax-bureau/levy
now: 2026-03-23
roster: [{ id: li, name: 李, roles: [secretary] }, { id: wang, standing: probationary, from: 2025-12-01 }]
history:
  - { at: 2026-03-02, raise: request, occasion: a-roof }
  - { at: 2026-03-02T10:00, cycle: request/2026/a-roof, event: say, data: { text: the roof leaks, about: [] } }
  - { at: 2026-03-03, cycle: request/2026/a-roof, event: assign, data: { owner: li, measure: call the roofer } }
cases:
  - name: one member with a vote is enough of one
    when:
      cycle: general-meeting/2026-Q1
      event: open
      data: { chair: li, attendance: [{ member: li, present: true }] }
    then: { outcome: denied, says: [organ/notice:none] }
  - name: a request that is assigned may be begun
    when: { cycle: request/2026/a-roof, event: begin }
    then: { outcome: accepted }
  - name: and is not begun twice
    history: [{ at: 2026-03-04, cycle: tax-bureau/levy/request/2026/a-roof, event: begin }]
    when: { cycle: request/2026/a-roof, event: begin }
    then: { outcome: unavailable }`);
  expect(stdout).toContain('3 cases: 3 passed, 0 failed.');
  expect(code).toBe(0);
});

describe('what is wrong with a file is told where it stands, and nothing is tried', () => {
  const when = `    when:${opening}\n`;
  const then = '    then: { outcome: denied, says: [organ/notice:none] }';
  const both = `${when}${then}`;
  test.each([
    ['no such field', oneCase(`${both}\n    wen: 1`), 'one.yaml:10:5: A case has no field "wen". Did you mean "when"?'],
    [
      'no such outcome',
      oneCase(`${when}    then: { outcome: refused }`),
      'one.yaml:9:22: No outcome is named "refused".',
    ],
    ['an outcome misspelt', oneCase(`${when}    then: { outcome: acepted }`), 'Did you mean "accepted"?'],
    [
      'a refusal without words',
      oneCase(`${when}    then: { outcome: denied }`),
      'one.yaml:9:11: A denied case must say why',
    ],
    [
      'words without a refusal',
      oneCase(`${when}    then: { outcome: accepted, says: [organ/notice:none] }`),
      'No rule denies what is "accepted"',
    ],
    ['no "then"', oneCase(when), 'one.yaml:4:5: A case has no "then"'],
    ['no unit', oneCase(both, 'now: 2026-03-23'), 'one.yaml:3:5: A case has no "unit"'],
    ['no moment', oneCase(both, 'unit: tax-bureau/levy\nnow: soon'), 'one.yaml:2:6: Invalid date or timestamp "soon".'],
    [
      'no such unit',
      oneCase(both, 'unit: tax-bureau/levi\nnow: 2026-03-23'),
      'one.yaml:1:7: No unit is named "tax-bureau/levi". Did you mean "tax-bureau/levy"?',
    ],
    [
      'no such cycle',
      oneCase(both.replace('meeting/2', 'meting/2')),
      'one.yaml:6:14: No cycle is named "tax-bureau/levy/general-meting/2026-Q1". Did you mean "tax-bureau/levy/general-meeting/2026-Q1"?',
    ],
    [
      'no such event',
      oneCase(both.replace('event: open', 'event: opened')),
      'one.yaml:7:14: A meeting has no event "opened". Did you mean "open"?',
    ],
    [
      'no such rule',
      oneCase(both.replace('organ/notice', 'organ/notise')),
      'one.yaml:9:11: No rule is named "organ/notise". Did you mean "organ/notice"?',
    ],
    [
      'no such message',
      oneCase(both.replace(':none', ':toLate')),
      'organ/notice has no message "toLate". Did you mean "tooLate"?',
    ],
    ['no message', oneCase(both.replace(':none', '')), '"organ/notice" names no message. Write rule:message.'],
    [
      'a name twice',
      `${oneCase(both)}\n${oneCase(both).split('cases:\n')[1]}`,
      'one.yaml:10:5 and one.yaml:4:5: Two cases are named "one"',
    ],
    [
      'no such standing',
      oneCase(`    roster: [{ id: li, standing: ful }]\n${both}`),
      'one.yaml:5:34: No standing is named "ful". Did you mean "full"?',
    ],
    [
      'a day that there is not',
      oneCase(`    roster: [{ id: li, from: 2026-02-30 }]\n${both}`),
      'Invalid date or timestamp "2026-02-30"',
    ],
    ['no case', 'unit: tax-bureau/levy', 'There is no case'],
    ['no YAML', 'cases: [', 'one.yaml:1:8: The [ here has no ]'],
  ])('%s', async (_, text, told) => {
    const { code, stdout, stderr } = await tried(text);
    expect(stderr).toContain(told);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('all of it at once', async () => {
    const { stderr } = await tried(
      `now: never\nunits: x\ncases:\n  - name: one\n    when: {}\n    then: { outcome: maybe }`,
    );
    for (const told of [
      'Invalid date or timestamp "never"',
      'no field "units"',
      'has no "unit"',
      'has no "cycle"',
      '"maybe"',
    ])
      expect(stderr).toContain(told);
  });
  test('a file that is not there', async () => {
    const { code, stderr } = await obligato(await organ(), ['test', 'casis']);
    expect(stderr).toContain('There are no cases at casis. Did you mean "cases"?');
    expect(code).toBe(2);
  });
});

test('the people of a case are named in the words of the packs, and a word of nobody is told by its place', async () => {
  const cases = (standing: string, role: string) => `unit: tax-bureau/levy
now: 2026-03-12T09:00
roster:
  - { id: a, standing: ${standing}, roles: [${role}] }
cases:
  - name: one
    when: { cycle: general-meeting/2026-Q1, event: notify, data: { meetingOn: 2026-03-20, place: Hall, agenda: [{ title: x }] } }
    then: { outcome: accepted }
`;
  const folder = await organ({ 'cases/people.yaml': cases('正式党员', '书记') });
  const right = await obligato(folder, ['test', 'cases/people.yaml']);
  expect(right.stderr).not.toContain('standing');
  expect(right.stdout).toContain('1 case');
  await writeFile(join(folder, 'cases/people.yaml'), cases('股东', '园长'));
  const { stderr } = await obligato(folder, ['test', 'cases/people.yaml']);
  expect(stderr).toContain('cases/people.yaml:4:24: No standing is named "股东"');
  expect(stderr).toContain('cases/people.yaml:4:36: No role is named "园长"');
});

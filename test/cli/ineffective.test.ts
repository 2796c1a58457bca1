/** Case C8: what is set and has no effect is told by `check`, with its line. */
import { cnCalendar } from '@obligato/cn-calendar';
import { ineffectiveEntries } from '@obligato/core/internal';
import { createDomain, parseUnit } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const today = '2026-03-01';
const plugins = { organ: organBranch, calendar: cnCalendar };
const told = (...files: string[]) => {
  const units = files.map((text, index) => parseUnit(text, `${index}.yaml`));
  const { organisation } = createDomain({ units, plugins });
  return ineffectiveEntries(organisation, today).map(({ message, origins }) => {
    const [at] = origins ?? [];
    return `${at?.file}:${at?.line} ${message}`;
  });
};
const alone = 'unit: u\nrules:\n  organ/general-meeting: deny\n';

describe('C8: an entry has no effect', () => {
  test('when it states options without a severity, and no preset switches the rule on', () => {
    expect(told(`${alone}  organ/notice: { workingDays: 5 }`)).toEqual([
      '0.yaml:4 organ/notice: workingDays has no effect: the rule is off in this unit and in every one below it',
    ]);
  });
  test('when no duty is here that the rule is about', () => {
    expect(told(`${alone}  organ/study-hours: deny`)).toEqual([
      expect.stringMatching(/^0\.yaml:4 organ\/study-hours: severity has no effect: neither .* \(study-plan\)$/),
    ]);
  });
  test('when its selector matches none of the duties that are here', () => {
    expect(told(`${alone}  organ/notice: { severity: deny, for: { duty: party-class } }`)).toEqual([
      '0.yaml:4 organ/notice: severity has no effect: its "for" selects no duty that this unit, or any below it, has',
    ]);
  });
  test('when its rule is on only before it begins, or after it has ended', () => {
    expect(
      told(
        `${alone}  organ/notice:\n    - { severity: deny, until: 2026-06-30 }\n    - { workingDays: 5, since: 2026-07-01 }`,
      ),
    ).toHaveLength(1);
  });
});

describe('C8: an entry has an effect', () => {
  test.each<[string, readonly string[]]>([
    ['with a severity', [`${alone}  organ/notice: { severity: warn, workingDays: 5 }`]],
    ['under a preset', ['unit: u\nextends: [organ/recommended]\nrules: { organ/notice: { workingDays: 5 } }']],
    ['when it is switched off', [`${alone}  organ/study-hours: off`]],
    ['when it was over before today', [`${alone}  organ/study-hours: { severity: deny, until: 2025-12-31 }`]],
    [
      'when the rule is switched on later',
      [`${alone}  organ/notice:\n    - { workingDays: 5 }\n    - { severity: deny, since: 2026-07-01 }`],
    ],
    [
      'in a unit below',
      [
        'unit: u\nrules: { organ/notice: { workingDays: 5 }, organ/study-hours: deny }',
        'unit: u/a\nparent: u\nrules: { organ/general-meeting: deny, organ/notice: deny, organ/study-plan: deny }',
      ],
    ],
    ['of a duty that is there', [`${alone}  organ/notice: { severity: deny, for: { duty: general-meeting } }`]],
  ])('%s', (_what, files) => {
    expect(told(...files)).toEqual([]);
  });
});

test('C8: check tells it by file and line, in words and in JSON, and exits with 1', async () => {
  const levy = 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notice: { workingDays: 6 }\n';
  const top = 'unit: tax-bureau\nrules: { organ/general-meeting: deny }\n';
  const folder = await organ({ 'units/tax-bureau.yaml': top, 'units/branch-levy.yaml': levy });
  const now = ['--now', today];
  const { code, stdout } = await obligato(folder, ['check', ...now]);
  expect(code).toBe(1);
  // Those of the branches next door as well, which hung on the preset.
  expect(stdout).toContain('units/branch-audit.yaml:6:3: organ/quorum: comparator has no effect');
  expect(stdout).toContain('units/branch-levy.yaml:4:3: organ/notice: workingDays has no effect');
  expect(stdout).toContain('5 entries have no effect; nothing else is wrong.');
  const { document } = await json(folder, ['check', ...now]);
  const codes = document.ineffective.map((each: { readonly code: string }) => each.code);
  expect(codes).toEqual(Array(5).fill('OBLIGATO_RULE_INEFFECTIVE'));
  const sound = await obligato(await organ({}), ['check', ...now]);
  expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining('No problems found')]);
});

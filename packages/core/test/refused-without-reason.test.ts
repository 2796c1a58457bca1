import { expect, test } from 'vitest';
import { createCatalogue, createOrganisation } from '../src/index.ts';
import { charterData, createCharter, rebuildCharter } from '../src/internal.ts';
import { anEntry } from './a-charter.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

/** As some Standard Schema may answer: refused where `isSound` says no, with no issue to say why. */
const rule = (isSound: (options: { readonly days: number; readonly cap: number }) => boolean) =>
  aCheck({
    options: {
      '~standard': {
        version: 1,
        vendor: 'terse',
        validate: (options) =>
          isSound(options as { days: number; cap: number }) ? { value: options as object } : { issues: [] },
      },
    } as ReturnType<typeof aCheck>['options'],
    defaults: { days: 3, cap: 9 },
    stricter: { days: 'max', cap: 'min' },
  });
const told = (call: () => unknown) => problemsOf(call).map(({ code, message }) => `${code} ${message}`);
const catalogueOf = (isSound: Parameters<typeof rule>[0]) => createCatalogue({ p: aPlugin({ rule: rule(isSound) }) });
const unit = (entry: Readonly<Record<string, unknown>>) => aStatedUnit('a', { entries: [['p/rule', entry]] });

test('an option that a schema refuses without a reason is refused all the same', () => {
  const known = catalogueOf(({ days }) => days < 5);
  expect(told(() => createOrganisation([unit({ days: 7 })], known))).toEqual([
    'OBLIGATO_RULE_OPTION p/rule.days: 7 is not accepted (invalid)',
  ]);
});

test('so are options that do not fit together', () => {
  const known = catalogueOf(({ days, cap }) => days < 5 || cap > 5);
  expect(told(() => createOrganisation([unit({ severity: 'deny', days: 7, cap: 4 })], known))).toEqual([
    'OBLIGATO_RULE_OPTION p/rule: its options do not fit together (invalid)',
  ]);
});

test('so are defaults', () => {
  expect(told(() => catalogueOf(() => false)).join()).toContain('defaults that its own schema refuses');
});

test('so are the options of a kept charter; a rule that was off is left out of it then', () => {
  const kept = (severity: 'deny' | 'off') =>
    charterData(createCharter([anEntry('p/rule', { ...rule(() => true), defaults: { days: 7, cap: 9 } }, severity)]));
  const known = catalogueOf(({ days }) => days < 5);
  expect(told(() => rebuildCharter(kept('deny'), known)).join()).toContain('does not accept: invalid');
  expect(rebuildCharter(kept('off'), known).stated).toEqual([]);
});

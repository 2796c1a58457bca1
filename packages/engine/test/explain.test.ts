import type { Plugin } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { aMeeting, attendanceOf, aUnit, organRules } from '../../testing/src/fixtures.ts';
import { MemoryStore, renderDecision } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/general-meeting/2026-Q1`;
const unitsWithLocalClause = (rules: Readonly<Record<string, string>> = organRules) => [
  aUnit('works', { rules }),
  aUnit('works/bureau', { parent: 'works' }),
  aUnit(branch, { parent: 'works/bureau', rules: { 'organ/notice': { workingDays: 6, clause: 'branch rules 2' } } }),
];

/** A refusal for two reasons, written down in a store. */
async function refused(store = new MemoryStore()) {
  const organ = await aPlainOrgan({ store, units: unitsWithLocalClause() });
  await organ.plan2026();
  await aMeeting(organ).notify('2026-03-16', '2026-03-20');
  organ.goTo('2026-03-20');
  const attendance = attendanceOf(['f1', 'f2'], ['f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10', 'f11']);
  return organ.engine.attempt({ cycle, event: 'open', payload: { chair: 'f1', attendance } });
}

describe('an explanation', () => {
  test('tells every reason, with remedy, rule, where it was set, clause and why', async () => {
    const lines = renderDecision(await refused(), 'en').split('\n');
    expect(lines[0]).toBe(`REFUSED  ${cycle}#2`);
    for (const part of [
      '4 working day',
      '6 are required',
      'Meet on 2026-03-24 or later.',
      '2 of 11 members with a vote are present; 6 are needed',
      'rule: organ/notice (@obligato/organ-branch@',
      `set by: workingDays = 6 (${branch}.yaml:4)`,
      'branch rules 2',
    ]) {
      expect(lines.some((line) => line.includes(part))).toBe(true);
    }
  });

  test('is told in Chinese as well', async () => {
    const text = renderDecision(await refused(), 'zh-CN');
    expect(text).toContain('不予通过');
    expect(text).toContain('距开会仅4个工作日；须提前6个工作日');
    expect(text).not.toContain('{{');
  });

  test('is the stored one, though the plugin speaks differently now, or dropped the rule', async () => {
    const store = new MemoryStore();
    const decision = await refused(store);
    const { notice, ...others } = organBranch.rules;
    if (!notice) throw new Error('the pack has no notice');
    const message = { en: 'something else', 'zh-CN': '别的' };
    const later: Plugin = {
      ...organBranch,
      version: '9.0.0',
      rules: { ...others, notice: { ...notice, messages: { none: message, tooLate: message } } },
    };
    const { engine } = await aPlainOrgan({ store, plugins: { organ: later }, units: unitsWithLocalClause() });
    const told = await engine.explain(decision.id);
    expect(told).toEqual(decision);
    expect(renderDecision(told, 'en')).toBe(renderDecision(decision, 'en'));

    const { quorum: _gone, ...without } = organBranch.rules;
    const { 'organ/quorum': _stated, ...rules } = organRules;
    const shorter: Plugin = { ...organBranch, rules: without, presets: {} };
    const poorer = await aPlainOrgan({ store, plugins: { organ: shorter }, units: unitsWithLocalClause(rules) });
    expect(renderDecision(await poorer.engine.explain(decision.id), 'en')).toContain('organ/quorum');
  });

  test('carries the facts that were used, so that it can be judged again', async () => {
    const decision = await refused();
    expect(decision.facts['roster/voters']).toHaveLength(11);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  test('says what is missing, what is wrong, and what is possible instead', async () => {
    const organ = await aPlainOrgan();
    await organ.plan2026();
    const incomplete = await organ.engine.attempt({ cycle, event: 'notify', payload: { heldOn: 'soon', place: '1' } });
    expect(renderDecision(incomplete, 'en')).toMatch(
      /wrong: Day of the meeting \(heldOn\) — .+\n {2}missing: Agenda \(agenda\)/,
    );
    const unavailable = await organ.engine.attempt({ cycle, event: 'adjourn' });
    expect(renderDecision(unavailable, 'en')).toMatch(/possible now: .*notify/);
  });
});

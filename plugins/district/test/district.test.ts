/** The three rules before the tester, and one of them living in a unit. */
import { readFile } from 'node:fs/promises';
import { createTestEngine, describeRule, type RuleCases } from '@obligato/testing';
import { expect, test } from 'vitest';
import { organBranch } from '../../organ-branch/src/index.ts';
import { district } from '../src/index.ts';
import { notice, ruleCases } from './cases.ts';

const casesByName: Readonly<Record<string, RuleCases>> = ruleCases;

for (const [name, rule] of Object.entries(district.rules)) {
  describeRule(rule, { name: `district/${name}`, ...casesByName[name] });
}

const plugins = { organ: organBranch, district };
const roster = ['li', 'wu', 'sun'].map((member) => ({
  ...{ member, name: member, standing: 'full' as const, from: '2020-01-01' },
  roles: member === 'li' ? ['secretary'] : [],
}));

test('a unit that extends the preset lives by the three rules beside the national pack', async () => {
  const { engine } = await createTestEngine({
    units: ['unit: levy\nextends: [organ/recommended, district/recommended]\nrules: { organ/notice: off }'],
    plugins,
    rosters: { levy: roster },
    now: '2026-01-05',
  });
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const cycle = 'levy/general-meeting/2026-Q1';
  const { dues } = (await engine.unit('levy')).cycles.get(cycle) ?? { dues: [] };
  expect(dues.map(({ event, target }) => `${event} ${target}`)).toContain('miss notify');
  const refused = await engine.attempt({ cycle, event: 'notify', payload: notice('2026-01-30').payload });
  expect(refused.findings).toMatchObject([{ rule: 'district/closing-days', messageId: 'closing' }]);
  await engine.close();
});

test('the chairs of earlier meetings are gathered, the last first, with names', async () => {
  const { engine, goTo } = await createTestEngine({
    units: ['unit: levy\nrules: { organ/theme-day: deny, district/chair-rotates: { severity: deny, inARow: 1 } }'],
    plugins,
    rosters: { levy: roster },
    now: '2026-01-05',
  });
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const attendance = roster.map(({ member }) => ({ member, present: true }));
  const open = async (month: string, chair: string) => {
    const cycle = `levy/theme-day/2026-${month}`;
    const heldOn = `2026-${month}-12`;
    goTo(heldOn, '14:00');
    await engine.attempt({ cycle, event: 'notify', payload: { heldOn, place: '1', agenda: ['x'] } });
    return engine.attempt({ cycle, event: 'open', payload: { chair, attendance } });
  };
  expect((await open('01', 'li')).outcome).toBe('accepted');
  const refused = await open('02', 'li');
  expect(refused).toMatchObject({ outcome: 'denied', findings: [{ rule: 'district/chair-rotates' }] });
  expect(refused.facts['district/last-chairs']).toEqual([{ heldOn: '2026-01-12', member: 'li', name: 'li' }]);
  expect((await open('03', 'wu')).outcome).toBe('accepted');
  await engine.close();
});

test('the rule as data that the README shows is one, and refuses', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, unit = ''] = /```yaml\n(unit: [\s\S]*?)```/.exec(readme) ?? [];
  const { engine } = await createTestEngine({ units: [unit], plugins, rosters: { levy: roster }, now: '2026-01-05' });
  await engine.plan({ from: '2026-01-01', to: '2026-03-31' });
  const cycle = 'levy/general-meeting/2026-Q1';
  const asked = { ...notice('2026-01-20').payload, agenda: ['a', 'b', 'c', 'd', 'e', 'f'] };
  const refused = await engine.attempt({ cycle, event: 'notify', payload: asked });
  expect(refused.findings).toMatchObject([{ rule: 'local/short-agenda', message: { en: '6 items; 5 are the most.' } }]);
  expect((await engine.attempt({ cycle, event: 'notify', payload: { ...asked, agenda: ['a'] } })).outcome).toBe(
    'accepted',
  );
  await engine.close();
});

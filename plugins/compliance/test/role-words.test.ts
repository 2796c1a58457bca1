/** A firm names roles in its unit files as it calls them, in English, German and Chinese, and is told of them by their titles. */
import { createDomain, createEngine, MemoryStore, parseUnit, type RosterRow, VirtualClock } from '@obligato/engine';
import {
  configDiff,
  configShow,
  configWhy,
  renderConfigDiff,
  renderConfigShow,
  renderConfigWhy,
} from '@obligato/engine/files';
import { describe, expect, test } from 'vitest';
import { compliance } from '../src/index.ts';

const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles, from: '2024-01-01' },
});
const firmWith = (rest: string) => parseUnit(`unit: firm\nextends: [compliance/recommended]\n${rest}`, 'firm.yaml');
const reminding = (to: string) => `local:
  training:
    duty: Training
    obligation: task
    cadence: monthly
    clause: Handbook
  training-reminder:
    remind: { to: ${to}, days: 5, before: deadline }
    on: { obligation: task, events: finish, duties: training }
    clause: Handbook
  training-escalation:
    escalate: { to: ${to}, days: 1, after: deadline }
    on: { obligation: task, events: finish, duties: training }
    clause: Handbook
`;

async function toldWith(to: string) {
  const clock = new VirtualClock('2026-04-01T09:00:00+02:00');
  const told: string[] = [];
  const engine = await createEngine({
    ...{ units: [firmWith(reminding(to))], plugins: { compliance }, clock, store: new MemoryStore() },
    zone: 'Europe/Berlin',
    notifiers: [
      {
        notify: async ({ entry, recipients, role }) => {
          if (entry.cycle.startsWith('firm/training/'))
            told.push(`${entry.does} ${recipients.map(({ name }) => name).join()}: ${role.en}, ${role['zh-CN']}`);
        },
      },
    ],
  });
  await engine.setRoster('firm', [person('Mara', 'leader'), person('Ole', 'secretary'), person('Ines')]);
  await engine.plan({ from: '2026-04-01', to: '2026-04-30' });
  clock.set('2026-05-02T09:00:00+02:00');
  await engine.tick();
  return told.filter((line) => line.includes(', '));
}

describe('whoever holds the role is told', () => {
  test.each(['head of department', 'Manager', 'ABTEILUNGSLEITER', '部门负责人', 'leader', '单位负责人'])(
    '%s',
    async (to) => {
      expect(await toldWith(to)).toContain('escalate Mara: head of department, 部门负责人');
    },
  );
  test.each(['Compliance Officer', '合规专员', 'quality manager', 'Compliance-Beauftragter'])('%s', async (to) => {
    expect(await toldWith(to)).toContain('escalate Ole: compliance officer, 合规专员');
  });
});

describe('an option that names roles', () => {
  const plain = firmWith('');
  const stated = firmWith('rules:\n  compliance/separate-hands: { roles: [合规专员, Geschäftsführung] }\n');
  const asked = { unit: 'firm', rule: 'compliance/separate-hands', name: 'roles', on: '2026-05-01' };
  const of = (unit: typeof plain) => createDomain({ units: [unit], plugins: { compliance } }).organisation;

  test('is what rosters hold, and is told by titles', () => {
    const why = configWhy(of(stated), asked);
    expect([...(why.value as string[])].sort()).toEqual(['leading-group', 'secretary']);
    expect(renderConfigWhy(why, 'zh-CN')).toContain('控制措施负责人、部门负责人');
    expect(renderConfigWhy(why, 'en')).toContain('compliance officer, management');
    for (const language of ['en', 'zh-CN'] as const) {
      const shown = renderConfigShow(configShow(of(stated), 'firm', asked.on), language);
      const changes = renderConfigDiff(configDiff(of(plain), of(stated), asked.on), language);
      for (const text of [renderConfigWhy(why, language), shown, changes]) {
        expect(text).toContain({ en: 'compliance officer', 'zh-CN': '合规专员' }[language]);
        expect(text).not.toMatch(/\bsecretary\b|\bleader\b|control-owner/);
      }
    }
  });
});

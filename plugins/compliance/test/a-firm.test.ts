/** A department of a firm lives its fiscal year: what is owed, what is refused and why, and how a finding comes to its end. */
import { stateTitleOf } from '@obligato/core/internal';
import { createEngine, MemoryStore, parseUnit, type RosterRow, VirtualClock } from '@obligato/engine';
import { expect, test } from 'vitest';
import { compliance } from '../src/index.ts';

const firm = parseUnit('unit: firm\nyear: { begins: "04-01" }\nextends: [compliance/recommended]', 'firm.yaml');
const it = parseUnit('unit: firm/it\nparent: firm', 'it.yaml');
const person = (member: string, name: string, ...roles: string[]): RosterRow => ({
  ...{ member, name, standing: 'full', roles, from: '2024-01-01' },
});
const staff = [
  person('e1', 'Jonas', 'secretary', 'leader', 'leading-group'),
  person('e2', 'Lena', 'control-owner'),
  person('e3', 'Emre'),
];

async function aFirm() {
  const clock = new VirtualClock('2026-04-01T09:00:00+02:00');
  const store = new MemoryStore();
  const engine = await createEngine({
    units: [firm, it],
    plugins: { compliance },
    clock,
    store,
    zone: 'Europe/Berlin',
  });
  await engine.setRoster('firm', [person('c1', 'Mara', 'secretary', 'leading-group')]);
  await engine.setRoster('firm/it', staff);
  await engine.plan({ from: '2026-04-01', to: '2027-03-31' });
  const on = (day: string) => clock.set(`${day}T09:00:00+02:00`);
  const attempt = async (cycle: string, event: string, payload: object, side: 'unit' | 'superior' = 'unit') => {
    const by = { unit: side === 'superior' ? 'firm' : 'firm/it' };
    const decision = await engine.attempt({ cycle, event, payload, by } as Parameters<typeof engine.attempt>[0]);
    return { outcome: decision.outcome, says: decision.findings.map(({ rule }) => rule) };
  };
  return { engine, on, attempt };
}

test('what a department owes in a fiscal year, and the firm for it', async () => {
  const { engine } = await aFirm();
  const ids = [...(await engine.unit('firm/it')).cycles.keys()].map((id) => id.replace('firm/it/', '')).sort();
  expect(ids).toEqual([
    ...['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4'].map((quarter) => `access-review/${quarter}`),
    'fire-drill/FY2026',
    'internal-audit/FY2026',
    ...['FY2026-H1', 'FY2026-H2'].map((half) => `management-review/${half}`),
    ...['e1', 'e2', 'e3'].map((member) => `policy-acknowledgement/FY2026/${member}`),
    ...['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4'].map((quarter) => `safety-meeting/${quarter}`),
    'supplier-assessment/FY2026',
  ]);
});

test('a review without evidence is refused, and one with it is done', async () => {
  const { attempt, on } = await aFirm();
  on('2026-06-10');
  const cycle = 'firm/it/access-review/FY2026-Q1';
  expect(await attempt(cycle, 'finish', {})).toEqual({ outcome: 'denied', says: ['compliance/evidence-named'] });
  expect((await attempt(cycle, 'finish', { summary: 'list of 10 June, signed by Lena' })).outcome).toBe('accepted');
});

test('an audit by who owns the control is refused; what it finds is put right, verified by another, and only then filed', async () => {
  const { engine, attempt, on } = await aFirm();
  const audit = 'firm/it/internal-audit/FY2026';
  on('2026-09-14');
  const inspect = (inspector: string) =>
    attempt(audit, 'inspect', { inspector, observations: ['backups are not tried'] }, 'superior');
  expect(await inspect('e2')).toEqual({ outcome: 'denied', says: ['compliance/separate-hands'] });
  expect((await inspect('Ms Weber')).outcome).toBe('accepted');
  await attempt(audit, 'score', { results: [] }, 'superior');
  await attempt(audit, 'feedBack', { text: 'one finding', rectify: ['try a backup'] }, 'superior');
  await engine.tick();
  const finding = 'firm/it/corrective-action/2026/internal-audit-fy2026-1';
  expect((await engine.unit('firm/it')).cycles.has(finding)).toBe(true);
  expect(await attempt(audit, 'archive', {}, 'superior')).toEqual({
    outcome: 'denied',
    says: ['compliance/findings-closed'],
  });
  on('2026-09-21');
  await attempt(finding, 'assign', { owner: 'e2' });
  expect((await attempt(finding, 'prove', { text: 'tried' })).says).toEqual(['compliance/proof-given']);
  await attempt(finding, 'prove', { text: 'tried', proof: 'restored on 18 September' });
  expect((await attempt(finding, 'verify', { verifier: 'e2' }, 'superior')).says).toContain(
    'compliance/verified-by-another',
  );
  expect((await attempt(finding, 'verify', { verifier: 'c1' }, 'superior')).outcome).toBe('accepted');
  expect((await attempt(audit, 'archive', {}, 'superior')).outcome).toBe('accepted');
});

test('the next assessment of suppliers comes before the last one runs out', async () => {
  const { engine, attempt, on } = await aFirm();
  on('2026-05-20');
  await attempt('firm/it/supplier-assessment/FY2026', 'finish', { summary: 'three kept, one replaced' });
  await engine.plan({ from: '2027-04-01', to: '2028-03-31' });
  const next = (await engine.unit('firm/it')).cycles.get('firm/it/supplier-assessment/FY2027');
  expect(next?.dues.find(({ event }) => event === 'miss')).toMatchObject({ target: 'finish', notAfter: '2027-05-20' });
});

test('an audit is told in the words of audits, wherever a cycle of it stands', async () => {
  const { engine, on } = await aFirm();
  const cycle = 'firm/it/internal-audit/FY2026';
  on('2026-09-14');
  const payload = { inspector: 'Ms Weber', observations: ['orderly'] };
  const decision = await engine.attempt({ cycle, event: 'inspect', by: { unit: 'firm' }, payload });
  expect([decision.outcome, decision.eventTitle]).toEqual(['accepted', { en: 'Audit', 'zh-CN': '审核' }]);
  const { catalogue } = engine.domain;
  expect(stateTitleOf(catalogue, { obligation: 'assessment', duty: 'internal-audit' }, 'inspected').en).toBe('audited');
  // A duty of another pack keeps the words of the obligation.
  expect(stateTitleOf(catalogue, { obligation: 'assessment', duty: 'other' }, 'inspected').en).toBe('inspected');
});

test('a department in which nobody is left owes nothing more, and the firm has one thing to say', async () => {
  const { engine, on } = await aFirm();
  on('2026-06-02');
  await engine.setRoster('firm/it', [], { manyMayLeave: true });
  const [plan] = await engine.plan({ from: '2026-04-01', to: '2027-03-31' }, ['firm/it']);
  const [cycle = '', ...others] = plan?.created ?? [];
  expect([cycle, others]).toEqual([expect.stringMatching(/^firm\/it\/department-without-people\/.*nobody-left$/), []]);
  expect((await engine.unit('firm/it')).cycles.get(cycle)?.bearer).toBe('firm');
  expect(plan?.lapsed.length).toBeGreaterThan(5);
});

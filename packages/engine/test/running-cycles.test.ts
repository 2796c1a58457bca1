import { createCatalogue, createOrganisation, type Plugin } from '@obligato/core';
import { explainAll, rebuildCharter } from '@obligato/core/internal';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { findingsOf } from '../../testing/src/fixtures.ts';
import { MemoryStore, parseUnit, type Store } from '../src/index.ts';
import { anOrgan, branch } from './an-organ.ts';
import { house } from './house-rules.ts';
import { problemsOf } from './problems-of.ts';

const q1 = `${branch}/general-meeting/2026-Q1`;
const q2 = `${branch}/general-meeting/2026-Q2`;
const works = (extra = '') => parseUnit(`unit: works\nextends: [organ/recommended]\n${extra}`, 'works.yaml');
const bureau = parseUnit('unit: works/bureau\nparent: works', 'bureau.yaml');
const levy = parseUnit(`unit: ${branch}\nparent: works/bureau`, 'levy.yaml');
const stricter = (entry: string) => [works(`rules:\n  organ/notice: ${entry}`), bureau, levy];

/** Planned at the new year under the usual rules; the engine starts again in March with others. */
async function changed(units: readonly ReturnType<typeof works>[], again = true) {
  const store: Store = new MemoryStore();
  const before = await anOrgan({ units: [works(), bureau, levy], store });
  await before.plan2026();
  const after = await anOrgan({ units, store, start: '2026-03-10', rosters: {} });
  if (again) await after.plan2026();
  return { ...after, store };
}
const notify = (cycle: string, heldOn: string) =>
  ({ cycle, event: 'notify', payload: { heldOn, place: '305', agenda: ['plan'] } }) as const;
const open = (cycle: string) =>
  ({
    cycle,
    event: 'open',
    payload: {
      chair: 'f1',
      attendance: Array.from({ length: 11 }, (_, i) => ({ member: `f${i + 1}`, present: true, capacity: 'member' })),
    },
  }) as const;

async function meet(organ: Awaited<ReturnType<typeof changed>>, cycle: string, noticed: string, held: string) {
  organ.goTo(noticed);
  await organ.engine.attempt(notify(cycle, held));
  organ.goTo(held);
  return organ.engine.attempt(open(cycle));
}

describe('when rules are tightened in the middle of a year', () => {
  test('a running cycle goes on under the charter it was planned under', async () => {
    const organ = await changed(stricter('{ workingDays: 8 }'));
    const decision = await meet(organ, q1, '2026-03-11', '2026-03-18');
    expect(findingsOf(decision)).not.toContain('organ/notice:tooLate');
    expect(decision.outcome).toBe('accepted');
    const record = await organ.engine.unit(branch);
    expect(decision.charter).toBe(record.cycles.get(q1)?.charter);
  });

  test('one that has not begun follows when it is planned again, and a decision says so', async () => {
    const organ = await changed(stricter('{ workingDays: 8 }'));
    expect((await organ.engine.decisions(branch)).filter(({ cycle }) => cycle === q2)).toMatchObject([
      { event: 'rederive', outcome: 'accepted', payload: { because: 'charter' } },
    ]);
    const decision = await meet(organ, q2, '2026-06-08', '2026-06-15');
    expect(decision.outcome).toBe('denied');
    const again = await organ.plan2026();
    expect(again.flatMap(({ rederived }) => rederived)).toEqual([]);
  });

  test('what is effective immediately binds it, and every finding says why', async () => {
    const organ = await changed(
      stricter('{ workingDays: 8, effective: immediately, because: The audit of February. }'),
    );
    const decision = await meet(organ, q1, '2026-03-11', '2026-03-18');
    expect(decision.outcome).toBe('denied');
    expect(decision.findings.find(({ rule }) => rule === 'organ/notice')?.immediate).toEqual([
      {
        unit: 'works',
        because: 'The audit of February.',
        origin: expect.objectContaining({ file: 'works.yaml', line: 4 }),
      },
    ]);
    const { charters } = await organ.engine.unit(branch);
    expect(charters.has(decision.charter)).toBe(true);
  });

  test('with a first day, it binds what happens from that day on', async () => {
    const organ = await changed(stricter('{ workingDays: 8, since: 2026-03-16, effective: immediately, because: x }'));
    expect((await meet(organ, q1, '2026-03-10', '2026-03-13')).outcome).toBe('accepted');
    const late = await changed(stricter('{ workingDays: 8, since: 2026-03-16, effective: immediately, because: x }'));
    expect((await meet(late, q1, '2026-03-11', '2026-03-18')).outcome).toBe('denied');
  });

  test.each([
    ['{ workingDays: 8, effective: immediately }', 'Add "because: …"'],
    ['{ workingDays: 8, effective: now, because: x }', 'Known: immediately'],
    ['{ workingDays: 8, because: x }', 'Add "effective: immediately"'],
  ])('%s is refused', async (entry, hint) => {
    const [problem] = await problemsOf(async () =>
      createOrganisation(stricter(entry), createCatalogue({ organ: organBranch })),
    );
    expect(problem).toMatchObject({ code: 'OBLIGATO_RULE_OPTION', hint, origins: [{ file: 'works.yaml', line: 4 }] });
  });
});

describe('a charter kept as data', () => {
  test('is the same charter again after a trip through JSON', async () => {
    const organ = await changed(stricter('{ workingDays: 8, for: { duty: general-meeting } }'));
    const { catalogue } = organ.engine.domain;
    for (const data of (await organ.engine.unit(branch)).charters.values()) {
      expect(rebuildCharter(JSON.parse(JSON.stringify(data)), catalogue).digest).toBe(data.digest);
    }
  });

  test('a rule that is gone is told by name, with what to install', async () => {
    const store = new MemoryStore();
    const extra = house.rules['tell-once'];
    const rules = { ...organBranch.rules, ...(extra ? { extra } : {}) };
    const more: Plugin = { ...organBranch, rules };
    const units = [works('rules:\n  organ/extra: deny'), bureau, levy];
    await (await anOrgan({ units, store, plugins: { organ: more } })).plan2026();
    const { engine, goTo } = await anOrgan({ units: [works(), bureau, levy], store, start: '2026-03-10' });
    goTo('2026-03-11');
    const [problem] = await problemsOf(() => engine.attempt(notify(q1, '2026-03-18')));
    expect(problem).toMatchObject({ code: 'OBLIGATO_CHARTER_RULE', origins: [{ file: 'works.yaml', line: 4 }] });
    expect(problem?.message).toContain('organ/extra');
  });

  test('with a stored decision tells what became of every rule, asking none again', async () => {
    const organ = await changed(stricter('{ workingDays: 3 }'));
    const decision = await meet(organ, q1, '2026-03-11', '2026-03-18');
    const record = await organ.engine.unit(branch);
    const [data, cycle] = [record.charters.get(decision.charter), record.cycles.get(q1)];
    if (!data || !cycle) throw new Error('nothing kept');
    const explained = explainAll(decision, rebuildCharter(data, organ.engine.domain.catalogue), cycle);
    const fate = (rule: string) => explained.find((each) => each.rule === rule);
    expect(fate('organ/notice')).toMatchObject({ fate: 'passed' });
    expect(fate('organ/general-meeting')).toMatchObject({ fate: 'duty' });
    expect(fate('evaluation/minimum-group')).toMatchObject({ fate: 'elsewhere', because: 'obligation' });
    expect(new Set(explained.map(({ rule }) => rule)).size).toBe(data.entries.length);
  });
});

/** The last day of a month is a day on which nobody works: what the branch and those above it are told, and what is judged. */
import { parseUnit, replay } from '@obligato/engine';
import { describe, expect, test } from 'vitest';
import { branch, people } from './a-branch.ts';
import { aLife } from './a-life.ts';
import { anOrgan } from './an-organ.ts';

const five = people({ full: 5 });
const said = {
  en: '2026-06-01 (nominally 2026-05-31, not a working day)',
  'zh-CN': '2026-06-01（原截止日2026-05-31为非工作日，顺延）',
};
const figures = { figures: { late: 0, longestMonths: 0 } };
const duesOf = async (life: Awaited<ReturnType<typeof aLife>>, month: string) =>
  (await life.cycle(`dues/${month}`))?.dues.find(({ event }) => event === 'miss');

describe('dues that roll to the next working day', () => {
  const rules = { 'organ/dues': { roll: 'next' } } as const;

  test('are due on it, with the last of May beside it; a month that ends on a working day is as it was', async () => {
    const life = await aLife(five, rules);
    expect(await duesOf(life, '2026-05')).toMatchObject({
      notAfter: '2026-06-01',
      nominal: '2026-05-31',
      on: '2026-06-02',
    });
    expect(await duesOf(life, '2026-02')).toMatchObject({ notAfter: '2026-02-28', provisional: false });
    expect(await duesOf(life, '2026-03')).toMatchObject({ notAfter: '2026-03-31' });
    expect(await duesOf(life, '2026-03')).not.toHaveProperty('nominal');
  });

  test('a day that is worked in exchange is a working day: the last of February is', async () => {
    const { engine } = await aLife(five, rules);
    expect(engine.domain.calendar.isWorkingDay('2026-02-28')).toBe(true);
  });

  test('are done in time on that day, and late on the day after', async () => {
    const life = await aLife(five, rules);
    expect(await life.says('dues/2026-05', 'finish', figures, '2026-06-01')).toEqual([]);
    expect((await life.cycle('dues/2026-05'))?.misses).toBeUndefined();
    const late = await aLife(five, rules);
    await late.act('dues/2026-05', 'finish', figures, '2026-06-02');
    expect((await late.cycle('dues/2026-05'))?.misses).toEqual([
      { event: 'finish', notAfter: '2026-06-01', nominal: '2026-05-31', on: '2026-06-02' },
    ]);
  });

  test('are told with both days, in status, by the clock, and to whoever hears of them', async () => {
    const life = await aLife(five, rules);
    life.goTo('2026-05-25');
    const row = (await life.engine.status({ units: [branch] })).find(({ cycle }) => cycle.endsWith('dues/2026-05'));
    expect(row).toMatchObject({ notAfter: '2026-06-01', nominal: '2026-05-31' });
    const heard: object[] = [];
    life.engine.subscribe((event) => heard.push(event), { kinds: ['due'], units: [branch] });
    life.goTo('2026-06-02');
    await life.engine.tick();
    const last = { target: 'finish', notAfter: '2026-06-01', nominal: '2026-05-31' };
    const cycle = `${branch}/dues/2026-05`;
    expect(heard).toContainEqual(expect.objectContaining({ kind: 'due', event: 'miss', cycle, ...last }));
    const told = [...(await life.engine.unit(branch)).outbox.values()].filter((entry) => entry.cycle === cycle);
    expect(told.map(({ rule }) => rule)).toContain('organ/escalate');
    for (const { message } of told) {
      expect(message.en).toContain(said.en);
      expect(message['zh-CN']).toContain(said['zh-CN']);
    }
  });

  test('are judged the same once more, from what was stored', async () => {
    const life = await aLife(five, rules);
    life.goTo('2026-06-02');
    await life.engine.tick();
    await life.act('dues/2026-05', 'finish', figures);
    const stored = await life.engine.decisions(branch);
    const missed = stored.find(({ cycle, event }) => event === 'miss' && cycle.endsWith('dues/2026-05'));
    expect(missed?.payload).toEqual({ event: 'finish', notAfter: '2026-06-01', nominal: '2026-05-31' });
    const { changed, cannotJudge, judged } = await replay(
      { store: life.store, domain: life.engine.domain },
      { units: [branch] },
    );
    expect([changed, cannotJudge, judged]).toEqual([[], [], stored.length]);
  });
});

describe('a deadline that rolls', () => {
  const handover = (year: string, rules: Parameters<typeof aLife>[1]) =>
    aLife(five, rules).then(async ({ engine }) =>
      [...(await engine.unit('works')).cycles.values()]
        .flatMap(({ dues }) => dues)
        .filter(({ event, notAfter }) => event === 'miss' && notAfter.startsWith(year)),
    );

  test('by its own word, whatever its duty says', async () => {
    // Asked for by the end of May, which is a Sunday.
    const dues = await handover('2026', {
      'organ/dues-report-deadline': { month: 5, roll: 'previous' },
      'organ/dues-report': { roll: 'next' },
    });
    expect(dues).toContainEqual(
      expect.objectContaining({ target: 'submit', notAfter: '2026-05-29', nominal: '2026-05-31' }),
    );
  });
});

describe('a unit below', () => {
  const organ = (rules: Parameters<typeof aLife>[1], own: object) =>
    anOrgan({
      units: [
        parseUnit(
          `unit: works\ntitle: Works\nextends: [organ/recommended]\nrules: ${JSON.stringify(rules)}`,
          'works.yaml',
        ),
        parseUnit(`unit: ${branch}\ntitle: Branch\nparent: works\nrules: ${JSON.stringify(own)}`, 'branch.yaml'),
      ],
      rosters: { [branch]: five },
    });

  test('may be stricter: a day earlier', async () => {
    const { engine } = await organ({ 'organ/dues': { roll: 'next' } }, { 'organ/dues': { roll: 'previous' } });
    const { entries } = engine.domain.organisation.charter(branch, '2026-05-01');
    expect(entries.find(({ id }) => id === 'organ/dues')?.options.roll).toBe('previous');
  });
  test.each(['next', 'none'])('may not take %s where the unit above says previous', async (roll) => {
    await expect(organ({ 'organ/dues': { roll: 'previous' } }, { 'organ/dues': { roll } })).rejects.toThrow(/roll/);
  });
  test('may not give itself days that nobody above it gives', async () => {
    await expect(organ({}, { 'organ/dues': { roll: 'next' } })).rejects.toThrow(/roll/);
  });
});

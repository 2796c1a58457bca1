/** Late, entered late, and awaited once more: what is told of a deadline that had passed. */
import { ledgerTable } from '@obligato/engine/files';
import { branch } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { about, aLife } from './a-life.ts';

const five = people({ full: 5, leaders: 1 });
type Life = Awaited<ReturnType<typeof aLife>>;

const rowOf = async ({ engine }: Life, cycle: string) =>
  (await engine.status({ units: [branch] })).find((row) => row.cycle === `${branch}/${cycle}`);

const ledgerOf = async ({ engine }: Life, cycle: string, language: 'en' | 'zh-CN') => {
  const { heading, rows } = ledgerTable([await engine.unit(branch)], { language });
  const row = rows.find((cells) => cells.at(-1) === `${branch}/${cycle}`) ?? [];
  return row[heading.indexOf(language === 'en' ? 'Deadlines' : '时限')];
};

const missesOf = async (life: Life, cycle: string) => (await life.cycle(cycle))?.misses;

const tickOn = async (life: Life, day: string) => {
  life.goTo(day);
  return (await life.engine.tick()).fired.map(({ cycle, due }) => `${cycle} ${due.key}`);
};

/** Finished on the one day, said on the other, after the clock had come by. */
async function duesFinished(on: string, said: string): Promise<Life> {
  const life = await aLife(five);
  await tickOn(life, '2026-04-02');
  life.goTo(said);
  const figures = { late: 0, longestMonths: 0 };
  const cycle = `${branch}/dues/2026-03`;
  const decision = await life.engine.attempt({ cycle, event: 'finish', payload: { figures }, occurredAt: on });
  expect(decision.outcome).toBe('accepted');
  return life;
}

describe('what was done by its last day and entered after it (A14)', () => {
  const cycle = 'dues/2026-03';
  test('is done in time, and entered late: in the row, the cycle and the ledger', async () => {
    const life = await duesFinished('2026-03-23', '2026-04-10');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'done', late: false, enteredLate: true });
    expect(await missesOf(life, cycle)).toEqual([{ event: 'finish', notAfter: '2026-03-31', on: '2026-03-23' }]);
    expect(await ledgerOf(life, cycle, 'en')).toBe('in time, entered late');
    expect(await ledgerOf(life, cycle, 'zh-CN')).toBe('按期，补录');
  });
  test('on its last day is in time', async () => {
    expect(await rowOf(await duesFinished('2026-03-31', '2026-04-10'), cycle)).toMatchObject({ late: false });
  });
  test('a day later is late, however soon it was entered', async () => {
    const life = await duesFinished('2026-04-02', '2026-04-02');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'done', late: true, enteredLate: false });
    expect(await ledgerOf(life, cycle, 'en')).toBe('late');
    expect(await ledgerOf(life, cycle, 'zh-CN')).toBe('逾期');
  });
  test('late is late though the clock never came by', async () => {
    const life = await aLife(five);
    await life.act(cycle, 'finish', { figures: { late: 0, longestMonths: 0 } }, '2026-04-02');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'done', late: true, enteredLate: false });
  });
  test('nothing is said of what was done and entered in time', async () => {
    const life = await aLife(five);
    await life.act(cycle, 'finish', { figures: { late: 0, longestMonths: 0 } }, '2026-03-20');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'done', late: false, enteredLate: false });
    expect(await ledgerOf(life, cycle, 'en')).toBe('');
    expect(await missesOf(life, cycle)).toBeUndefined();
  });
  test('is overdue until somebody says that it was done', async () => {
    const life = await aLife(five);
    await tickOn(life, '2026-04-02');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'overdue', late: true });
    expect(await missesOf(life, cycle)).toEqual([{ event: 'finish', notAfter: '2026-03-31' }]);
  });
  test('a meeting too, which stays late when it is', async () => {
    const cycle = 'general-meeting/2026-Q1';
    const held = async (day: string) => {
      const life = await aLife(five);
      await tickOn(life, '2026-04-02');
      const open = { chair: ids('f', 5)[0], attendance: ids('f', 5).map((member) => ({ member, present: true })) };
      life.goTo('2026-04-10');
      await life.engine.attempt({ cycle: `${branch}/${cycle}`, event: 'open', payload: open, occurredAt: day });
      return rowOf(life, cycle);
    };
    expect(await held('2026-03-27')).toMatchObject({ late: false, enteredLate: true });
    expect(await held('2026-04-08')).toMatchObject({ late: true, enteredLate: false });
  });
});

describe('a round of its own (A23)', () => {
  const report = 'member-report/2026-H1/f2';
  const content = about('thinking', 'work', 'study');

  /** Missed, handed in late, handed back, missed again, handed in again late. */
  async function twiceLate(): Promise<Life> {
    const life = await aLife(five);
    await life.act(report, 'submit', content, '2026-06-29');
    await life.act(report, 'handBack', { reason: 'one word each' }, '2026-07-06');
    await tickOn(life, '2026-07-22');
    await life.act(report, 'submitAgain', content, '2026-07-23');
    return life;
  }

  test('is not overdue while its deadline is ahead; the first round’s lateness stays on record', async () => {
    const life = await twiceLate();
    await life.act(report, 'handBack', { reason: 'two words each' }, '2026-07-24');
    const ahead = (await life.cycle(report))?.dues.find(({ target }) => target === 'submitAgain');
    expect(ahead).toMatchObject({ event: 'miss', notAfter: '2026-08-07' });
    expect(await rowOf(life, report)).toMatchObject({ light: 'soon', late: true });
    expect(await missesOf(life, report)).toEqual([{ event: 'submitAgain', notAfter: '2026-07-20', on: '2026-07-23' }]);
  });

  test('is overdue when its own deadline passes, and both are on record', async () => {
    const life = await twiceLate();
    await life.act(report, 'handBack', { reason: 'two words each' }, '2026-07-24');
    expect(await tickOn(life, '2026-08-08')).toContain(`${branch}/${report} miss:submitAgain:2026-08-07`);
    expect(await rowOf(life, report)).toMatchObject({ light: 'overdue', late: true });
    expect((await missesOf(life, report))?.map(({ notAfter, on }) => [notAfter, on])).toEqual([
      ['2026-07-20', '2026-07-23'],
      ['2026-08-07', undefined],
    ]);
  });

  test('a task that is sent back twice likewise', async () => {
    const life = await aLife(five);
    const cycle = 'dues/2026-03';
    const figures = { late: 0, longestMonths: 0 };
    const superior = (event: string, payload: object, day: string) => {
      life.goTo(day);
      return life.engine.attempt({ cycle: `${branch}/${cycle}`, event, payload, by: { unit: 'works/bureau' } });
    };
    await life.act(cycle, 'finish', { figures }, '2026-03-20');
    await superior('reopen', { reason: 'count again' }, '2026-03-23');
    await tickOn(life, '2026-04-20');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'overdue' });
    await life.act(cycle, 'finishAgain', { figures }, '2026-04-21');
    await superior('reopen', { reason: 'and again' }, '2026-04-22');
    expect(await rowOf(life, cycle)).toMatchObject({ light: 'soon', late: true });
  });

  test('what its superior answered late by sending it back is not overdue for the superior', async () => {
    const life = await aLife(five);
    const { id } = await life.engine.raise({ unit: branch, duty: 'rectification-item', occasion: 'lamp' });
    const by = { unit: 'works/bureau' };
    await life.engine.attempt({ cycle: id, event: 'say', payload: { text: 'the lamp is broken' } });
    await life.engine.attempt({ cycle: id, event: 'assign', payload: { owner: 'f2' } });
    await life.engine.attempt({ cycle: id, event: 'prove', payload: { text: 'done', proof: 'photo' } });
    const proof = (await life.cycle(id))?.dues.find(({ target }) => target === 'verify');
    expect(proof).toBeDefined();
    await tickOn(life, '2026-01-26');
    expect((await missesOf(life, id))?.map(({ event }) => event)).toEqual(['verify']);
    await life.engine.attempt({ cycle: id, event: 'sendBack', payload: { reason: 'not seen' }, by });
    const row = (await life.engine.status({ units: [branch] })).find(({ cycle }) => cycle === id);
    expect(row?.light).not.toBe('overdue');
    expect(row?.late).toBe(true);
    await life.engine.attempt({ cycle: id, event: 'prove', payload: { text: 'done', proof: 'photo' } });
    expect((await life.cycle(id))?.dues.some(({ event, target }) => event === 'miss' && target === 'verify')).toBe(
      true,
    );
  });
});

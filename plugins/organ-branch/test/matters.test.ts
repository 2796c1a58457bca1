import { openMatters, type Roster } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { aBranch, branch, findingsOf, people } from './a-branch.ts';
import { EveryCommit } from './every-commit.ts';
import { tickWhenDue } from './tick-when-due.ts';

const bureau = 'works/bureau';
const inspection = `${branch}/target-inspection/2026-H1`;
const roster = people({ full: 9, committee: 3, leaders: 1, nonMembers: 3 });

/** People of their own above: whoever is of the branch answers to those whom a matter may be about. */
const above = (letter: string): Roster =>
  people({ full: 5, committee: 3 }).map((row) => ({ ...row, member: `${letter}-${row.member}` }));

async function anOffice(rules = {}, who: Roster = roster) {
  const store = new EveryCommit();
  const rosters = { works: above('w'), [bureau]: above('b'), [branch]: who };
  const organ = await aBranch(who, { 'organ/self-check-first': 'off', ...rules }, { store, rosters });
  const act = (cycle: string, event: string, payload: unknown = {}, by?: object) =>
    organ.engine.attempt({ cycle, event, payload, ...(by ? { by } : {}) });
  const raise = async (duty: string, occasion: string) =>
    (await organ.engine.raise({ unit: branch, duty, occasion })).id;
  const told = (cycle: string, does: string) =>
    organ.told
      .filter(({ entry }) => entry.cycle === cycle && entry.does === does)
      .map(({ entry }) => `${entry.to.unit}:${entry.to.role}`);
  return { ...organ, store, act, raise, told };
}

type Office = Awaited<ReturnType<typeof anOffice>>;

async function inspect(office: Office, rectify: readonly string[]) {
  await office.act(inspection, 'setTargets', { targets: [{ id: 't1', text: 'minutes in order' }] });
  await office.act(inspection, 'inspect', { inspector: 'f1', observations: ['seen'] });
  await office.act(inspection, 'score', { results: [{ target: 't1', met: 'partly' }] });
  return office.act(inspection, 'feedBack', { text: 'see the list', rectify });
}

describe('an inspection that wants things put right', () => {
  const items = ['minutes unsigned in March', 'no notice in April', 'reading list empty'];
  const ids = [1, 2, 3].map((item) => `${branch}/rectification-item/2026/target-inspection-2026-h1-${item}`);

  test('raises an item each, in the commit of its feedback', async () => {
    const office = await anOffice();
    office.goTo('2026-05-11');
    const decision = await inspect(office, items);
    const commit = office.store.commits.find(({ decisions }) => decisions.some(({ id }) => id === decision.id));
    expect(commit?.cycles.map(({ id }) => id)).toEqual([inspection, ...ids]);
  });

  test('says what each is about, so that nobody has to say it again', async () => {
    const office = await anOffice();
    office.goTo('2026-05-11');
    await inspect(office, items);
    const { cycles } = await office.engine.unit(branch);
    expect(ids.map((id) => cycles.get(id)?.state.context.subject)).toEqual(items);
    expect(cycles.get(ids[0] ?? '')?.state.context.from).toBe(inspection);
    expect((await office.act(ids[1] ?? '', 'assign', { owner: 'f5' })).outcome).toBe('accepted');
  });

  test('raises nothing where there is nothing to put right', async () => {
    const office = await anOffice();
    await inspect(office, []);
    const { cycles } = await office.engine.unit(branch);
    expect([...cycles.keys()].filter((id) => id.includes('rectification-item'))).toEqual([]);
  });
});

describe('an opinion given in confidence', () => {
  const sender = 'quiet-voice';
  // Staff owe nothing of their own, so that their name has no other reason to stand anywhere.
  const withSender: Roster = [
    ...roster,
    { member: sender, name: 'Quiet Voice', standing: 'non-member', roles: [], from: '2020-01-01' },
  ];
  const by = { unit: branch, member: sender };
  const tracesIn = ({ store }: Office, text: string) => store.written().includes(text);

  test('leaves no trace of who gave it, in no record of any kind', async () => {
    const office = await anOffice({}, withSender);
    const id = await office.raise('opinion', 'canteen');
    const said = { text: 'the canteen closes too early', about: [] };
    const first = await office.engine.attempt({ cycle: id, event: 'say', payload: said, by, key: 'k1' });
    const again = await office.engine.attempt({ cycle: id, event: 'say', payload: said, by, key: 'k1' });
    const added = await office.act(id, 'say', { text: 'on Fridays above all', about: [] }, by);
    expect([first.outcome, again.id, added.outcome]).toEqual(['accepted', first.id, 'accepted']);
    office.goTo('2026-12-31');
    await office.engine.tick();
    expect(tracesIn(office, 'the canteen closes too early')).toBe(true);
    expect(tracesIn(office, sender)).toBe(false);
    expect(tracesIn(office, 'Quiet Voice')).toBe(false);
  });

  test('has no place for a name, and what somebody writes in by mistake is not kept', async () => {
    const office = await anOffice({}, withSender);
    const id = await office.raise('opinion', 'canteen');
    const mistaken = await office.act(id, 'say', { text: 'too early', about: [], from: sender }, by);
    expect(mistaken.outcome).toBe('incomplete');
    expect(tracesIn(office, sender)).toBe(false);
  });

  test('cannot be told apart by trying out whose key it was', async () => {
    const digests = await Promise.all(
      [sender, 'f4'].map(async (member) => {
        const office = await anOffice({}, withSender);
        const id = await office.raise('opinion', 'canteen');
        const payload = { text: 'too early', about: [] };
        return (
          await office.engine.attempt({ cycle: id, event: 'say', payload, by: { unit: branch, member }, key: 'k' })
        ).body;
      }),
    );
    expect(digests[0]).toBeDefined();
    expect(digests[0]).toBe(digests[1]);
  });

  test('is closed only when the answer was made known', async () => {
    const office = await anOffice();
    const id = await office.raise('opinion', 'canteen');
    await office.act(id, 'say', { text: 'too early' });
    await office.act(id, 'assign', { owner: 'f6' });
    await office.act(id, 'prove', { text: 'open until seven from May' });
    expect(findingsOf(await office.act(id, 'close'))).toEqual(['organ/answer-made-known:notMadeKnown']);
    expect((await office.act(id, 'close', { madeKnown: 'general meeting of May' })).outcome).toBe('accepted');
  });
});

describe('a matter about a leader', () => {
  const leader = 'f9';
  const secretary = 'f1';

  test.each([leader, secretary])('is not taken where %s would have a hand in it', async (person) => {
    const office = await anOffice();
    const id = await office.raise('opinion', 'tone');
    const refused = await office.act(id, 'say', { text: 'shouts', about: [person] });
    expect(findingsOf(refused)).toEqual(['organ/past-the-leader:aboutLeader']);
    expect((await office.act(id, 'say', { text: 'shouts', about: ['f5'] })).outcome).toBe('accepted');
  });

  test('is assigned by the unit above, and to nobody it is about', async () => {
    const office = await anOffice();
    const id = await office.raise('opinion-about-leader', 'tone');
    await office.act(id, 'say', { text: 'shouts', about: [leader] });
    expect(await office.act(id, 'assign', { owner: 'f2' }, { unit: branch })).toMatchObject({
      outcome: 'unavailable',
      because: 'side',
    });
    const own = await office.act(id, 'assign', { owner: leader }, { unit: bureau });
    expect(findingsOf(own)).toEqual(['organ/not-ones-own-matter:ownMatter']);
    expect((await office.act(id, 'assign', { owner: 'b-f3' }, { unit: bureau })).outcome).toBe('accepted');
  });

  test('is reminded of above, and told still higher when it is missed', async () => {
    const office = await anOffice();
    const id = await office.raise('opinion-about-leader', 'tone');
    office.goTo('2026-12-31');
    await office.engine.tick();
    expect([...new Set(office.told(id, 'remind'))]).toEqual([`${bureau}:secretary`]);
    expect(office.told(id, 'escalate')).toEqual(['works:secretary']);
  });

  test('is not among the open matters that the life meeting reads out', async () => {
    const office = await anOffice();
    await office.raise('opinion-about-leader', 'tone');
    await office.raise('opinion', 'canteen');
    const { cycles } = await office.engine.unit(branch);
    const open = openMatters.derive?.({ cycles } as never);
    expect(open?.map(({ duty }) => duty)).toEqual(['opinion']);
  });
});

describe('a request', () => {
  test('is nudged every five working days, told above once, and never approved by waiting', async () => {
    const office = await anOffice();
    office.goTo('2026-03-02');
    const id = await office.raise('request', 'new-room');
    await office.act(id, 'say', { text: 'a room for forty' });
    await tickWhenDue(office, id, '2026-12-31');
    expect(office.told(id, 'remind')).toHaveLength(12);
    expect(new Set(office.told(id, 'remind'))).toEqual(new Set([`${bureau}:secretary`]));
    expect(office.told(id, 'escalate')).toEqual(['works:secretary']);
    expect((await office.engine.unit(branch)).cycles.get(id)?.state.value).toBe('raised');
  });

  test('is not nudged once it is answered', async () => {
    const office = await anOffice();
    office.goTo('2026-03-02');
    const id = await office.raise('request', 'new-room');
    await office.act(id, 'say', { text: 'a room for forty' });
    office.goTo('2026-03-04');
    await office.act(id, 'assign', { owner: 'f2' });
    expect((await office.act(id, 'prove', { text: 'yes, room 4' }, { unit: bureau })).outcome).toBe('accepted');
    office.goTo('2026-12-31');
    await office.engine.tick();
    expect([...office.told(id, 'remind'), ...office.told(id, 'escalate')]).toEqual([]);
  });
});

describe('something to put right', () => {
  async function anItem(rules = {}) {
    const office = await anOffice(rules);
    office.goTo('2026-03-02');
    const id = await office.raise('rectification-item', 'ledger');
    await office.act(id, 'say', { text: 'the ledger stops in June' });
    return { ...office, id };
  }

  test('is not assigned before somebody said what it is', async () => {
    const office = await anOffice();
    const id = await office.raise('rectification-item', 'ledger');
    expect(findingsOf(await office.act(id, 'assign', { owner: 'f4' }))).toEqual(['organ/matter-said:unsaid']);
  });

  test('is closed when somebody above has looked, who did not do it', async () => {
    const { act, id } = await anItem();
    await act(id, 'assign', { owner: 'f4' });
    await act(id, 'prove', { text: 'written up' });
    expect(findingsOf(await act(id, 'close'))).toEqual(['organ/verified-first:unverified']);
    expect(findingsOf(await act(id, 'verify', { verifier: 'f4' }))).toEqual(['organ/verified-by-another:sameHand']);
    await act(id, 'verify', { verifier: 'f1' });
    expect((await act(id, 'close')).outcome).toBe('accepted');
  });

  test('that the superior leaves lying is the superior’s overdue, told above it', async () => {
    const { act, id, goTo, engine, told } = await anItem();
    await act(id, 'assign', { owner: 'f4' });
    await act(id, 'prove', { text: 'written up' });
    goTo('2026-03-16');
    await engine.tick();
    expect(told(id, 'escalate')).toEqual([]);
    goTo('2026-03-17');
    await engine.tick();
    expect(told(id, 'escalate')).toEqual(['works:secretary']);
  });

  test('is given more time once, for a later day, before the first has passed', async () => {
    const { act, id, goTo, engine } = await anItem();
    const due = (await engine.unit(branch)).cycles.get(id)?.period.to ?? '';
    expect(findingsOf(await act(id, 'extend', { to: due, reason: 'ill' }))).toEqual(['organ/extension-once:notLater']);
    goTo(due);
    expect((await act(id, 'extend', { to: '2026-07-31', reason: 'ill' })).outcome).toBe('accepted');
    expect(findingsOf(await act(id, 'extend', { to: '2026-08-31', reason: 'ill' }))).toEqual([
      'organ/extension-once:again',
    ]);
  });

  test('is given no more time on the day after', async () => {
    const { act, id, goTo, engine } = await anItem();
    goTo((await engine.unit(branch)).cycles.get(id)?.dues.at(-1)?.on ?? '2026-12-01');
    const refused = await act(id, 'extend', { to: '2026-12-31', reason: 'ill' });
    expect(findingsOf(refused)).toEqual(['organ/extension-once:tooLate']);
  });

  test('may be given more time twice where the unit above allows it', async () => {
    const { act, id } = await anItem({ 'organ/extension-once': { severity: 'deny', times: 2 } });
    await act(id, 'extend', { to: '2026-07-31', reason: 'ill' });
    expect((await act(id, 'extend', { to: '2026-08-31', reason: 'ill' })).outcome).toBe('accepted');
    expect((await act(id, 'extend', { to: '2026-09-30', reason: 'ill' })).outcome).toBe('denied');
  });
});

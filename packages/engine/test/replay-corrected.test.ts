import { expect, test } from 'vitest';
import { aMeeting, attendanceOf, ids, organRules } from '../../testing/src/fixtures.ts';
import { createDomain, type DecisionRecord, MemoryStore, replay } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch, organPlugins, unitsWith } from './an-organ.ts';

const id = `${branch}/general-meeting/2026-Q1`;
const reason = 'The list was copied from last time';

async function putRight() {
  const store = new MemoryStore();
  const organ = await aPlainOrgan({ store });
  await organ.plan2026();
  const { notify, open, vote, act } = aMeeting(organ);
  await notify('2026-03-10', '2026-03-20');
  await open('2026-03-20', ids('f', 9));
  await vote({ ayes: 9 });
  await act('adjourn');
  organ.goTo('2026-05-06');
  await organ.engine.tick();
  const { engine } = organ;
  const outcomes: string[] = [];
  const note = async (made: Promise<DecisionRecord>) => outcomes.push((await made).outcome);
  const attendance = attendanceOf([...ids('f', 8), 'f10'], ['f9']);
  await note(engine.correct({ decision: `${id}#2`, payload: { chair: 'f1', attendance }, reason }));
  await note(engine.correct({ decision: `${id}#2`, occurredAt: '2026-03-11T09:00', reason }));
  await note(engine.withdraw({ decision: `${id}#2`, reason }));
  await note(engine.withdraw({ decision: `${id}#4`, reason }));
  await act('adjourn');
  await act('minute', { recorder: 'f2', record: 'as it was', signedBy: 'f1' });
  return { store, domain: engine.domain, outcomes };
}

test('what was put right comes out as it was, corrections and what came after them too (B)', async () => {
  const { store, domain, outcomes } = await putRight();
  expect(outcomes).toEqual(['accepted', 'denied', 'denied', 'accepted']);
  const { changed, cannotJudge, agreed, judged } = await replay({ store, domain }, { units: [branch] });
  expect(changed).toEqual([]);
  expect(cannotJudge).toEqual([]);
  expect(agreed).toBe(judged);
  const decisions = await store.decisions(branch);
  // A withdrawal judges nothing, and what a later event stopped is not judged itself.
  expect(judged).toBe(decisions.length - 2);
});

test('a correction that was tampered with is told (B)', async () => {
  const { store, domain } = await putRight();
  const correction = (await store.decisions(branch)).find(
    ({ corrects, outcome }) => corrects && outcome === 'accepted',
  );
  class Lying extends MemoryStore {
    override units = () => store.units();
    override unit = (unit: string) => store.unit(unit);
    override decisions = async (unit: string) =>
      (await store.decisions(unit)).map((each) => (each.id === correction?.id ? { ...each, passed: [] } : each));
  }
  expect((await replay({ store: new Lying(), domain })).changed.map(({ decision }) => decision.id)).toEqual([
    correction?.id,
  ]);
});

test('other rules judge it in its place (B)', async () => {
  const { store, domain } = await putRight();
  const rules = createDomain({
    units: unitsWith({ 'organ/notice': { workingDays: 30 } }, { rules: organRules }),
    plugins: organPlugins,
  });
  const { changed } = await replay({ store, domain }, { rules });
  const corrected = changed.filter(({ decision: { corrects } }) => corrects);
  expect(corrected.map(({ before, after }) => `${before} → ${after}`)).toContain('accepted → denied');
});

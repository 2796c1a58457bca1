import { describe, expect, test } from 'vitest';
import { branch, findingsOf, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

const cycle = `${branch}/target-inspection/2026-H1`;
const inspection = { cycle, event: 'inspect', payload: { inspector: 'f1', observations: ['orderly'] } };
const targets = { cycle, event: 'setTargets', payload: { targets: [{ id: 'a', text: 'four meetings' }] } };
const selfCheck = { cycle, event: 'selfCheck', payload: { evidence: [{ target: 'a', text: 'minutes' }] } };

describe('an inspection', () => {
  test('before the branch has checked itself is remarked on, not refused', async () => {
    const { engine } = await aPlainBranch(people({ full: 5 }));
    await engine.attempt(targets);
    const inspected = await engine.attempt(inspection);
    expect(inspected.outcome).toBe('accepted');
    expect(findingsOf(inspected)).toEqual(['organ/self-check-first:notChecked']);
  });
  test('after it is not', async () => {
    const { engine } = await aPlainBranch(people({ full: 5 }));
    await engine.attempt(targets);
    await engine.attempt(selfCheck);
    expect(findingsOf(await engine.attempt(inspection))).toEqual([]);
  });
  test('is refused where a unit insists', async () => {
    const { engine } = await aPlainBranch(people({ full: 5 }), { 'organ/self-check-first': 'deny' });
    expect((await engine.attempt(inspection)).outcome).toBe('denied');
  });
});

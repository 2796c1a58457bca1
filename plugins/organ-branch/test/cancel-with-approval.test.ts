import { describe, expect, test } from 'vitest';
import { aMeeting, findingsOf, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

const meeting = async () => aMeeting(await aPlainBranch(people({ full: 5 })));

describe('cancelling an owed meeting', () => {
  test('is refused without an approval', async () => {
    const refused = await (await meeting()).act('cancel', { reason: 'busy' });
    expect(findingsOf(refused)).toEqual(['organ/cancel-with-approval:noApproval']);
    expect(refused.to).toBe('planned');
  });
  test('is accepted with one', async () => {
    const cancelled = await (await meeting()).act('cancel', { reason: 'flood', approval: 'works [2026] 9' });
    expect(cancelled).toMatchObject({ outcome: 'accepted', to: 'cancelled' });
  });
  test('with an empty approval is incomplete, not approved', async () => {
    expect((await (await meeting()).act('cancel', { reason: 'busy', approval: '  ' })).outcome).toBe('incomplete');
  });
  test('can be avoided: postponing needs none', async () => {
    const postponed = await (await meeting()).act('postpone', { to: '2026-03-27', reason: 'flood' });
    expect(postponed).toMatchObject({ outcome: 'accepted', to: 'postponed' });
  });
});

/** A plugin's own machine is put right like any other: it has no event for it. */
import { expect, test } from 'vitest';
import { anApplicant, ids, untilReviewed } from './an-applicant.ts';

const reason = 'The count was taken from the other sheet';

test('a vote of an admission is counted again (B)', async () => {
  const applicant = await anApplicant();
  await applicant.lead(untilReviewed);
  applicant.goTo('2027-04-01');
  const vote = await applicant.vote();
  expect(vote.outcome).toBe('accepted');
  const payload = {
    ...(vote.payload as object),
    present: ids('f', 12),
    votes: { ayes: 11, noes: 1, abstentions: 0 },
  };
  const corrected = await applicant.engine.correct({
    ...{ decision: vote.id, payload, occurredAt: '2027-03-31T15:00', reason },
  });
  expect(corrected).toMatchObject({ outcome: 'accepted', payload: { votes: { ayes: 11, noes: 1 } } });
  expect((await applicant.state())?.context).toMatchObject({ votedOn: '2027-03-31' });
  // What the rules would not have let through is no more let through as a correction.
  const few = { ...payload, votes: { ayes: 1, noes: 11, abstentions: 0 } };
  expect(await applicant.engine.correct({ decision: vote.id, payload: few, reason })).toMatchObject({
    outcome: 'denied',
  });
  const before = await applicant.engine.withdraw({ decision: vote.id, reason });
  expect(before).toMatchObject({ outcome: 'accepted', to: vote.from });
});

test('a step that others stand on is not taken away from under them (B)', async () => {
  const applicant = await anApplicant();
  await applicant.lead(untilReviewed);
  const decisions = await applicant.engine.decisions('works/bureau/levy');
  const fostered = decisions.find(({ event, cycle }) => event === 'foster' && cycle === applicant.id);
  const denied = await applicant.engine.withdraw({ decision: fostered?.id ?? '', reason });
  expect(denied).toMatchObject({ outcome: 'denied' });
  expect(denied.corrects?.stopped?.decision).toBeDefined();
});

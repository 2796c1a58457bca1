import { createCatalogue, createOrganisation, type Day } from '@obligato/core';
import { aUnit, branch } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../src/index.ts';
import { aMeeting, findingsOf, ids, people } from './a-branch.ts';
import { anOrgan } from './an-organ.ts';

/** An election before exactly four fifths, 12 of 15, in a quarter of 2020, with notice in time. */
async function electionIn(period: string, noticedOn: Day, heldOn: Day) {
  const organ = await anOrgan({
    start: '2020-01-01',
    rosters: { [branch]: people({ full: 15, from: '2019-01-01' }) },
  });
  await organ.engine.plan({ from: '2020-01-01', to: '2020-12-31' });
  const meeting = aMeeting(organ, `${branch}/general-meeting/${period}`);
  await meeting.notify(noticedOn, heldOn);
  await meeting.open(heldOn, ids('f', 12));
  return findingsOf(await meeting.vote({ matter: 'election', ayes: 12 }));
}

describe('the wording of 2020, “not less than four fifths”', () => {
  test('binds elections of periods that begin after it came into force', async () => {
    expect(await electionIn('2020-Q4', '2020-10-09', '2020-10-23')).toEqual([]);
  });
  test('leaves those of earlier periods to the wording of their time, “more than four fifths”', async () => {
    expect(await electionIn('2020-Q2', '2020-04-09', '2020-04-24')).toEqual([
      'organ/election-attendance-1990:tooFewToElect',
    ]);
    // The quarter had begun when the new wording came: it is finished under the old one.
    expect(await electionIn('2020-Q3', '2020-08-06', '2020-08-21')).toEqual([
      'organ/election-attendance-1990:tooFewToElect',
    ]);
  });
  test('begins on its day, and the old one ends the day before', () => {
    const catalogue = createCatalogue({ organ: organBranch });
    const organisation = createOrganisation([aUnit('branch', { extends: ['organ/recommended'] })], catalogue);
    const inForce = (day: Day) =>
      organisation
        .charter('branch', day)
        .entries.map(({ id }) => id)
        .filter((id) => id.startsWith('organ/election-attendance'));
    expect(inForce('2020-07-12')).toEqual(['organ/election-attendance-1990']);
    expect(inForce('2020-07-13')).toEqual(['organ/election-attendance']);
  });
});

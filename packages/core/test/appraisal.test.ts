import { describe, expect, test } from 'vitest';
import { stepOver } from '../src/deciding/decide.ts';
import { appraisal, createOrganisation, decide } from '../src/index.ts';
import { migrateState } from '../src/machine/migrate-state.ts';
import { aCharter } from './a-charter.ts';
import { aCycle, aState } from './a-cycle.ts';
import { aUnit } from './a-unit.ts';
import { aCommand, anAttempt, catalogue } from './an-attempt.ts';
import { payloadOf } from './payload-of.ts';

const charter = createOrganisation([aUnit('bureau')], catalogue).charter('bureau', '2026-01-01');
const tally = (excellent: number, over = {}) => ({
  member: 'm1',
  excellent,
  qualified: 0,
  basic: 0,
  unqualified: 0,
  ...over,
});

const facts = {
  'roster/people': 9,
  'roster/members': 8,
  'roster/non-members': 1,
  'roster/members-of-the-day': ['m1', 'm2'],
  'roster/strangers-named': {},
  'cycle/unknown-named': {},
  'ballots/counted': [],
};

function attempt(state: string, event: string, payload: unknown = payloadOf('appraisal', event)) {
  const cycle = aCycle({ obligation: 'appraisal', duty: 'member-appraisal', state: aState('appraisal', state) });
  return decide(anAttempt({ cycle, charter, facts, command: aCommand({ event, payload, on: '2026-12-08' }) }));
}
const ballot = (issued: number, returned: number, ...results: object[]) =>
  attempt('peerAppraised', 'ballot', { issued, returned, results }).outcome;

describe('the ballot of an appraisal', () => {
  test('keeps its word from five ballots on, not from four', () => {
    expect(ballot(9, 5, tally(5))).toMatchObject({ outcome: 'accepted' });
    expect(ballot(9, 4, tally(4))).toMatchObject({ outcome: 'denied', findings: [{ messageId: 'tooFew' }] });
  });
  test('adds up, person by person', () => {
    expect(ballot(9, 8, tally(5, { qualified: 3 }))).toMatchObject({ outcome: 'accepted' });
    expect(ballot(9, 8, tally(5, { qualified: 2, unqualified: 2 }))).toMatchObject({
      findings: [{ messageId: 'doesNotAddUp', data: { member: 'm1', sum: 9, returned: 8 } }],
    });
    expect(ballot(9, 8, tally(5, { qualified: 2 }))).toMatchObject({
      findings: [{ messageId: 'doesNotAddUp', data: { member: 'm1', sum: 7, returned: 8 } }],
    });
    expect(ballot(9, 8, tally(5, { qualified: 2, blank: 1 }))).toMatchObject({ outcome: 'accepted' });
  });
  test('has no more returns than sheets', () => {
    expect(ballot(8, 8, tally(8))).toMatchObject({ outcome: 'accepted' });
    expect(ballot(8, 9, tally(9))).toMatchObject({ findings: [{ messageId: 'tooManyReturned' }] });
  });
  test.each(['voter', 'ballots', 'by'])('has no room for a %s', (field) => {
    expect(ballot(9, 8, tally(5, { [field]: 'm2' }))).toMatchObject({ outcome: 'incomplete' });
  });
});

describe('an appraisal of an earlier version', () => {
  test('is brought up to date with nobody announced', () => {
    const { selfAppraised, told } = aState('appraisal', 'announced').context;
    const state = { machine: 'appraisal', version: 1, value: 'announced', context: { selfAppraised, told } };
    expect(migrateState(appraisal, state).context).toEqual({ selfAppraised, told, subjects: [], eligible: null });
  });

  test('was announced without names, which still reads, and is not announced so any more', () => {
    const announced = attempt('planned', 'announce', { heldOn: '2026-12-18', place: 'room 1' });
    expect(announced.outcome).toMatchObject({ outcome: 'denied', findings: [{ messageId: 'notNamed' }] });
    const input = anAttempt({
      cycle: aCycle({ obligation: 'appraisal', state: aState('appraisal') }),
      charter,
      command: aCommand({ event: 'announce', payload: { heldOn: '2026-12-18', place: 'room 1' }, on: '2026-12-08' }),
    });
    expect(stepOver(input)?.state).toMatchObject({ value: 'announced', context: { subjects: [], eligible: null } });
  });
});

describe('the steps of an appraisal', () => {
  test.each([
    ['selfAppraised', 'ballot'],
    ['planned', 'peerAppraise'],
    ['balloted', 'feedBack'],
    ['peerAppraised', 'opine'],
  ])('in %s, %s would leave one out', (state, event) => {
    expect(attempt(state, event).outcome).toMatchObject({ outcome: 'unavailable', because: 'state' });
  });
  test('taken in groups on several days, add up and count nobody twice', () => {
    const input = (members: readonly string[]) => aCommand({ event: 'selfAppraise', payload: { members } });
    const cycle = aCycle({ obligation: 'appraisal', state: aState('appraisal') });
    const first = decide(anAttempt({ cycle, charter: aCharter(), command: input(['m1', 'm2']) })).cycle;
    const second = decide(anAttempt({ cycle: first, charter: aCharter(), command: input(['m2', 'm3']) })).cycle;
    expect(second.state.context.selfAppraised).toEqual(['m1', 'm2', 'm3']);
  });
});

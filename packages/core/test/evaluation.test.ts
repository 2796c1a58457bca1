import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, decide, evaluation } from '../src/index.ts';
import { aCycle, aState } from './a-cycle.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aUnit } from './a-unit.ts';
import { aCommand, anAttempt } from './an-attempt.ts';
import { payloadOf } from './payload-of.ts';
import { problemsOf } from './problems-of.ts';

const catalogue = createCatalogue({ p: aPlugin({ rule: aCheck() }) });
const says = (people: Readonly<Record<string, unknown>>, parent?: string) =>
  aUnit(parent ? 'branch' : 'bureau', { ...(parent ? { parent } : {}), rules: { 'evaluation/minimum-group': people } });
const charter = createOrganisation([aUnit('bureau')], catalogue).charter('bureau', '2026-01-01');
const attempt = (state: string, event: string, payload: unknown) =>
  decide(
    anAttempt({
      charter,
      cycle: aCycle({ obligation: 'evaluation', state: aState('evaluation', state, { subjects: ['l1'] }) }),
      command: aCommand({ event, payload }),
      facts: {
        'roster/evaluators': { members: 6, nonMembers: 2 },
        'roster/strangers-named': {},
        'cycle/unknown-named': {},
        'ballots/counted': [],
      },
    }),
  ).outcome;
const tally = (over: object) => ({ ...(payloadOf('evaluation', 'tally') as object), ...over });
const announcement = (members: number, nonMembers: number) => ({
  ...(payloadOf('evaluation', 'announce') as object),
  eligible: { members, nonMembers },
});

describe('who gave an opinion has no place', () => {
  const intruders = {
    voter: 'm1',
    member: 'm1',
    ballots: [{ member: 'm1', opinion: 'poor' }],
    comments: ['…'],
    by: 'm1',
  };

  test.each(Object.entries(evaluation.events))('%s refuses every key that it does not know', (event, { payload }) => {
    const sample = payloadOf('evaluation', event) as object;
    expect(payload['~standard'].validate(sample)).not.toHaveProperty('issues');
    for (const [key, value] of Object.entries(intruders)) {
      expect(payload['~standard'].validate({ ...sample, [key]: value })).toHaveProperty('issues');
    }
  });
  test('not inside a result or the electorate either', () => {
    const result = { subject: 'l1', excellent: 5, good: 0, fair: 0, poor: 0, voter: 'm1' };
    expect(attempt('closed', 'tally', tally({ results: [result] }))).toMatchObject({ outcome: 'incomplete' });
    const eligible = { members: 6, nonMembers: 0, names: ['m1'] };
    expect(attempt('planned', 'announce', { ...announcement(6, 0), eligible })).toMatchObject({
      outcome: 'incomplete',
    });
  });
});

describe('the minimum group', () => {
  test('of 5 holds everywhere, without any plugin or unit file asking for it', () => {
    expect(charter.entries.filter(({ id }) => id.startsWith('evaluation/'))).toMatchObject([
      { id: 'evaluation/about-the-announced', severity: 'deny' },
      { id: 'evaluation/as-the-box-says', severity: 'deny' },
      { id: 'evaluation/closes-as-announced', severity: 'deny' },
      { id: 'evaluation/eligible-counted', severity: 'deny' },
      { id: 'evaluation/minimum-group', severity: 'deny', options: { people: 5 } },
      { id: 'evaluation/tally-adds-up', severity: 'deny' },
    ]);
  });
  test('refuses an announcement to four and takes one to five', () => {
    expect(attempt('planned', 'announce', announcement(2, 2))).toMatchObject({
      outcome: 'denied',
      findings: [{ messageId: 'tooFew', data: { given: 4, required: 5 } }],
    });
    expect(attempt('planned', 'announce', announcement(3, 2))).toMatchObject({ outcome: 'accepted' });
  });
  test('refuses a tally of four returns, though more were asked', () => {
    const results = (excellent: number) => [{ subject: 'l1', excellent, good: 0, fair: 0, poor: 0 }];
    expect(attempt('closed', 'tally', tally({ issued: 30, returned: 4, results: results(4) }))).toMatchObject({
      outcome: 'denied',
    });
    expect(attempt('closed', 'tally', tally({ issued: 30, returned: 5, results: results(5) }))).toMatchObject({
      outcome: 'accepted',
    });
  });
  test.each(['off', 'observe', 'warn'])('cannot be set to %s', (severity) => {
    expect(problemsOf(() => createOrganisation([says({ severity })], catalogue))).toMatchObject([
      { code: 'OBLIGATO_RULE_LOOSER', origins: [{ file: 'bureau.yaml' }, { file: 'obligation evaluation' }] },
    ]);
  });
  test.each([4, 0, -1, 4.5, '5', null])('cannot be lowered to %j', (people) => {
    expect(problemsOf(() => createOrganisation([says({ people })], catalogue))).toMatchObject([
      { code: 'OBLIGATO_RULE_OPTION' },
    ]);
  });
  test('can be raised, and not lowered again below', () => {
    const organisation = createOrganisation([says({ people: 8 })], catalogue);
    const { entries } = organisation.charter('bureau', '2026-01-01');
    expect(entries.find(({ id }) => id === 'evaluation/minimum-group')?.options).toEqual({ people: 8 });
    expect(
      problemsOf(() => createOrganisation([says({ people: 8 }), says({ people: 6 }, 'bureau')], catalogue)),
    ).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER' }]);
  });
});

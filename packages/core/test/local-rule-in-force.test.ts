import { describe, expect, test } from 'vitest';
import { locate } from '../src/charter/located.ts';
import { createOrganisation, type LocalStatement, type UnitSource } from '../src/index.ts';
import * as peopleFacts from '../src/rules/people-facts.ts';
import { catalogue, compiled, localWords, said } from './a-local-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;
const withLocals = (local: Readonly<Record<string, unknown>>) => aStatedUnit('a', { local });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);

describe('a local rule that cannot be read', () => {
  test('is told by the cascade, alone and beside sound ones', () => {
    for (const local of [
      { house: localWords({ clause: '' }) },
      { house: localWords({ clause: '' }), sound: localWords() },
    ]) {
      expect(problemsOf(() => build(withLocals(local)))).toMatchObject([
        {
          code: 'OBLIGATO_LOCAL_RULE',
          message: expect.stringContaining('local/house: '),
          origins: [{ file: 'a.yaml', line: 500 }],
        },
      ]);
    }
  });
  test('is told when it is no map', () => {
    const codes = problemsOf(() => build(withLocals({ house: 'no' }))).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['OBLIGATO_LOCAL_RULE']));
  });
});

test('the severity of a local rule comes from the line that says it', () => {
  const place = { file: 'a.yaml', line: 507 };
  const [source, words] = [withLocals({ house: localWords() }), localWords()];
  const [statement] = source.local as readonly [LocalStatement];
  const { body } = statement;
  if (body.kind !== 'map') throw new Error(`no map of ${Object.keys(words)}`);
  const fields = new Map([...body.fields, ['severity', { key: place, value: locate('warn', place) }]]);
  const organisation = build({ ...source, local: [{ ...statement, body: { ...body, fields } }] });
  const entry = organisation.charter('a', '2026-01-01').stated.find(({ id }) => id === 'local/house');
  expect(entry).toMatchObject({ severity: 'warn', origins: { severity: place } });
});

test('the facts of a local rule are those that were declared, with what they are derived from', () => {
  const { facts } = compiled({ require: { count: { of: 'facts.roster/voters', atLeast: 1 } } }).rule;
  expect(facts['roster/voters']).toBe(peopleFacts.voters);
});

test('what is no list has no number, not even a text or a map', () => {
  const require: Words = { count: { of: 'facts.hr/heads', atLeast: 0 } };
  for (const heads of ['text', { length: 3 }, undefined, 3]) {
    expect(said({ require }, { facts: { 'hr/heads': heads } })).toHaveLength(1);
  }
  expect(said({ require }, { facts: { 'hr/heads': [] } })).toEqual([]);
});

import { clockEvents, fieldsOf } from '@obligato/core';
import { expect, test } from 'vitest';
import { admissionPlugin } from '../src/index.ts';

test('every field of its payloads says what it is, and each has a title and a description (A9)', () => {
  const fields = admissionPlugin.obligations.flatMap(({ events }) =>
    Object.entries(events)
      .filter(([event]) => !Object.hasOwn(clockEvents, event))
      .flatMap(([event, definition]) =>
        fieldsOf(definition).map((field) => ({ ...field, at: `${event}.${field.path}` })),
      ),
  );
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter(({ kind }) => kind === undefined).map(({ at }) => at)).toEqual([]);
  const people = fields.filter(({ kind }) => kind === 'person' || kind === 'persons');
  expect(people.map(({ at }) => at)).toEqual([
    'talk.talkers',
    'foster.contacts',
    'reportThoughts.heardBy',
    'vote.subjects',
    'vote.present',
  ]);
  const untold = fields.filter(
    ({ title, description }) => !(title?.['zh-CN'] && description?.en && description['zh-CN']),
  );
  expect(untold.map(({ at }) => at)).toEqual([]);
});

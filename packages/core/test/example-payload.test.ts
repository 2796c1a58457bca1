/** An example of every event: accepted as it stands, and what it needs is needed. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { examplePayload, meeting } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';

const parts = {
  people: ['m1', 'm2'],
  day: '2026-03-20',
  cycle: 'bureau/levy/general-meeting/2026-Q1',
} as const;

const events = coreObligations.flatMap((obligation) =>
  Object.entries(obligation.events).map(([event, { payload }]) => [`${obligation.name}.${event}`, payload] as const),
);

describe.each(events)('the example of %s', (_name, payload) => {
  const schema = payload as unknown as z.ZodType;
  test.each(['en', 'zh-CN'] as const)('is accepted, short or with everything, in %s', (language) => {
    for (const everything of [false, true]) {
      const example = examplePayload({ payload }, { ...parts, language, everything });
      expect(schema.safeParse(example)).toMatchObject({ success: true });
    }
  });
  test('has nothing that could be left out', () => {
    const example = examplePayload({ payload }, { ...parts, language: 'en' }) as Record<string, unknown>;
    for (const name of Object.keys(example)) {
      const { [name]: _left, ...rest } = example;
      expect([name, schema.safeParse(rest).success]).toEqual([name, false]);
    }
  });
});

test('an example says in its reader’s language what to write', () => {
  expect(examplePayload(meeting.events.notify, { ...parts, language: 'zh-CN' })).toEqual({
    ...{ heldOn: '2026-03-20', place: '地点', agenda: ['议题'] },
  });
  expect(examplePayload(meeting.events.open, { ...parts, language: 'en' })).toEqual({
    chair: 'm1',
    attendance: [
      { member: 'm1', present: true },
      { member: 'm2', present: true },
    ],
  });
});

test('a number is as large as it has to be', () => {
  const payload = z.object({ months: z.int().min(6), any: z.number() });
  expect(examplePayload({ payload }, { ...parts, language: 'en' })).toEqual({ months: 6, any: 1 });
});

test('a payload that is not written with zod has none', () => {
  const payload = { '~standard': { version: 1, vendor: 'other', validate: (value: unknown) => ({ value }) } } as const;
  expect(examplePayload({ payload }, { ...parts, language: 'en' })).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  clockEvents,
  election,
  type Field,
  field,
  fieldsOf,
  matter,
  meeting,
  namesPeople,
  peopleIn,
  task,
} from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';

const name = { en: 'Chair', 'zh-CN': '主持人' };
const word = z.string().min(1);
const kinds = (payload: z.ZodType) => fieldsOf({ payload }).map(({ path, kind }) => `${path}: ${kind}`);

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** What zod itself says that a payload has: another way to the same list. */
function pathsIn(schema: object, at = ''): readonly string[] {
  const { properties = {}, items, anyOf = [] } = schema as JsonSchema;
  const own = Object.entries(properties).flatMap(([name, part]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsIn(part, path)];
  });
  return [...own, ...(items ? pathsIn(items, `${at}.*`) : []), ...anyOf.flatMap((each) => pathsIn(each, at))];
}

describe('fields of a payload', () => {
  test('are told with their kind and their title', () => {
    expect(fieldsOf(meeting.events.minute).map(({ description: _, ...field }) => field)).toEqual([
      { path: 'recorder', kind: 'person', title: { en: 'Recorder', 'zh-CN': '记录人' }, isOptional: false },
      { path: 'record', kind: 'long text', title: { en: 'Record', 'zh-CN': '会议记录' }, isOptional: false },
      { path: 'signedBy', kind: 'person', title: { en: 'Signed by', 'zh-CN': '签字人' }, isOptional: true },
    ]);
  });

  test('keep their words when they may be left out, have a default, or are checked further', () => {
    const chair = field(word, 'person', name);
    expect(kinds(z.object({ chair: chair.optional() }))).toEqual(['chair: person']);
    expect(kinds(z.object({ chair: chair.default('m1') }))).toEqual(['chair: person']);
    expect(kinds(z.object({ chair: chair.max(9).nullable() }))).toEqual(['chair: person']);
    expect(kinds(z.object({ chairs: z.array(z.object({ chair })) }))).toEqual(['chairs.*.chair: person']);
    expect(kinds(z.object({ a: field(z.array(word), 'persons', name).min(1).max(2) }))).toEqual(['a: persons']);
  });

  test('say nothing of the schema that they were made of', () => {
    field(word, 'person', name);
    expect(kinds(z.object({ word }))).toEqual(['word: undefined']);
  });

  test('of numbers, truths and choices need no word', () => {
    const payload = z.object({ n: z.int(), m: z.number().optional(), yes: z.boolean(), which: z.enum(['a', 'b']) });
    expect(kinds(payload)).toEqual(['n: number', 'm: number', 'yes: truth', 'which: choice']);
    expect(fieldsOf({ payload })[1]?.isOptional).toBe(true);
  });

  test('of a schema that is not written with zod are not known', () => {
    const payload = {
      '~standard': { version: 1, vendor: 'other', validate: (value: unknown) => ({ value }) },
    } as const;
    expect(fieldsOf({ payload })).toEqual([]);
    expect(peopleIn({ payload }, { chair: 'm1' })).toEqual([]);
  });

  test('are worked out once', () => {
    expect(fieldsOf(meeting.events.open)).toBe(fieldsOf(meeting.events.open));
  });

  test('leave the JSON Schema that zod makes of a payload as it was', () => {
    const plain = z.strictObject({ chair: word });
    expect(z.toJSONSchema(z.strictObject({ chair: field(word, 'person', name) }))).toEqual(z.toJSONSchema(plain));
  });

  test('and groups of them have a title and a description in both languages, in every obligation of the core', () => {
    const unsaid = coreObligations.flatMap((obligation) =>
      Object.entries(obligation.events).flatMap(([event, definition]) => {
        const fields = new Map(fieldsOf(definition).map((each) => [each.path, each]));
        return pathsIn(z.toJSONSchema(definition.payload as z.ZodType, { io: 'input', unrepresentable: 'any' }))
          .filter((path) => !isTold(fields.get(path)))
          .map((path) => `${obligation.name}.${event} ${path}`);
      }),
    );
    expect(unsaid).toEqual([]);
  });

  test('are described by one sentence that says more than the title', () => {
    const described = coreObligations.flatMap(({ events }) => Object.values(events).flatMap(fieldsOf));
    expect(described.length).toBeGreaterThan(190);
    for (const { title, description } of described) {
      expect(description?.en).toMatch(/^[A-Z][^.]*(?:\d\.\d[^.]*)?\.$/);
      expect(description?.['zh-CN']).toMatch(/^[^。]+。$/);
      expect(description?.en.length).toBeGreaterThan(title?.en.length ?? 0);
      expect(description?.['zh-CN'].replace('。', '')).not.toBe(title?.['zh-CN']);
    }
  });

  test('have a kind in every obligation of the core, but for what is listed here', () => {
    const unsaid = coreObligations.flatMap((obligation) =>
      Object.entries(obligation.events)
        // Nobody fills in what the clock says.
        .filter(([event]) => !Object.hasOwn(clockEvents, event))
        .flatMap(([event, definition]) =>
          fieldsOf(definition)
            .filter(({ kind }) => kind === undefined)
            .map(({ path }) => `${obligation.name}.${event}.${path}`),
        ),
    );
    expect(unsaid).toEqual(notSaidYet);
  });
});

const isTold = (field: Field | undefined) =>
  [field?.title?.en, field?.title?.['zh-CN'], field?.description?.en, field?.description?.['zh-CN']].every(Boolean);

/** To become shorter, never longer. */
const notSaidYet: readonly string[] = [];

describe('people in a payload (A9)', () => {
  const named = (event: Parameters<typeof peopleIn>[0], payload: unknown) =>
    peopleIn(event, payload).map(({ path, member, isGuest }) => `${path}: ${member}${isGuest ? ' (guest)' : ''}`);

  test('are found wherever they stand, guests as guests', () => {
    const attendance = [{ member: 'm1' }, { member: 'visitor', capacity: 'observer' }];
    const delegation = { by: 'm2', reason: 'ill' };
    expect(named(meeting.events.open, { chair: 'm1', attendance, delegation })).toEqual([
      'chair: m1',
      'attendance.0.member: m1',
      'attendance.1.member: visitor (guest)',
      'delegation.by: m2',
    ]);
    expect(named(election.events.nominate, { candidates: ['m1', 'm2'] })).toEqual([
      'candidates.0: m1',
      'candidates.1: m2',
    ]);
    expect(named(election.events.result, { tally: [{ candidate: 'm1', ayes: 3 }], elected: ['m1'] })).toEqual([
      'tally.0.candidate: m1',
      'elected.0: m1',
    ]);
    expect(named(matter.events.say, { text: 'The roof leaks', about: ['m3'] })).toEqual(['about.0: m3']);
  });

  test('are looked for where somebody from outside may stand as well', () => {
    expect(namesPeople(task.events.log)).toBe(true);
    expect(named(task.events.log, { kind: 'talk', who: 'm1', whom: 'Old Zhang' })).toEqual([
      'who: m1',
      'whom: Old Zhang',
    ]);
  });

  test('do not crash on a payload of another shape', () => {
    for (const payload of [undefined, null, 'text', [], { chair: 7, attendance: 'all' }, { attendance: [null] }])
      expect(named(meeting.events.open, payload)).toEqual([]);
  });
});

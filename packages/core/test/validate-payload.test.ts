import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { validatePayload } from '../src/deciding/payload/validate-payload.ts';
import { type EventDefinition, fieldsOf, meeting } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { day, words } from '../src/machine/payload.ts';

const installed = (definition: EventDefinition) => ({
  definition,
  by: definition.by,
  anyOrder: false,
  countsAs: undefined,
  reopens: undefined,
});
const admit = (payload: EventDefinition['payload'], value: unknown) =>
  validatePayload(installed({ title: { en: 'Say', 'zh-CN': '说' }, by: 'unit', payload }), value);
const schema = z.strictObject({
  on: day,
  place: words,
  votes: z.int().min(0).max(99),
  kind: z.enum(['matter', 'report']),
  agenda: z.array(words).min(1),
  carried: z.boolean(),
});
const good = { on: '2026-03-20', place: '301', votes: 3, kind: 'report', agenda: ['roof'], carried: true };

test('a payload is taken as its schema returns it', () => {
  expect(admit(schema, { ...good, place: ' 301 ' })).toEqual({ payload: good });
});

test.each([
  ['on', 5, 'expected a text, found 5', '应为文字，实为5'],
  [
    'on',
    '2026-02-30',
    'expected a date, YYYY-MM-DD, found the text "2026-02-30"',
    '应为日期，格式为YYYY-MM-DD，实为文字“2026-02-30”',
  ],
  ['place', '', 'it must not be empty', '不得为空'],
  ['place', null, 'expected a text, found nothing', '应为文字，实为空值'],
  ['place', ['301'], 'expected a text, found a list', '应为文字，实为列表'],
  ['votes', 'three', 'expected a number, found the text "three"', '应为数字，实为文字“three”'],
  ['votes', 't'.repeat(41), 'expected a number, found a longer text', '应为数字，实为一段较长的文字'],
  ['votes', 1.5, 'expected a whole number, found 1.5', '应为整数，实为1.5'],
  ['votes', 120, 'expected 99 or less, found 120', '不得大于99，实为120'],
  ['votes', -1, 'expected 0 or more, found -1', '不得小于0，实为-1'],
  [
    'kind',
    'talk',
    'expected one of: matter, report, found the text "talk"',
    '应为以下之一：matter、report，实为文字“talk”',
  ],
  ['agenda', [], 'the list has at least 1 entry', '不得少于1项'],
  ['agenda', { a: 1 }, 'expected a list, found a group of fields', '应为列表，实为一组字段'],
  ['carried', 'yes', 'expected true or false, found the text "yes"', '应为“是”或“否”（true 或 false），实为文字“yes”'],
])('what is wrong with %s = %j is said in both languages', (field, value, en, chinese) => {
  const { missing } = admit(schema, { ...good, [field]: value });
  expect(missing).toEqual([{ field, absent: false, message: en, text: { en, 'zh-CN': chinese } }]);
});

test('what is absent is told apart from what is wrong, and a field that nobody asked for is named', () => {
  const { place: _, ...rest } = good;
  expect(admit(schema, { ...rest, colour: 'red' }).missing).toMatchObject([
    { field: 'place', absent: true },
    {
      ...{ field: 'colour', absent: false },
      text: { 'zh-CN': '没有这个字段。可用的有：“agenda”、“carried”、“kind”、“on”、“place”、“votes”' },
    },
  ]);
});

describe('a field that is not known', () => {
  const faults = (event: EventDefinition, payload: unknown) =>
    (validatePayload(installed(event), payload).missing ?? [])
      .filter(({ absent }) => !absent)
      .map(({ field, message, text }) => [field, message, text?.['zh-CN']]);

  test('is told by itself, with the one of this event that was probably meant', () => {
    expect(faults(meeting.events.minute, { recorder: 'm2', record: '…', signdBy: 'm1', heldOn: '2026-03-20' })).toEqual(
      [
        ['signdBy', 'unknown field. Did you mean "signedBy"?', '没有这个字段。是否应为“signedBy”？'],
        [
          'heldOn',
          'unknown field. Known: record, recorder, signedBy',
          '没有这个字段。可用的有：“record”、“recorder”、“signedBy”',
        ],
      ],
    );
  });

  test('may be called by its title, in either language', () => {
    expect(faults(meeting.events.minute, { recorder: 'm2', 会议记录: '…', 'signed by': 'm1' })).toEqual([
      ['会议记录', 'unknown field. Did you mean "record"?', '没有这个字段。是否应为“record”？'],
      ['signed by', 'unknown field. Did you mean "signedBy"?', '没有这个字段。是否应为“signedBy”？'],
    ]);
  });

  test('is compared with those of its own group, in a list and in what has several forms too', () => {
    const attendance = [{ member: 'm1', present: true, capacty: 'chair' }];
    expect(faults(meeting.events.open, { chair: 'm1', attendance })).toEqual([
      ['attendance.0.capacty', 'unknown field. Did you mean "capacity"?', '没有这个字段。是否应为“capacity”？'],
    ]);
    const notice = { heldOn: '2026-03-20', place: '301' };
    expect(faults(meeting.events.notify, { ...notice, agenda: ['roof', { title: 'dues', topics: 'x' }] })).toEqual([
      ['agenda.1.topics', 'unknown field. Did you mean "topic"?', '没有这个字段。是否应为“topic”？'],
    ]);
    expect(faults(meeting.events.notify, { ...notice, agenda: [7] })).toEqual([
      ['agenda.0', 'expected a text, or a group of fields, found 7', '应为文字，或一组字段，实为7'],
    ]);
  });

  test('of an event that takes none is told as such', () => {
    expect(faults(meeting.events.conclude, { on: 'x' })).toEqual([
      ['on', 'unknown field; none is filled in here', '没有这个字段；此处无须填写'],
    ]);
  });
});

test('no fault of any payload is told in the words of the schema’s library', () => {
  const wrong = [undefined, null, 7, -7, 1.5, true, '', 'x', [], [7], [{}], {}, { x: 7 }];
  for (const { events } of coreObligations) {
    for (const definition of Object.values(events)) {
      const fields = fieldsOf(definition).map(({ path }) => path.split('.')[0] ?? '');
      for (const value of wrong) {
        const payload = Object.fromEntries([...fields, 'odd'].map((name) => [name, value]));
        for (const { message, text } of validatePayload(installed(definition), payload).missing ?? []) {
          expect(message).not.toMatch(/Invalid|received|Too |Unrecognized|string|boolean|array|object|>=|<=/);
          expect(text?.['zh-CN']).toMatch(/\p{Script=Han}/u);
        }
      }
    }
  }
});

test('a field that is wrong is told with its title and what belongs there', () => {
  const { missing } = validatePayload(installed(meeting.events.minute), { recorder: 2, record: '…' });
  expect(missing).toMatchObject([
    { field: 'recorder', title: { en: 'Recorder' }, description: { 'zh-CN': '作会议记录者的人员编号，本人须到会。' } },
  ]);
});

test('what another library says stays in its own words', () => {
  const stubborn = {
    '~standard': { version: 1 as const, vendor: 'another', validate: () => ({ issues: [{ message: 'no' }] }) },
  };
  expect(admit(stubborn, {}).missing).toEqual([
    { field: '', absent: false, message: 'no', text: { en: 'no', 'zh-CN': '`no`' } },
  ]);
});

test('the first twenty faults are told one by one, and the others are counted', () => {
  const rows = z.strictObject({ rows: z.array(z.strictObject({ member: words, present: z.boolean() })) });
  const { missing = [] } = admit(rows, { rows: Array.from({ length: 2_500 }, () => ({})) });
  expect(missing).toHaveLength(21);
  expect(missing[0]).toMatchObject({ field: 'rows.0.member', absent: true });
  expect(missing[20]).toEqual({
    ...{ field: '', absent: false, message: 'and 4,980 more' },
    text: { en: 'and 4,980 more', 'zh-CN': '另有4,980处' },
  });
  expect(admit(rows, { rows: Array.from({ length: 10 }, () => ({})) }).missing).toHaveLength(20);
});

test('a key that nobody knows is not repeated at any length', () => {
  const long = 'x'.repeat(100_000);
  const { missing = [] } = admit(z.strictObject({}), { [long]: 1 });
  expect(JSON.stringify(missing).length).toBeLessThan(5_000);
});

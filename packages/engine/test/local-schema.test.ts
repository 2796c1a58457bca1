/** Rules under `local:`: what the schema says of them is what the reader says. */
import { localKinds, localWordMeanings } from '@obligato/core/internal';
import fc from 'fast-check';
import { test } from 'vitest';
import { agree, written } from './schema-and-reader.ts';

const rooms = {
  on: { obligation: 'meeting', events: ['notify'] },
  require: { 'payload.place': { in: ['305', 'hall'] } },
  message: { en: 'No room {{place}}.', 'zh-CN': '没有{{place}}。' },
  show: { place: 'payload.place' },
  clause: 'House rules',
  severity: 'warn',
};
const { require: _, ...unsaid } = rooms;
test.each<[string, unknown]>([
  ['itself', rooms],
  [
    'all and any',
    { ...rooms, require: { all: [{ 'payload.place': 'hall' }, { any: [{ 'event.time': { atLeast: '08:00' } }] }] } },
  ],
  ['a list of conditions', { ...rooms, require: [{ 'payload.place': 'hall' }] }],
  ['a count', { ...rooms, require: { count: { of: 'payload.agenda', atLeast: 1 } } }],
  [
    'a count with a filter',
    {
      ...rooms,
      on: { obligation: 'meeting', events: 'open' },
      show: {},
      message: { en: 'x', 'zh-CN': '某' },
      require: {
        count: {
          of: 'payload.attendance',
          where: { 'item.present': true },
          atLeast: { count: { of: 'payload.attendance' } },
        },
      },
    },
  ],
  ['working days', { ...rooms, require: { workingDays: { from: 'event.on', to: 'payload.heldOn', atLeast: 3 } } }],
  ['an option', { ...rooms, options: { least: { value: 3, stricter: 'max' } } }],
  ['a truth value as option', { ...rooms, options: { strict: { value: true, stricter: true } } }],
  ['when', { ...unsaid, when: { 'payload.place': 'cellar' } }],
  [
    'why, remedy and source',
    {
      ...rooms,
      why: rooms.message.en ? { en: 'x', 'zh-CN': '某' } : {},
      remedy: { en: 'x', 'zh-CN': '某' },
      clause: { source: 'x', article: 4 },
    },
  ],
  ['no condition', unsaid],
  ['both sides', { ...rooms, when: { 'payload.place': 'cellar' } }],
  ['an empty condition', { ...rooms, require: {} }],
  ['an empty list', { ...rooms, require: [] }],
  ['an unknown test', { ...rooms, require: { 'payload.place': { inn: ['hall'] } } }],
  ['an unknown root', { ...rooms, require: { 'paylod.place': 'hall' } }],
  ['exists with a text', { ...rooms, require: { 'payload.place': { exists: 'yes' } } }],
  ['a count of nothing', { ...rooms, require: { count: { atLeast: 3 } } }],
  ['a count that asks nothing', { ...rooms, require: { count: { of: 'payload.agenda' } } }],
  ['one language', { ...rooms, remedy: { en: 'x' } }],
  ['one text for every language', { ...rooms, message: 'No room {{place}}.', remedy: 'Another.', why: 'So.' }],
  ['no clause', { ...rooms, clause: undefined }],
  ['an unknown event', { ...rooms, on: { obligation: 'meeting', events: ['notfy'] } }],
  ['an event of another obligation', { ...rooms, on: { obligation: 'meeting', events: ['inspect'] } }],
  ['an unknown severity', { ...rooms, severity: 'denied' }],
  ['an option the wrong way', { ...rooms, options: { least: { value: 3, stricter: 'union' } } }],
  ['a text as option', { ...rooms, options: { least: { value: 'x', stricter: 'max' } } }],
  ['an unknown word', { ...rooms, sevrity: 'warn' }],
  ['nothing', null],
])('agree on a local rule with %s', (_, rule) => {
  agree({ unit: 'bureau', local: { rooms: rule === null ? null : written(rule as object) } });
});

const on = { obligation: 'report', events: 'submit', duties: 'review' };
const review = { duty: 'Review', obligation: 'report', cadence: 'quarterly', clause: 'Policy' };
const deadline = { deadline: { days: 5, before: 'cycle.period.to' }, on, clause: 'Policy' };
const remind = { remind: { to: 'secretary', days: 5, before: 'deadline' }, on, clause: 'Policy' };
test.each<[string, object]>([
  ['a duty', { ...review, why: 'So.', severity: 'warn', owedBy: 'each-member', parameters: { to: 'branch' } }],
  ['a duty in two languages', { ...review, duty: { en: 'Review', 'zh-CN': '复核' } }],
  [
    'a duty that depends on a fact',
    { ...review, when: { 'facts.roster/people': { atLeast: 3 } }, message: 'Too few.', daysEarly: 3, roll: 'next' },
  ],
  ['an occasional duty', { ...review, cadence: 'occasional', withinWorkingDays: 5 }],
  ['an unknown cadence', { ...review, cadence: 'quartely' }],
  ['an unknown obligation', { ...review, obligation: 'reprot' }],
  ['an unknown bearer', { ...review, owedBy: 'each' }],
  ['what passes on', { ...review, atEnd: 'passes-on' }],
  ['what neither passes on nor lapses', { ...review, atEnd: 'stays' }],
  ['whoever holds a role', { ...review, owedBy: { each: 'secretary' } }],
  ['holders of no role', { ...review, owedBy: { each: '' } }],
  ['holders, and another word', { ...review, owedBy: { each: 'clerk', of: 'unit' } }],
  ['holders without their role', { ...review, owedBy: 'each-holder' }],
  ['a parameter that is refused', { ...review, parameters: { to: 'nobody' } }],
  ['a message that nobody would see', { ...review, message: 'Never.' }],
  ['working days of what recurs', { ...review, withinWorkingDays: 5 }],
  ['a condition of what an occasion raises', { ...review, cadence: 'occasional', when: { 'facts.roster/people': 3 } }],
  ['a duty without a cadence', { ...review, cadence: undefined }],
  ['a duty that rolls nowhere', { ...review, roll: 'up' }],
  ['a duty with a word of a check', { ...review, require: { 'facts.roster/people': 3 } }],
  ['a duty with a deadline', { ...review, deadline: deadline.deadline }],
  ['a deadline', { ...deadline, roll: 'previous', when: { 'cycle.owedBy': 'unit' } }],
  [
    'a deadline after an event',
    { ...deadline, on: { ...on, events: 'receive' }, deadline: { workingDays: 5, after: 'submit' } },
  ],
  ['a deadline of negative days', { ...deadline, deadline: { days: -5, before: 'cycle.period.to' } }],
  ['a deadline of half a day', { ...deadline, deadline: { days: 1.5, before: 'cycle.period.to' } }],
  ['a deadline on both sides', { ...deadline, deadline: { days: 5, before: 'hear', after: 'hear' } }],
  ['a deadline of two counts', { ...deadline, deadline: { days: 5, workingDays: 5, before: 'hear' } }],
  ['a deadline from nothing', { ...deadline, deadline: { days: 5 } }],
  ['a deadline from an unknown event', { ...deadline, deadline: { days: 5, after: 'haer' } }],
  ['a reminder', { ...remind, message: 'Soon: {{notAfter}}.' }],
  [
    'an escalation',
    { escalate: { to: 'leader', of: 'superior', workingDays: 2, after: 'deadline' }, on, clause: 'Policy' },
  ],
  ['a reminder and an escalation', { ...remind, escalate: remind.remind }],
  ['a reminder to nobody', { ...remind, remind: { days: 5, before: 'deadline' } }],
  ['a reminder of something else', { ...remind, remind: { to: 'secretary', days: 5, before: 'submit' } }],
  ['a reminder to whose secretary', { ...remind, remind: { ...remind.remind, of: 'nobody' } }],
  ['a reminder without a day', { ...remind, remind: { to: 'secretary' } }],
  ['a reminder of nothing', { ...remind, on: undefined }],
])('agree on %s', (_, rule) => {
  const own = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
  agree({ unit: 'bureau', local: { review, own } });
});

test('agree on duties, deadlines and reminders, whatever stands in the place of a word', () => {
  const plain = fc.constantFrom<unknown>('', 'x', 5, -1, 1.5, true, null, [], {}, ['x'], 'off', 'none', 'yearly');
  const spans = fc.record(
    {
      days: fc.constantFrom<unknown>(0, 5, 366, 367, -1, 'x', null),
      workingDays: fc.constantFrom<unknown>(1, 2.5, {}),
      before: fc.constantFrom<unknown>('deadline', 'hear', 'cycle.period.to', 'nothing', 5),
      after: fc.constantFrom<unknown>('deadline', 'draft', 'x', null),
      to: fc.constantFrom<unknown>('secretary', 'safety-officer', '', 5, null),
      of: fc.constantFrom<unknown>('unit', 'superior', 'x', 5),
    },
    { requiredKeys: [] },
  );
  const texts = fc.record({ en: plain, 'zh-CN': plain }, { requiredKeys: [] });
  const value = fc.oneof(plain, spans, texts);
  const words = localKinds.flatMap((kind) => Object.keys(localWordMeanings[kind]));
  // What a duty, a condition or a field is called, other files and other words decide.
  const replaced = words.filter((word) => !['when', 'require', 'show', 'on', 'message', 'remedy'].includes(word));
  const over = fc.dictionary(fc.constantFrom(...replaced), value, { minKeys: 1, maxKeys: 2 });
  fc.assert(
    fc.property(fc.constantFrom(review, deadline, remind), over, (of, words) => {
      agree({ unit: 'bureau', local: { review, own: { ...of, ...words } } });
    }),
    { numRuns: 1500 },
  );
});

test('agree on what is entered for a rule of the file itself', () => {
  agree({ unit: 'bureau', local: { rooms }, rules: { 'local/rooms': 'deny' } });
});

test.each<[string, unknown, unknown]>([
  ['a listed day that there is', ['03-31'], undefined],
  ['a day that some years lack', ['02-29'], undefined],
  ['a word in the place of a day', ['x'], undefined],
  ['a day twice', ['03-31', '03-31'], undefined],
  ['a season', undefined, ['10-01', '12-31']],
  ['half a season', undefined, ['10-01']],
  ['a season of three days', undefined, ['10-01', '11-01', '12-31']],
  ['no season', undefined, []],
])('the schema and the reader agree on %s', (_, days, between) => {
  const duty = { duty: 'Review', obligation: 'report', cadence: 'yearly', clause: 'Policy' };
  const own = { ...duty, ...(days ? { days } : {}), ...(between ? { between } : {}) };
  agree({ unit: 'bureau', local: { own } });
});

import { describe, expect, test } from 'vitest';
import { localFaults } from './a-local-rule.ts';

type Words = Readonly<Record<string, unknown>>;
const on = { obligation: 'meeting', events: ['resolve'] };
const requiring = (require: unknown): Words => ({ require });
const asking = (field: string, asked: unknown): Words => requiring({ [field]: asked });

describe('a local rule is told', () => {
  test.each<[string, Words, string]>([
    ['a word that it does not have', { remdy: 1 }, 'A local rule has no field "remdy" | Did you mean "remedy"?'],
    ['an event that the obligation does not have', { on: { ...on, events: ['resolv'] } }, 'Did you mean "resolve"?'],
    [
      'an event that it names beside a sound one',
      { on: { ...on, events: ['open', 'opn'] } },
      'No event is named "opn"',
    ],
    ['that it names no event', { on: { obligation: 'meeting', events: [] } }, '"on" names no event'],
    ['that it leaves the events out', { on: { obligation: 'meeting' } }, '"on" names no event'],
    ['a duty that nobody declares', { on: { ...on, duties: 'party-clas' } }, 'Did you mean "party-class"?'],
    ['a word under "on" that is none', { on: { ...on, duty: 'x' } }, '"on" has no field "duty"'],
    ['an unknown obligation', { on: { obligation: 'meting', events: ['open'] } }, 'Did you mean "meeting"?'],
    ['an event that is no word', { on: { ...on, events: [{ x: 1 }] } }, 'No event is named ""'],
    ['that "on" is missing', { on: undefined }, '"on" is missing'],
    [
      'that it says one thing from two sides',
      { when: { 'payload.ayes': 1 }, require: { 'payload.ayes': 2 } },
      'cannot be used together',
    ],
    ['that nothing is required', { require: undefined }, 'It has neither'],
    ['a severity that is none', { severity: 'denny' }, '"denny" is not a severity | Did you mean "deny"?'],
    ['a severity that is no word', { severity: ['deny'] }, 'null is not a severity'],
    ['that it has no message', { message: undefined }, '"message" is missing'],
    ['a message that is a number', { message: 5 }, '"message" is no text'],
    ['a message in no language', { message: {} }, '"message" is no text'],
    ['an empty message', { message: { en: '', 'zh-CN': '否' } }, '"message" has no en text'],
    ['a message that is no text', { message: { en: 1, 'zh-CN': '否' } }, '"message" has no en text'],
    [
      'a language that nobody speaks',
      { message: { english: 'No.' } },
      '"english" is not a language | Write a tag such as',
    ],
    ['a slip in a language', { message: { en: 'No.', 'zh-cn': '否' } }, 'Did you mean "zh-CN"?'],
    ['nothing in a third language', { remedy: { en: 'x', de: '' } }, '"remedy" has no de text'],
    ['that nothing fills a placeholder', { message: { en: '{{a}}', 'zh-CN': '{{a}}' } }, '{{a}} has no value'],
    [
      'a slip in what the message shows',
      { message: { en: '{{palce}}', 'zh-CN': '{{palce}}' }, show: { place: 'payload.place' } },
      '{{palce}} has no value | Did you mean "{{place}}"?',
    ],
    ['that nothing fills one of the remedy', { remedy: { en: '{{a}}', 'zh-CN': '{{a}}' } }, '{{a}} has no value'],
    [
      'what is used in one language only',
      { message: { en: '{{a}}', 'zh-CN': '否' }, show: { a: 'event.on' } },
      '{{a}} is not used in every language',
    ],
    [
      'what stands in Chinese only',
      { message: { en: 'No', 'zh-CN': '{{a}}' }, show: { a: 'event.on' } },
      '{{a}} is not used in every language',
    ],
    [
      'what is missing in a third language',
      { message: { en: '{{a}}', 'zh-CN': '{{a}}', de: 'Nein' }, show: { a: 'event.on' } },
      '{{a}} is not used in every language',
    ],
    [
      'what nothing fills in a third language',
      { message: { en: 'No', 'zh-CN': '否', de: '{{a}}' } },
      '{{a}} has no value',
    ],
    ['an unknown field to show', { show: { a: 'payload.titel' } }, 'Did you mean "title"?'],
    ['that "show" is no map', { show: ['payload.title'] }, '"show" must be a map'],
    ['a plain number to show', { show: { a: 5 } }, 'A value is expected'],
    ['that it has no clause', { clause: undefined }, 'It has no clause'],
    ['an empty clause', { clause: '' }, 'It has no clause'],
    ['a clause that is no text', { clause: 7 }, 'It has no clause'],
    ['a clause without its source', { clause: { article: 1 } }, 'It has no clause'],
    ['a clause without its article', { clause: { source: 'House' } }, '"clause" has no "article"'],
    ['a clause whose article is nothing', { clause: { source: 'House', article: null } }, '"clause" has no "article"'],
    ['options that are no map', { options: ['x'] }, '"options" must be a map'],
    ['an option without a value', { options: { x: { stricter: 'max' } } }, 'Option "x" needs "value"'],
    [
      'an option whose value is nothing',
      { options: { x: { value: null, stricter: 'max' } } },
      'Option "x" needs "value"',
    ],
    ['an option without a direction', { options: { x: { value: 1 } } }, '"stricter" for which way'],
    ['a number with the direction of a truth value', { options: { x: { value: 1, stricter: true } } }, 'which way'],
    ['a truth value with that of a number', { options: { x: { value: true, stricter: 'max' } } }, 'which way'],
    ['a text, which has no direction', { options: { x: { value: 'a', stricter: 'max' } } }, 'which way'],
    [
      'a word of an option that is none',
      { options: { x: { value: 1, stricter: 'max', y: 1 } } },
      'Option "x" has no field "y"',
    ],
  ])('%s', (_, words, told) => {
    expect(localFaults(words).join('\n')).toContain(told);
  });

  test.each(['Rooms', 'a b', '-a', 'a-', 'a--b', ''])('that %j cannot name it', (name) => {
    expect(localFaults({}, name).join()).toContain('this is not a valid rule name');
  });
  test.each(['rooms', 'a-b-2', '3rd'])('nothing when it is named %j and sound', (name) => {
    expect(localFaults({}, name)).toEqual([]);
  });
  test('every fault at once', () => {
    expect(localFaults({ severity: 'x', clause: '', message: {}, options: 3, ...asking('payload.x', 1) })).toHaveLength(
      5,
    );
  });
  test('that it is no map', () => {
    expect(localFaults({ on: 'meeting' }).join()).toContain('"on" must be a map of fields');
  });
});

describe('a condition is told', () => {
  test.each<[string, Words, string]>([
    ['an unknown field', asking('payload.titel', 1), '"payload" has no field "titel" | Did you mean "title"?'],
    ['a word that every object inherits', requiring({ constructor: { is: 1 } }), 'There is no field "constructor"'],
    ['an unknown first word', asking('paylod.title', 1), 'There is no field "paylod.title" | Did you mean "payload"?'],
    ['a field below a text', asking('payload.title.x', 1), '"payload.title" has no field "x"'],
    ['a field below a number', asking('payload.ayes.x', 1), '"payload.ayes" has no field "x"'],
    [
      'a field two maps down',
      asking('payload.written.ays', 1),
      '"payload.written" has no field "ays" | Did you mean "ayes"?',
    ],
    ['a field of the machine that is none', asking('context.notise', 1), 'Did you mean "notice"?'],
    ['a fact that nobody declares', asking('facts.hr.bos', 1), 'There is no fact "hr.bos" | Did you mean "hr.boss"?'],
    ['half of a fact’s name', asking('facts.hr', 1), 'There is no fact "hr"'],
    ['an option that it does not have', asking('options.least', 1), '"options" has no field "least"'],
    ['an item outside of a list', asking('item.name', 1), 'There is no field "item.name"'],
    [
      'a test that is none',
      asking('payload.ayes', { atLest: 1 }),
      'There is no test "atLest" | Did you mean "atLeast"?',
    ],
    ['that nothing is asked', asking('payload.ayes', {}), 'It has no test'],
    ['that a list asks nothing', asking('payload.ayes', [1]), 'It has no test'],
    ['an empty condition', requiring({}), 'A condition must be a map'],
    ['an empty list of conditions', requiring([]), 'A condition must be a map'],
    ['a condition that is a word', requiring('payload.title'), 'A condition must be a map'],
    ['an empty "all"', requiring({ all: [] }), 'A list of conditions is expected'],
    ['an "any" that is no list', requiring({ any: { 'payload.ayes': 1 } }), 'A list of conditions is expected'],
    ['an empty "not"', requiring({ not: {} }), 'A condition must be a map'],
    ['"exists" with a word', asking('payload.ayes', { exists: 'yes' }), '"exists" must be true or false'],
    ['"exists" with a list', asking('payload.ayes', { exists: [true] }), '"exists" must be true or false'],
    ['"contains" of a text', asking('payload.title', { contains: 'x' }), '"contains" applies to lists only'],
    ['a text for a number', asking('payload.ayes', 'five'), '"five" cannot be compared with a number'],
    ['a number for a text', asking('payload.title', 5), '5 cannot be compared with a text'],
    ['a number for a truth value', asking('payload.carried', 1), '1 cannot be compared with a truth value'],
    ['a number for one of several words', asking('payload.matter', 1), '1 cannot be compared with a text'],
    ['a wrong one of several', asking('payload.ayes', { in: [1, 'two'] }), '"two" cannot be compared'],
    ['a list for one value', asking('payload.ayes', { is: [1] }), 'One value is expected'],
    ['nothing for one value', asking('payload.ayes', { is: null }), 'One value is expected'],
    ['which is more of truth', asking('payload.carried', { atLeast: true }), '"atLeast" needs a number or a date'],
    [
      'a value that is none',
      asking('payload.ayes', { is: { feild: 'event.on' } }),
      '"feild" is not a value | Did you mean "field"?',
    ],
    ['two values for one', asking('payload.ayes', { is: { field: 'event.on', count: {} } }), 'A value is expected'],
    ['a field that is no word', asking('payload.ayes', { is: { field: 5 } }), '"field" must name one field'],
    ['a field that is a list', asking('payload.ayes', { is: { field: ['event.on'] } }), '"field" must name one field'],
    ['an unknown field as a value', asking('payload.ayes', { is: { field: 'payload.nos' } }), 'Did you mean "noes"?'],
    ['one among several', asking('payload.ayes', { in: { field: 'payload.nos' } }), 'Did you mean "noes"?'],
    ['a count of nothing', requiring({ count: { atLeast: 1 } }), '"count" has no "of"'],
    ['a count of a number', requiring({ count: { of: 5, atLeast: 1 } }), '"count" has no "of"'],
    ['a count of a text', requiring({ count: { of: 'payload.title', is: 1 } }), '"payload.title" is not a list'],
    ['a count that asks nothing', requiring({ count: { of: 'facts.hr/heads' } }), 'It has no test'],
    [
      'a count compared with a text',
      requiring({ count: { of: 'facts.hr/heads', is: 'one' } }),
      'compared with a number',
    ],
    ['a count of an unknown field', requiring({ count: { of: 'payload.titel', is: 1 } }), 'Did you mean "title"?'],
    [
      'a word of a count that is none',
      requiring({ count: { of: 'facts.hr/heads', were: {}, is: 1 } }),
      'Did you mean "where"?',
    ],
    [
      'a word of a count, as a value, that is none',
      asking('payload.ayes', { is: { count: { of: 'facts.hr/heads', were: {} } } }),
      'There is no "were" here | Did you mean "where"?',
    ],
    ['a count that is no map', asking('payload.ayes', { is: { count: 'facts.hr/heads' } }), '"count" has no "of"'],
    ['working days from nowhere', requiring({ workingDays: { to: 'event.on', is: 1 } }), '"workingDays" needs "from"'],
    ['working days to nowhere', requiring({ workingDays: { from: 'event.on', is: 1 } }), '"workingDays" needs "to"'],
    ['working days from a number', requiring({ workingDays: { from: 5, to: 'event.on', is: 1 } }), 'needs "from"'],
    [
      'working days to an unknown field',
      requiring({ workingDays: { from: 'event.on', to: 'event.onn', is: 1 } }),
      'no field "onn"',
    ],
    [
      'a word of working days, as a value, that is none',
      asking('payload.ayes', { is: { workingDays: { from: 'event.on', to: 'event.on', is: 1 } } }),
      'There is no "is" here',
    ],
    ['working days that are no map', asking('payload.ayes', { is: { workingDays: 3 } }), '"workingDays" needs "from"'],
  ])('%s', (_, words, told) => {
    expect(localFaults(words).join('\n')).toContain(told);
  });

  const opening = (require: unknown): Words => ({ on: { obligation: 'meeting', events: ['open'] }, require });
  test.each<[string, Words, string]>([
    ['a list compared with a value', opening({ 'payload.attendance': { is: 'm1' } }), '"is" does not apply to a list'],
    ['a list that is to be in one', opening({ 'payload.attendance': { in: ['m1'] } }), '"in" does not apply to a list'],
    [
      'a field that the items of a list do not have',
      opening({ count: { of: 'payload.attendance', where: { 'item.presnt': true }, is: 1 } }),
      '"item" has no field "presnt" | Did you mean "present"?',
    ],
    [
      'a value of another kind than the items of a list',
      { on: { obligation: 'meeting', events: ['adjourn'] }, require: { 'payload.speakers': { contains: 5 } } },
      '5 cannot be compared with a text',
    ],
    [
      'what only one of two events carries',
      { on: { obligation: 'meeting', events: ['open', 'notify'] }, require: { 'payload.agenda': { exists: true } } },
      '"payload" has no field "agenda"',
    ],
  ])('%s', (_, words, told) => {
    expect(localFaults(words).join('\n')).toContain(told);
  });

  test.each<[string, Words]>([
    ['that a field is there that only some payloads have', asking('payload.written.ayes', { exists: true })],
    ['one of several kinds of value', asking('facts.hr.boss.age', { in: [1, 'one', true] })],
    ['a date by its order', asking('event.on', { atLeast: '2026-01-01' })],
    [
      'what a list contains',
      { on: { ...on, events: ['adjourn'] }, require: { 'payload.speakers': { contains: 'm1' } } },
    ],
    [
      'a field that both of two events carry',
      { on: { ...on, events: ['open', 'notify'] }, require: { 'payload.place': 'x' } },
    ],
    ['a fact of which nobody knows what it holds', asking('facts.hr.boss.deputy.name', 'Li')],
    ['a fact about people', requiring({ count: { of: 'facts.roster/voters', where: { 'item.name': 'Li' }, is: 1 } })],
    ['what a machine notes later', asking('context.notice.sentOn', { exists: true })],
    ['any parameter', asking('cycle.parameters.term.x', 1)],
    ['a duty, or several', { on: { ...on, duties: ['party-class', 'general-meeting'] } }],
    [
      'another count as a value',
      asking('payload.ayes', { is: { count: { of: 'facts.hr/heads', where: { 'item.a': 1 } } } }),
    ],
  ])('nothing when it asks %s', (_, words) => {
    expect(localFaults(words)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { decide, meeting, type RuleEntry, recordDecision, type Severity } from '../src/index.ts';
import { createCharter, explainAll } from '../src/internal.ts';
import { aCharter, anEntry } from './a-charter.ts';
import { aDuty } from './a-duty.ts';
import { aCheck, aDeadline, anEffect, aRefusal } from './a-rule.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

const about = (over: Partial<ReturnType<typeof aCheck>['on']>) => ({
  on: { obligation: 'meeting', events: ['open'], duties: undefined, ...over },
});
const acting = anEffect(() => []);
const bounding = aDeadline(() => ({ notAfter: '2026-03-31' }));

const narrowedTo = (period: string, severity: Severity = 'deny', general: Severity = 'off'): RuleEntry => ({
  ...anEntry('p/narrowed', aRefusal(), general),
  narrowed: [{ for: { period: [period] }, unit: 'u', severity, options: {}, origins: {} }],
});

/** What became of every rule when the meeting was opened, or something else was tried. */
function fates(charter: Parameters<typeof explainAll>[1], over: Parameters<typeof aCommand>[0] = {}) {
  const command = aCommand(over);
  const attempt = anAttempt({ charter, command });
  const record = recordDecision({
    ...{ number: 1, before: attempt.cycle, command, decided: decide(attempt), charter, calendar: '1', facts: {} },
    eventTitle: meeting.events.open.title,
  });
  return explainAll(record, charter, attempt.cycle);
}
const fateOf = (rule: Parameters<typeof aCharter>[0], over?: Parameters<typeof aCommand>[0]) => {
  const [told] = fates(aCharter(rule), over);
  return told?.fate === 'elsewhere' ? `elsewhere: ${told.because}` : told?.fate;
};

describe('what became of a rule', () => {
  test.each<[string, Parameters<typeof aCharter>[0], string]>([
    ['it found something', { r: aRefusal() }, 'found'],
    ['it passed', { r: aCheck() }, 'passed'],
    ['it is off', { r: [aCheck(), 'off'] }, 'off'],
    ['it declares a duty', { r: aDuty() }, 'duty'],
    ['it declares a duty, and is off', { r: [aDuty(), 'off'] }, 'off'],
    ['it is about another obligation', { r: aCheck(about({ obligation: 'report' })) }, 'elsewhere: obligation'],
    ['it is about another event', { r: aCheck(about({ events: ['minute'] })) }, 'elsewhere: event'],
    ['it is about another duty', { r: aCheck(about({ duties: ['party-class'] })) }, 'elsewhere: duty'],
    ['it is about this very duty', { r: aCheck(about({ duties: ['general-meeting'] })) }, 'passed'],
    ['it bounds an event', { r: bounding }, 'bounds'],
    [
      'it bounds another event of the obligation',
      { r: aDeadline(() => ({}), about({ events: ['minute'] })) },
      'bounds',
    ],
    ['it acts after what was accepted', { r: acting }, 'acts'],
    ['it is about every obligation and event', { r: aCheck() }, 'passed'],
  ])('%s', (_, rules, fate) => {
    expect(fateOf(rules)).toBe(fate);
  });

  test('an effect waits for what is accepted', () => {
    const [first, second] = fates(aCharter({ 'p/acts': acting, 'p/no': aRefusal() }));
    expect([first?.fate, second?.fate]).toEqual(['not-asked', 'found']);
  });
  test('nothing is asked about what is not possible, or not complete', () => {
    for (const over of [{ event: 'minute' }, { payload: {} }]) {
      for (const rule of [aCheck(), acting, bounding]) expect(fateOf({ r: rule }, over)).toBe('not-asked');
    }
  });
  test('what is stated for another period is elsewhere, and for this one is asked', () => {
    const fate = (entry: RuleEntry) => fates(createCharter([entry])).map((each) => [each.fate, each.severity]);
    expect(fate(narrowedTo('Q2'))).toEqual([['elsewhere', 'off']]);
    expect(fates(createCharter([narrowedTo('Q2')]))).toMatchObject([{ because: 'selector' }]);
    expect(fate(narrowedTo('Q1'))).toEqual([['found', 'deny']]);
    expect(fate(narrowedTo('Q1', 'deny', 'warn'))).toEqual([['found', 'deny']]);
    expect(fate(narrowedTo('Q2', 'deny', 'warn'))).toEqual([['found', 'warn']]);
  });
});

test('every rule is told once, in the order of ids, with what it comes from', () => {
  const origin = { file: 'a.yaml', line: 3 };
  const charter = createCharter([
    { ...anEntry('p/b', aCheck(), 'warn'), origins: { severity: origin } },
    anEntry('p/a', aRefusal(), 'observe'),
    anEntry('p/c', aCheck(), 'off'),
  ]);
  expect(fates(charter)).toMatchObject([
    { rule: 'p/a', plugin: 'test-plugin@1.0.0', severity: 'observe', why: { en: 'because' }, origin: undefined },
    { rule: 'p/b', severity: 'warn', origin },
    { rule: 'p/c', severity: 'off' },
  ]);
  expect(fates(charter)[0]).toMatchObject({ fate: 'found', findings: [{ rule: 'p/a', messageId: 'no' }] });
});

/** Cases A18 and A21: what a rule, or an obligation, answers is checked like what a person sends. */
import { describe, expect, test } from 'vitest';
import {
  type Bounds,
  type CheckRule,
  type Cycle,
  createCatalogue,
  type Decided,
  type DecideInput,
  type DutyRule,
  decide,
  defineObligation,
  definePlugin,
  type EffectRule,
  meeting,
  planUnit,
  type Text,
} from '../src/index.ts';
import { newCycle, raiseOccasions, recordFinding } from '../src/internal.ts';
import { aCharter, anEntry } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { planning } from './a-planning.ts';
import { aCheck, aDeadline, anEffect } from './a-rule.ts';
import { aText } from './a-text.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

const findingsOf = ({ outcome }: Decided) =>
  outcome.outcome === 'accepted' || outcome.outcome === 'denied' ? outcome.findings : [];
/** What was told of the one rule that answered wrongly. */
function toldOf(decided: Decided) {
  const [finding, ...more] = findingsOf(decided).filter(({ messageId }) => messageId === 'crashed');
  expect(more).toEqual([]);
  return finding && recordFinding(finding);
}
const minuteBy = aDeadline(() => ({ notAfter: '2026-02-10' }), {
  on: { obligation: 'meeting', events: ['minute'], duties: undefined },
});

describe('A18: a deadline rule that answers', () => {
  const odd: readonly (readonly [what: string, answer: unknown, field: string, said: string])[] = [
    ['a word', { notAfter: 'soon' }, 'bounds.notAfter', 'bounds.notAfter is "soon", a day as 2026-03-31 is expected'],
    ['a day that there is not', { notAfter: '2026-02-30' }, 'bounds.notAfter', '"2026-02-30"'],
    ['null as a day', { notBefore: null }, 'bounds.notBefore', 'bounds.notBefore is null'],
    ['a timestamp', { notAfter: '2026-03-01T09:00:00+08:00' }, 'bounds.notAfter', 'a day as 2026-03-31'],
    ['a Date', { notAfter: new Date(0) }, 'bounds.notAfter', '1970-01-01T00:00:00.000Z'],
    ['a number', { notAfter: 20260301 }, 'bounds.notAfter', '20260301'],
    ['a day whose reminders no calendar knows', { notAfter: '1970-01-02' }, 'bounds.notAfter', '1970-01-02'],
    ['a day that nothing can be late after', { notAfter: '2149-12-31' }, 'bounds.notAfter', '2149-12-31'],
    ['null', null, 'bounds', 'bounds is null, an object is expected'],
    ['nothing', undefined, 'bounds', 'bounds is missing'],
    ['a day alone', '2026-03-01', 'bounds', '"2026-03-01"'],
    ['a list', ['2026-03-01'], 'bounds', 'an object is expected'],
    ['a promise', Promise.resolve({}), 'bounds', 'bounds is a promise'],
    ['a reminder day alone', { remindOn: '2026-03-01' }, 'bounds.remindOn', 'a list is expected'],
    ['a reminder that is no day', { remindOn: ['2026-03-01', '1 March'] }, 'bounds.remindOn[1]', '"1 March"'],
    ['half a working day', { remindBefore: 1.5 }, 'bounds.remindBefore', '1.5'],
    ['no number of working days', { remindBefore: Number.NaN }, 'bounds.remindBefore', 'NaN'],
    ['more working days than a year has', { remindBefore: 4000 }, 'bounds.remindBefore', 'from 0 to 366'],
    ['a misspelt bound', { notafter: '2026-03-01' }, 'bounds.notafter', 'Did you mean "notAfter"?'],
  ];
  test.each(odd)('%s is told by rule, plugin and field, and the last bound stays', (_what, answer, field, said) => {
    const wrong = aDeadline(() => answer as Bounds);
    const charter = aCharter({ 'p/wrong': wrong, 'p/whole': minuteBy });
    const decided = decide(anAttempt({ charter, command: aCommand({ event: 'notify' }) }));
    expect(decided.outcome.outcome).toBe('accepted');
    const told = toldOf(decided);
    expect(told).toMatchObject({ rule: 'p/wrong', plugin: 'test-plugin@1.0.0', severity: 'warn', data: { field } });
    expect(told?.message.en).toContain(said);
    expect(told?.message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(decided.cycle.dues.filter(({ event }) => event === 'miss').map(({ key }) => key)).toEqual([
      'miss:minute:2026-02-10',
      'miss:open:2026-03-31',
    ]);
  });
  test('a window that is empty by itself is told, naming the rule', () => {
    const charter = aCharter({ 'p/odd': aDeadline(() => ({ notBefore: '2026-03-10', notAfter: '2026-03-05' })) });
    const decided = decide(anAttempt({ charter, command: aCommand({ event: 'notify' }) }));
    expect(findingsOf(decided)).toMatchObject([
      { messageId: 'emptyWindow', entry: { id: 'p/odd' }, data: { early: 'p/odd', late: 'p/odd' } },
    ]);
  });
  test('nothing of it is heard when one part of it is wrong', () => {
    const half = aDeadline(() => ({ notBefore: '2026-03-30', notAfter: 'soon' }));
    expect(decide(anAttempt({ charter: aCharter({ half }) })).outcome.outcome).toBe('accepted');
  });
  test('while a unit is planned is told too, once, and the unit gets its cycles', () => {
    const wrong = aDeadline(() => ({ notAfter: 'soon' }) as Bounds);
    const plan = planUnit(planning({ charter: aCharter({ 'p/duty': aDuty(), 'p/wrong': wrong }) }));
    expect(plan.create).toHaveLength(4);
    expect(plan.create.every(({ dues }) => dues.some(({ event }) => event === 'miss'))).toBe(true);
    expect(plan.findings).toMatchObject([{ entry: { id: 'p/wrong' }, data: { field: 'bounds.notAfter' } }]);
  });
});

describe('A18: a check that answers', () => {
  const odd: readonly (readonly [what: string, answer: unknown, field: string])[] = [
    ['a text', 'no', 'evaluate'],
    ['a message there is not', [{ messageId: 'nay', data: {} }], 'evaluate[0].messageId'],
    ['no data', [{ messageId: 'no' }], 'evaluate[0].data'],
    ['a list as data', [{ messageId: 'no', data: ['late'] }], 'evaluate[0].data'],
    ['data without what the message says', [{ messageId: 'no', data: {} }], 'evaluate[0].data.reason'],
    ['data of another kind', [{ messageId: 'no', data: { reason: new Map() } }], 'evaluate[0].data.reason'],
    ['a function as data', [{ messageId: 'no', data: { reason: () => 'late' } }], 'evaluate[0].data.reason'],
    ['half a text', [{ messageId: 'no', data: { reason: { en: 'late' } } }], 'evaluate[0].data.reason'],
    ['no number', [{ messageId: 'no', data: { reason: Number.NaN } }], 'evaluate[0].data.reason'],
    ['a list of lists', [{ messageId: 'no', data: { reason: [['late']] } }], 'evaluate[0].data.reason'],
    ['too much of a wrong kind', [{ messageId: 'never', data: { more: Symbol('x') } }], 'evaluate[0].data.more'],
    ['one sound finding, and one that is none', [{ messageId: 'never', data: {} }, null], 'evaluate[1]'],
  ];
  test.each(odd)('%s fails closed, and names the field', (_what, answer, field) => {
    const evaluate = (() => answer) as unknown as CheckRule['evaluate'];
    const decided = decide(anAttempt({ charter: aCharter({ 'p/wrong': aCheck({ evaluate }) }) }));
    expect(decided.outcome.outcome).toBe('denied');
    expect(toldOf(decided)).toMatchObject({ rule: 'p/wrong', plugin: 'test-plugin@1.0.0', data: { field } });
  });
  test('what a message may hold is accepted as it is', () => {
    const data = { reason: ['late', 3], more: { en: 'a', 'zh-CN': '甲' }, open: undefined } as never;
    const charter = aCharter({ 'p/says': [aCheck({ evaluate: () => [{ messageId: 'no', data }] }), 'warn'] });
    expect(findingsOf(decide(anAttempt({ charter })))).toMatchObject([{ messageId: 'no', data }]);
  });
});

describe('A18: a duty rule that answers', () => {
  test.each([
    ['no list', undefined, 'owed'],
    ['a message there is not', [{ messageId: 'few', data: {} }], 'owed[0].messageId'],
    ['half its data', [{ messageId: 'tooFew', data: { have: 6 } }], 'owed[0].data.need'],
  ])('%s releases nobody, and is told', (_what, answer, field) => {
    const owed = (() => answer) as unknown as DutyRule['owed'];
    const plan = planUnit(planning({ charter: aCharter({ 'p/duty': aDuty({ owed }) }) }));
    expect(plan.create).toHaveLength(4);
    expect(plan.notOwed).toEqual([]);
    expect(plan.findings.map((each) => recordFinding(each))).toMatchObject([
      { rule: 'p/duty', plugin: 'test-plugin@1.0.0', severity: 'warn', data: { field } },
    ]);
  });
  test('one that crashes is told as well: nobody would otherwise hear of it', () => {
    const owed = () => {
      throw new Error('no such field');
    };
    const plan = planUnit(planning({ charter: aCharter({ 'p/duty': aDuty({ owed }) }) }));
    expect(plan.create).toHaveLength(4);
    expect(plan.findings).toMatchObject([{ messageId: 'crashed', data: { error: 'no such field' } }]);
  });
  test('a sound one leaves nothing to tell, and so does a plan that is told of the last one', () => {
    const broken = aDuty({ owed: (() => 7) as unknown as DutyRule['owed'] });
    const sound = planUnit(planning({ charter: aCharter({ duty: aDuty() }) }));
    expect(sound.findings).toEqual([]);
    const input = planning({ charter: aCharter({ broken }) });
    const first = planUnit(input);
    const cycles = new Map(first.create.map((cycle): [string, Cycle] => [cycle.id, cycle]));
    expect(planUnit({ ...input, cycles }, { last: first }).findings).toEqual(planUnit({ ...input, cycles }).findings);
  });
});

const deed = { key: 'k', does: 'notify', to: { unit: 'u', role: 'secretary' }, messageId: 'never', data: {} };

describe('A18: an effect that answers', () => {
  const odd: readonly (readonly [what: string, answer: unknown, field: string])[] = [
    ['a deed alone', deed, 'plan'],
    ['a list of nothing', [undefined], 'plan[0]'],
    ['no key', [{ ...deed, key: undefined }], 'plan[0].key'],
    ['an empty key', [{ ...deed, key: '' }], 'plan[0].key'],
    ['a key that is a number', [{ ...deed, key: 7 }], 'plan[0].key'],
    ['a deed there is not', [{ ...deed, does: 'shout' }], 'plan[0].does'],
    ['an inherited deed', [{ ...deed, does: 'constructor' }], 'plan[0].does'],
    ['nobody to tell', [{ ...deed, to: null }], 'plan[0].to'],
    ['a name to tell', [{ ...deed, to: 'secretary' }], 'plan[0].to'],
    ['no unit to tell', [{ ...deed, to: { role: 'secretary' } }], 'plan[0].to.unit'],
    ['a role that is a list', [{ ...deed, to: { unit: 'u', role: ['secretary'] } }], 'plan[0].to.role'],
    ['a message there is not', [{ ...deed, messageId: 'nay' }], 'plan[0].messageId'],
    ['no data', [{ ...deed, data: undefined }], 'plan[0].data'],
    ['half its data', [{ ...deed, messageId: 'no' }], 'plan[0].data.reason'],
    ['raising nothing', [{ ...deed, does: 'raise' }], 'plan[0].raise'],
    ['raising no duty', [{ ...deed, does: 'raise', raise: { occasion: 'a' } }], 'plan[0].raise.duty'],
    ['raising for nothing', [{ ...deed, does: 'raise', raise: { duty: 'a' } }], 'plan[0].raise.occasion'],
    [
      'parameters that no machine keeps',
      [{ ...deed, does: 'raise', raise: { duty: 'a', occasion: 'b', parameters: { on: new Date(0) } } }],
      'plan[0].raise.parameters.on',
    ],
    ['one sound deed, and one that is none', [deed, { ...deed, key: null }], 'plan[1].key'],
  ];
  test.each(odd)('%s is told by field; the event stands and the others run', (_what, answer, field) => {
    const wrong = anEffect((() => answer) as unknown as EffectRule['plan']);
    const sound = anEffect((() => [{ ...deed, key: 'other' }]) as EffectRule['plan']);
    const decided = decide(anAttempt({ charter: aCharter({ 'p/wrong': wrong, 'p/sound': sound }) }));
    expect(decided.outcome.outcome).toBe('accepted');
    expect(decided.effects.map(({ key }) => key)).toEqual(['other']);
    expect(toldOf(decided)).toMatchObject({ rule: 'p/wrong', plugin: 'test-plugin@1.0.0', data: { field } });
  });
});

describe('A18: an obligation whose own functions answer', () => {
  const moved = (periodEnd: (context: unknown) => unknown) =>
    defineObligation({
      ...meeting,
      name: 'outing',
      fulfilledBy: 'open',
      periodEnd: periodEnd as never,
      states: meeting.states,
    });
  const load = (obligation: ReturnType<typeof moved>) =>
    createCatalogue({
      out: definePlugin({ name: 'outings', version: '2.0.0', title: aText('Outings'), obligations: [obligation] }),
    });

  test.each([
    ['a word', () => 'soon', 'periodEnd is "soon", a day as 2026-03-31 is expected'],
    ['null', () => null, 'periodEnd is null'],
    [
      'nothing, but a crash',
      () => {
        throw new Error('no context');
      },
      'periodEnd fails: no context',
    ],
  ])('%s where the model check comes is refused at load, by plugin and function', (_what, periodEnd, said) => {
    expect(() => load(moved(periodEnd))).toThrow(`Obligation "outing" of outings@2.0.0: ${said}`);
  });
  const aCount = { room: { ayes: 0, noes: 0, abstentions: 0 }, carried: false, present: 0 };
  test.each([
    ['held.noticeOf', { ...meeting.traits, held: { ...meeting.traits?.held, noticeOf: () => ({ heldOn: 'Friday' }) } }],
    ['judges.subjectsOf', { judges: { sealedUntil: 'open', subjectsOf: () => 'everybody', subjectsIn: () => [] } }],
    [
      'judges.subjectsIn',
      { judges: { sealedUntil: 'open', subjectsOf: () => [], subjectsIn: (payload: { who: [] }) => payload.who } },
    ],
    ['votes.countOf', { votes: { event: 'resolve', countOf: () => 'all of them' } }],
    ['votes.countOf().carried', { votes: { event: 'resolve', countOf: () => ({ ...aCount, carried: 'yes' }) } }],
    ['votes.countOf().present', { votes: { event: 'resolve', countOf: () => ({ ...aCount, present: -1 }) } }],
    ['votes.countOf().title', { votes: { event: 'resolve', countOf: () => ({ ...aCount, title: 7 }) } }],
    ['votes.countOf().room.noes', { votes: { event: 'resolve', countOf: () => ({ ...aCount, room: { ayes: 1 } }) } }],
    ['votes.countOf().written', { votes: { event: 'resolve', countOf: () => ({ ...aCount, written: 3 }) } }],
  ])('nonsense from %s is refused at load', (name, traits) => {
    const obligation = defineObligation({ ...meeting, name: 'outing', fulfilledBy: 'open', traits: traits as never });
    expect(() => load(obligation as never)).toThrow(`traits.${name}`);
  });
  test('nonsense only later moves nothing, and is told by obligation and plugin', () => {
    // Only of what no sample of the model check holds.
    const late = moved((context) => (JSON.stringify(context).includes('Lake') ? '2026-02-30' : undefined));
    const catalogue = load(late);
    const cycle = {
      ...aCycle({ obligation: 'meeting' }),
      obligation: 'outing',
      state: catalogue.machines.get('outing')?.initial({ parameters: {} }) as Cycle['state'],
    };
    const payload = { heldOn: '2026-03-27', place: 'Lake', agenda: ['the lake'] };
    const input: DecideInput = { ...anAttempt({ cycle, command: aCommand({ event: 'notify', payload }) }), catalogue };
    const decided = decide(input);
    expect(decided.outcome.outcome).toBe('accepted');
    expect(decided.cycle.period).toEqual(cycle.period);
    expect(toldOf(decided)).toMatchObject({ rule: 'outing', plugin: 'outings@2.0.0', data: { field: 'periodEnd' } });
  });
});

describe('A21: an effect that raises', () => {
  const raising = (raise: { duty: string; occasion: string }) =>
    anEffect((() => [{ ...deed, does: 'raise', raise }]) as unknown as EffectRule['plan']);
  const occasional: DutyRule = { ...aDuty({ id: 'request' }), defaults: { cadence: 'occasional' } };
  const raisedBy = (rule: EffectRule) => {
    const charter = aCharter({ 'p/raises': rule, 'p/request': occasional, 'p/meeting': aDuty() });
    const decided = decide(anAttempt({ charter }));
    return raiseOccasions(planning({ charter }), decided, { on: '2026-03-20', charter });
  };

  test.each([
    ['a duty that is not there', { duty: 'reqest', occasion: 'lamp' }, 'Did you mean "request"?'],
    ['a duty that is planned, not raised', { duty: 'general-meeting', occasion: 'lamp' }, 'no occasional duty'],
    ['under a name that no cycle bears', { duty: 'request', occasion: 'The lamp!' }, 'not a valid name'],
  ])('%s is told by rule, and the event stands', (_what, raise, said) => {
    const { cycles, decided } = raisedBy(raising(raise));
    expect(cycles).toEqual([]);
    expect(decided.outcome.outcome).toBe('accepted');
    const [finding] = findingsOf(decided).map((each) => recordFinding(each));
    expect(finding).toMatchObject({ rule: 'p/raises', messageId: 'notRaised', severity: 'warn' });
    const message = finding?.message as Text;
    expect(message.en).toContain(said);
    expect(message['zh-CN']).toContain(raise.duty);
  });
  test('what can be raised is, and nothing is told', () => {
    const { cycles, decided } = raisedBy(raising({ duty: 'request', occasion: 'lamp' }));
    expect(cycles.map(({ id }) => id)).toEqual(['bureau/branch-1/request/2026/lamp']);
    expect(findingsOf(decided)).toEqual([]);
  });
  test('a raised cycle whose deadline rule is wrong begins without it, and it is told', () => {
    const wrong = aDeadline(() => ({ notAfter: 'soon' }) as Bounds);
    const findings: ReturnType<typeof findingsOf>[number][] = [];
    const charter = aCharter({ 'p/wrong': wrong });
    const period = { id: '2026', from: '2026-03-20', to: '2026-04-30' };
    const entry = anEntry('p/request', occasional) as never;
    const cycle = newCycle(planning({ charter }), { id: 'x', entry, charter, period, bearer: 'u' }, findings);
    expect(cycle.dues.map(({ key }) => key)).toEqual(['miss:open:2026-04-30']);
    expect(findings).toMatchObject([{ entry: { id: 'p/wrong' }, data: { field: 'bounds.notAfter' } }]);
  });
});

test('A18: a day of a sound deadline costs nobody a finding', () => {
  const charter = aCharter({
    'p/whole': aDeadline(() => ({ notBefore: undefined, notAfter: '2026-03-25', remindOn: [] }) as never),
  });
  expect(findingsOf(decide(anAttempt({ charter })))).toEqual([]);
});

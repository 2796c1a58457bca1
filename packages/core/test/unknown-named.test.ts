/** Which activities and units a payload names and nobody knows: what a decision keeps of the look-up. */
import { describe, expect, test } from 'vitest';
import { type Cycle, gatherFacts, rosterOn } from '../src/index.ts';
import { coreObligations, obligationByName, saidEvent, validatePayload } from '../src/internal.ts';
import { unknownNamed } from '../src/obligations/looked-up/unknown-named.ts';
import { aCycle } from './a-cycle.ts';
import { catalogue } from './an-attempt.ts';

const day = '2026-03-20';
const own = aCycle({ id: 'u/party-class/2026-Q1' });
const cycles = (...others: readonly Partial<Cycle>[]) =>
  new Map([own, ...others.map((each) => aCycle(each))].map((cycle) => [cycle.id, cycle]));
const themeDay = { id: 'u/theme-day/2026-03' };

function unknown(
  obligation: string,
  event: string,
  payload: unknown,
  known = cycles(themeDay),
  units?: readonly string[],
) {
  const installed = obligationByName(catalogue, obligation).events.get(event);
  if (!installed) throw new Error(`no event ${event}`);
  const said = saidEvent(installed, 'unit', validatePayload(installed, payload));
  const fact = unknownNamed([...coreObligations]);
  const source = { unit: 'u', above: [], day, roster: rosterOn([], day), cycle: own, cycles: known, event: said };
  const all = units && new Map(units.map((unit) => [unit, {}]));
  return gatherFacts([fact], { ...source, units: all })[fact.name];
}
const within = (id: string, known?: Map<string, Cycle>) => unknown('meeting', 'combine', { with: id }, known);

describe('an activity that is named', () => {
  test('is one of the unit’s, and leaves nothing', () => {
    expect(within(themeDay.id)).toEqual({});
  });
  test('and is not there is kept, with what was meant', () => {
    expect(within('u/theme-dya/2026-03')).toEqual({
      'u/theme-dya/2026-03': { en: 'Did you mean "u/theme-day/2026-03"?', 'zh-CN': '是否应为“u/theme-day/2026-03”？' },
    });
    expect(within('the roof')).toEqual({ 'the roof': { en: '', 'zh-CN': '' } });
  });
  test('is another one, of this unit', () => {
    expect(within(own.id)).toMatchObject({ [own.id]: {} });
    expect(within('v/theme-day/2026-03')).toMatchObject({ 'v/theme-day/2026-03': {} });
  });
  test('is found in a list as well', () => {
    const reportedMatters = [themeDay.id, 'u/gone/2026-03'];
    expect(Object.keys(unknown('meeting', 'adjourn', { reportedMatters }) as object)).toEqual(['u/gone/2026-03']);
  });
  test('and was said in confidence is as if it were not there, and is suggested to nobody', () => {
    const opinion = { obligation: 'matter', id: 'u/opinion/2026/tone' };
    const kept = cycles({ ...opinion, keptFrom: { members: ['m2'], unit: false } });
    const above = cycles({ ...opinion, owedBy: 'superior' });
    for (const known of [kept, above, cycles()]) {
      expect(within(opinion.id, known)).toEqual({ [opinion.id]: { en: '', 'zh-CN': '' } });
      expect(within('u/opinion/2026/tonne', known)).toEqual({ 'u/opinion/2026/tonne': { en: '', 'zh-CN': '' } });
    }
    expect(within(opinion.id, cycles(opinion))).toEqual({});
  });
});

test('a unit that is named is another one of the organisation', () => {
  const group = { subjects: ['m1'], eligible: { members: 9, nonMembers: 0 }, closesOn: '2026-12-18' };
  const together = (unit: string, units?: readonly string[]) =>
    unknown('evaluation', 'announce', { ...group, heldWith: [unit] }, cycles(), units);
  const all = ['u', 'tax/audit', 'tax/levy'];
  expect(together('tax/levy', all)).toEqual({});
  expect(together('tax/levvy', all)).toMatchObject({ 'tax/levvy': { en: 'Did you mean "tax/levy"?' } });
  expect(together('u', all)).toMatchObject({ u: {} });
  expect(together('anything')).toEqual({});
});

import {
  createEngine,
  definePlugin,
  defineRule,
  everyEvent,
  isKept,
  type Plugins,
  parseUnit,
  VirtualClock,
} from '@obligato/engine';
import {
  type Answer,
  attempt,
  correct,
  correcting,
  createWorld,
  dayWithin,
  liveUnit,
  liveYear,
  type Story,
  usualStories,
  wait,
  withdraw,
} from '@obligato/simulate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { organRosters, organUnits, organYear, plugins } from './the-organ.ts';

test('the simulator and the engine decide the same year alike: every cycle, event, day, outcome and finding', async () => {
  expect(await liveAlike(organUnits, plugins)).toContain('miss accepted');
});

/** Whatever deadline has passed, this house does not have it so. */
const nothingMissed = defineRule({
  kind: 'check',
  on: { ...everyEvent, events: ['miss'] },
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Nothing is missed here.', 'zh-CN': '本单位没有逾期一说。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: { never: { en: 'Nothing is missed here.', 'zh-CN': '本单位没有逾期一说。' } },
  evaluate: ({ found }) => [found('never', {})],
});

test('a due that is refused is over for both, and the cycle has another version for both', async () => {
  const title = { en: 'House rules', 'zh-CN': '内部规定' };
  const house = definePlugin({ name: 'house', version: '1.0.0', title, rules: { 'nothing-missed': nothingMissed } });
  const origin = { file: 'tax-bureau.yaml', line: 1 };
  const stated = { rule: 'house/nothing-missed', origin, severity: { value: 'deny', origin }, options: {} };
  const units = organUnits.map((unit) => (unit.parent ? unit : { ...unit, rules: [...unit.rules, stated] }));
  expect(await liveAlike(units, { ...plugins, house })).toContain('miss denied');
});

test('what units write themselves is owed, reminded of and told above alike by both', async () => {
  const { local = [] } = parseUnit(`
unit: top
local:
  review:
    duty: Review
    obligation: report
    cadence: quarterly
    parameters: { to: superior }
    when: { facts.roster/people: { atLeast: 3 } }
    clause: House rules
  review-in-time:
    deadline: { workingDays: 5, before: cycle.period.to }
    on: { obligation: report, events: submit, duties: review }
    clause: House rules
  minutes-soon:
    deadline: { days: 9, after: adjourn }
    on: { obligation: meeting, events: minute }
    clause: House rules
  soon:
    remind: { to: secretary, days: 7, before: deadline }
    on: { obligation: meeting, events: open }
    clause: House rules
  late:
    escalate: { to: secretary, of: superior, workingDays: 2, after: deadline }
    on: { obligation: report, events: submit, duties: review }
    clause: House rules
`);
  const units = organUnits.map((unit) => (unit.parent ? unit : { ...unit, local }));
  expect(await liveAlike(units, plugins)).toContain('remind accepted');
});

const isIn = ({ outcome }: Answer) => outcome === 'accepted';
const nothingTold: Story = function* () {};

/** What people who slip put right: who came, on which day, that it was held at all, and a task that was another. */
const slips: Readonly<Record<string, Story>> = {
  meeting: correcting(function* (life) {
    const { calendar, cycle, dice } = life;
    const heldOn = dayWithin(life, 0.5, 0.7);
    yield wait(calendar.addWorkingDays(heldOn, -7));
    const agenda = [{ title: cycle.title['zh-CN'], kind: 'matter' }];
    const told = yield attempt('notify', { heldOn, place: '301', agenda });
    yield wait(heldOn);
    const { members } = life.roster(heldOn);
    const [chair = ''] = members;
    const attending = (came: readonly string[]) => ({
      chair,
      attendance: members.map((member) => ({ member, present: came.includes(member), capacity: 'member' })),
    });
    const opened = yield attempt('open', attending(members));
    if (!isIn(opened)) return;
    const closed = yield attempt('adjourn', {});
    yield wait(calendar.addWorkingDays(heldOn, 2));
    if (isIn(told)) yield correct(told, { payload: { heldOn, place: '302', agenda }, reason: '会议室写错' });
    const payload = attending(members.slice(0, dice.chance(0.5) ? 1 : -1));
    const corrected = yield correct(opened, { payload, reason: '到会名单有误' });
    if (isIn(corrected) && dice.chance(0.5))
      yield correct(corrected, { on: calendar.addWorkingDays(heldOn, -1), reason: '日期写错' });
    if (isIn(closed) && dice.chance(0.5)) yield withdraw(closed, '会议未散');
    if (dice.chance(0.3)) yield withdraw(opened, '未召开');
  }),
  ...Object.fromEntries(['appraisal', 'report', 'study', 'task'].map((name) => [name, nothingTold])),
  // As it usually goes, but for what is asked to be put in order: one thing more, and one less.
  assessment: correcting(function* (life) {
    const usual = usualStories.assessment?.(life);
    let answer: Answer = { id: '', outcome: 'accepted', findings: [] };
    for (;;) {
      const step = usual?.next(answer);
      if (!step || step.done) return;
      const move = step.value;
      answer = yield move;
      if (!('event' in move) || move.event !== 'feedBack' || !isIn(answer)) continue;
      const asked = (...rectify: readonly string[]) => ({ payload: { text: '总体良好', rectify }, reason: '漏写' });
      const again = yield correct(answer, asked('台账', '档案'));
      if (isIn(again)) yield correct(again, asked('档案'));
    }
  }),
  matter: correcting(function* (life) {
    yield wait(life.calendar.addWorkingDays(life.today(), 3));
    const assigned = yield attempt('assign', { owner: life.roster(life.today()).members[0] ?? '', measure: '办理' });
    if (isIn(assigned)) yield withdraw(assigned, '交由他人');
  }),
};

const twoUnits = organUnits.filter(({ unit, parent }) => parent === undefined || unit === 'tax-bureau/audit');

test('what people put right comes to the same for both, with what it raised', async () => {
  const came = await liveAlike(twoUnits, plugins, slips);
  expect(came).toContain('open correct accepted');
  expect(came).toContain('open correct denied');
  expect(came).toContain('open withdraw accepted');
  expect(came).toContain('adjourn withdraw accepted');
  expect(came).toContain('feedBack correct accepted');
});

test('a story that corrects has to say so, whoever lives it', () => {
  const unsaid: Story = function* (life) {
    yield wait(dayWithin(life, 0.5, 0.7));
    yield withdraw({ id: 'tax-bureau/x#1' }, '写错');
  };
  const population = { kind: 'given', units: organUnits, rosters: organRosters } as const;
  const world = createWorld({ ...organYear(7, { plugins, population }), stories: { report: unsaid } });
  const live = () => {
    for (let index = 0; index < world.unitCount; index++) liveUnit(world, world.unit(index), () => {});
  };
  expect(live).toThrow(expect.objectContaining({ code: 'OBLIGATO_SCENARIO' }));
});

/** Lives one year through the engine and once more in the simulator, and compares all of it. Returns what came up. */
async function liveAlike(
  units: typeof organUnits,
  installed: Plugins,
  stories: Readonly<Record<string, Story>> = {},
): Promise<ReadonlySet<string>> {
  const seed = 7;
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const engine = await createEngine({ units, plugins: installed, clock });
  for (const [unit, roster] of organRosters)
    if (units.some((each) => each.unit === unit)) await engine.setRoster(unit, roster);
  const { refused } = await liveYear({ engine, clock, year: 2026, seed, stories });

  const cameUp = new Set<string>();
  const population = { kind: 'given', units, rosters: organRosters } as const;
  const world = createWorld({ ...organYear(seed, { plugins: installed, population }), stories });
  for (let index = 0; index < world.unitCount; index++) {
    const unit = world.unit(index);
    const simulated: string[] = [];
    const cycles = liveUnit(world, unit, ({ cycle, event, on, decided: { outcome }, corrects }) => {
      const findings = 'findings' in outcome ? outcome.findings : [];
      const said = findings.map(({ entry, messageId, severity }) => `${severity} ${entry.id} ${messageId}`);
      simulated.push(`${cycle.id} ${event} ${on} ${outcome.outcome} ${said.sort()}`);
      cameUp.add(`${event} ${corrects ? `${corrects} ` : ''}${outcome.outcome}`);
    });
    // What people tried in vain is answered, and stands nowhere else.
    const answered = refused.filter((each) => each.unit === unit.id && !isKept(each.outcome));
    const decided = [...(await engine.decisions(unit.id)), ...answered].map(
      ({ cycle, event, occurredAt, outcome, findings }) => {
        const said = findings.map(({ rule, messageId, severity }) => `${severity} ${rule} ${messageId}`);
        return `${cycle} ${event} ${occurredAt.slice(0, 10)} ${outcome} ${said.sort()}`;
      },
    );
    expect(simulated.sort()).toEqual(decided.sort());
    const kept = (await engine.unit(unit.id)).cycles;
    for (const cycle of cycles.values()) {
      const { state, dues, fired, version } = cycle;
      expect(kept.get(cycle.id), cycle.id).toMatchObject({ state, dues, fired, version });
    }
  }
  return cameUp;
}

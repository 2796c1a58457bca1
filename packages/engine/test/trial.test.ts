import { describe, expect, test } from 'vitest';
import { people } from '../../testing/src/fixtures.ts';
import { configDiff, configShow, renderConfigShow } from '../src/files.ts';
import {
  createDomain,
  createEngine,
  MemoryStore,
  ObligatoError,
  parseUnit,
  replay,
  VirtualClock,
  wouldDeny,
} from '../src/index.ts';
import { organPlugins as plugins } from './an-organ.ts';

const unit = 'bureau/levy';
const cycle = `${unit}/general-meeting/2026-Q1`;
const unitsWith = (notice: string, below = '') => [
  parseUnit(`unit: bureau\nextends: [organ/recommended]\nrules:\n  organ/notice: ${notice}`, 'bureau.yaml'),
  parseUnit(`unit: ${unit}\nparent: bureau\n${below}`, 'levy.yaml'),
];
const domainWith = (notice: string, below = '') => createDomain({ units: unitsWith(notice, below), plugins });

/** A notice of some working days, and the meeting that is opened on it. */
async function aMeeting(notice: string, sentOn: string, below = '') {
  const store = new MemoryStore();
  const clock = new VirtualClock(`${sentOn}T09:00:00+08:00`);
  const engine = await createEngine({ units: unitsWith(notice, below), plugins, clock, store });
  await engine.setRoster(unit, people({ full: 3 }));
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  await engine.attempt({
    cycle,
    event: 'notify',
    payload: { heldOn: '2026-03-20', place: '301', agenda: ['the year'] },
  });
  clock.set('2026-03-20T14:00:00+08:00');
  const roster = (await engine.unit(unit)).roster.map(({ member }) => member);
  const attendance = roster.map((member) => ({ member, present: true }));
  const decision = await engine.attempt({ cycle, event: 'open', payload: { chair: roster[0] ?? '', attendance } });
  return { engine, store, decision };
}

const ofNotice = ({
  findings,
}: {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly data: object }[];
}) => findings.filter(({ rule }) => rule === 'organ/notice').map(({ severity, data }) => ({ severity, ...data }));

const both = '{ workingDays: 5, trial: { workingDays: 10 } }';

/** What is wrong with some unit files. */
function problemsOf(notice: string, below = ''): readonly string[] {
  try {
    domainWith(notice, below);
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.map(({ message, origins = [] }) => `${origins[0]?.file}:${origins[0]?.line} ${message}`);
  }
}

describe('a stricter value on trial', () => {
  test('refuses nobody, while the value beside it goes on refusing', async () => {
    // Seven working days: enough for five, too few for ten.
    const { decision, store } = await aMeeting(both, '2026-03-11');
    expect(decision.outcome).toBe('accepted');
    expect(ofNotice(decision)).toMatchObject([{ severity: 'observe', given: 7, required: 10 }]);
    expect(decision.passed.filter((id) => id === 'organ/notice')).toEqual(['organ/notice']);
    expect((await wouldDeny(store)).decisions).toMatchObject([{ decision: { id: decision.id }, wasDenied: false }]);
    // Two working days: too few for both.
    const refused = (await aMeeting(both, '2026-03-18')).decision;
    expect(refused.outcome).toBe('denied');
    expect(
      ofNotice(refused).map(({ severity, required }: { severity: string; required?: number }) => [severity, required]),
    ).toEqual([
      ['deny', 5],
      ['observe', 10],
    ]);
  });

  test('decides as the rule alone does, but for what it remarks', async () => {
    for (const sentOn of ['2026-03-03', '2026-03-11', '2026-03-18']) {
      const [tried, alone] = [await aMeeting(both, sentOn), await aMeeting('{ workingDays: 5 }', sentOn)];
      expect(tried.decision.outcome).toBe(alone.decision.outcome);
      expect(tried.decision.passed).toEqual(alone.decision.passed);
      expect(tried.decision.findings.filter(({ severity }) => severity !== 'observe')).toEqual(alone.decision.findings);
    }
  });

  test('is kept with its charter: the decision comes out the same when it is replayed under other files', async () => {
    const { store, decision } = await aMeeting(both, '2026-03-11');
    const other = domainWith('{ workingDays: 6 }');
    expect((await store.unit(unit)).charters.has(decision.charter)).toBe(true);
    expect(await replay({ store, domain: other })).toMatchObject({ changed: [], cannotJudge: [] });
  });

  test('holds below, where the unit’s own stricter value binds, and two trials are tried at the stricter', async () => {
    const below = 'rules:\n  organ/notice: { workingDays: 6, trial: { workingDays: 12 } }';
    const { decision } = await aMeeting(both, '2026-03-09', below);
    expect(ofNotice(decision)).toMatchObject([{ severity: 'observe', given: 9, required: 12 }]);
    expect((await aMeeting(both, '2026-03-13', 'rules:\n  organ/notice: { workingDays: 6 }')).decision.outcome).toBe(
      'denied',
    );
  });

  test('is another charter, shown with its place, and a difference of configuration', () => {
    const [tried, alone] = [domainWith(both).organisation, domainWith('{ workingDays: 5 }').organisation];
    expect(tried.charter(unit, '2026-03-01').digest).not.toBe(alone.charter(unit, '2026-03-01').digest);
    expect(configDiff(alone, tried, '2026-03-01').changed).toMatchObject([
      { rules: [{ rule: 'organ/notice', names: ['trial'] }] },
    ]);
    expect(renderConfigShow(configShow(tried, unit, '2026-03-01'), 'en')).toMatch(
      /trial\.workingDays = 10 {2}bureau\.yaml:4:\d+/,
    );
  });
});

describe('a trial is refused, by its line,', () => {
  test.each([
    [
      '{ workingDays: 5, trial: { workingDays: 5 } }',
      'organ/notice.workingDays: 5 on trial is no stricter than 5, which binds already',
    ],
    ['{ workingDays: 5, trial: { workingDays: many } }', 'organ/notice.workingDays: "many" is not accepted'],
    ['{ workingDays: 5, trial: { days: 10 } }', 'organ/notice has no option "days"'],
    ['{ workingDays: 5, trial: {} }', 'organ/notice: its trial names no option'],
    ['{ workingDays: 5, trial: 10 }', '"trial" must be a list of options by their names'],
    [
      '{ trial: { workingDays: 10 }, for: { duty: general-meeting } }',
      'organ/notice: a trial is for everything that the rule is about',
    ],
    [
      '{ trial: { workingDays: 10 }, effective: immediately, because: now }',
      'organ/notice: a trial begins with the next period',
    ],
  ])('where it cannot be: %s', (notice, said) => {
    const told = problemsOf(notice);
    expect(told).toEqual([expect.stringContaining(said)]);
    expect(told[0]).toMatch(/^bureau\.yaml:4 /);
  });

  test('of a duty, which is not tried beside itself', () => {
    const duty = '{ workingDays: 5 }\n  organ/theme-day: { trial: { cadence: weekly } }';
    expect(problemsOf(duty)).toEqual(['bureau.yaml:5 organ/theme-day: a duty cannot be tried beside itself']);
  });
});

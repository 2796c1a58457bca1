/** One applicant of a branch, led through the pipeline on a real engine. */
import type { Day } from '@obligato/core';
import { aUnit, branch, ids, people } from '@obligato/testing/fixtures';
import { admissionPlugin } from '../src/index.ts';
import { anOrgan } from './an-organ.ts';

export { branch, ids };

export async function anApplicant(
  options: {
    full?: number;
    rules?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
    on?: Day;
  } = {},
) {
  const { full = 13, rules = {}, on = '2026-01-05' } = options;
  const organ = await anOrgan({
    units: [
      aUnit('works', { extends: ['organ/recommended', 'admission/recommended'], rules }),
      aUnit('works/bureau', { parent: 'works' }),
      aUnit(branch, { parent: 'works/bureau' }),
    ],
    rosters: { [branch]: people({ full, probationary: 1, nonMembers: 2 }) },
    plugins: { admission: admissionPlugin },
  });
  organ.goTo(on);
  const { id } = await organ.engine.raise({ unit: branch, duty: 'admission', occasion: 'n1' });
  const act = (event: string, payload: unknown = {}, by?: object) =>
    organ.engine.attempt({ cycle: id, event, payload, ...(by ? { by } : {}) });
  const told = () =>
    organ.told
      .filter(({ entry }) => entry.cycle === id && entry.does === 'escalate')
      .map(({ entry }) => `${entry.to.unit} ${entry.message.en.match(/“(.+?)”/)?.[1]}`);
  const vote = (over: object = {}) =>
    act('vote', {
      subjects: ['n1'],
      present: ids('f', full),
      votes: { ayes: full, noes: 0, abstentions: 0 },
      carried: true,
      ...over,
    });
  /** As far as the given stage, each step on its day. */
  const lead = async (steps: readonly (readonly [Day, string, unknown])[]) => {
    for (const [day, event, payload] of steps) {
      organ.goTo(day);
      const { outcome, findings } = await act(event, payload);
      if (outcome !== 'accepted')
        throw new Error(`${event}: ${outcome} ${findings.map(({ message }) => message.en).join()}`);
    }
  };
  const state = async () => (await organ.engine.unit(branch)).cycles.get(id)?.state;
  return { ...organ, id, act, vote, told, lead, state };
}

/** Steps to the day before the branch votes on 2027-04-01. */
export const untilReviewed = [
  ['2026-01-20', 'talk', { talkers: ['f1'] }],
  ['2026-03-02', 'foster', { contacts: ['f2', 'f3'] }],
  ['2027-03-02', 'propose', {}],
  ['2027-03-10', 'train', { days: 3, hours: 0 }],
  ['2027-03-20', 'review', { document: '7' }],
] as const;

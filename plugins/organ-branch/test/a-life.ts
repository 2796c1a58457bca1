/** A branch that lives by the whole recommended pack, its cycles by short names: `act('dues/2026-03', 'finish', {…})`. */
import type { Day, DecisionRecord, Roster } from '@obligato/core';
import { attendanceOf, aUnit, branch, type OrganOptions } from '@obligato/testing/fixtures';
import { anOrgan } from './an-organ.ts';

/** Most rosters here are made without regard to who leads: what is said of that is for the tests about it. */
const quiet = { 'organ/notice': { workingDays: 0 }, 'organ/secretary-leads': 'off' } as const;

/** `rules` are stated beside the preset: presets come first, and inside one unit the last wins. */
const anOrganWith = (roster: Roster, rules: OrganOptions['rules'] = {}) =>
  anOrgan({
    units: [
      aUnit('works', { extends: ['organ/recommended'], rules: { ...quiet, ...rules } }),
      aUnit('works/bureau', { parent: 'works' }),
      aUnit(branch, { parent: 'works/bureau' }),
    ],
    rosters: { [branch]: roster },
  });

/** Why a unit does not owe a duty. */
export async function whyNot(duty: string, unit: string, roster: Roster) {
  const plans = await (await anOrganWith(roster)).plan2026();
  return plans.find((plan) => plan.unit === unit)?.notOwed.find((gap) => gap.duty === duty)?.because.en;
}

export async function aLife(roster: Roster, rules: OrganOptions['rules'] = {}) {
  const organ = await anOrganWith(roster, rules);
  await organ.plan2026();
  const cycleOf = (cycle: string) => (cycle.startsWith('works') ? cycle : `${branch}/${cycle}`);
  const act = async (cycle: string, event: string, payload: unknown = {}, day?: Day): Promise<DecisionRecord> => {
    if (day) organ.goTo(day);
    return organ.engine.attempt({ cycle: cycleOf(cycle), event, payload });
  };
  return {
    ...organ,
    act,
    /** What the rules say of an attempt: `rule:message`, and nothing when it simply passes. */
    says: async (...attempt: Parameters<typeof act>) =>
      (await act(...attempt)).findings.map((finding) => `${finding.rule.replace('organ/', '')}:${finding.messageId}`),
    /** Holds a meeting that lasts so many hours. */
    hold: async (cycle: string, day: Day, present: readonly string[], hours = 1, absent: readonly string[] = []) => {
      organ.goTo(day, '09:00');
      await act(cycle, 'open', { chair: present[0] ?? 'nobody', attendance: attendanceOf(present, absent) });
      organ.goTo(day, `${String(9 + hours).padStart(2, '0')}:00`);
      await act(cycle, 'adjourn');
    },
    conclude: async (cycle: string) => {
      await act(cycle, 'minute', { recorder: 'f2', record: 'as said', signedBy: 'f1' });
      return act(cycle, 'conclude');
    },
    cycle: async (cycle: string) => (await organ.engine.unit(branch)).cycles.get(cycleOf(cycle)),
    ids: async (duty: string, unit: string = branch) =>
      [...(await organ.engine.unit(unit)).cycles.keys()]
        .filter((id) => id.startsWith(`${unit}/${duty}/`))
        .map((id) => id.slice(unit.length + 1)),
  };
}

/** Parts of a report, one for each topic. */
export const about = (...topics: readonly string[]) => ({
  parts: topics.map((topic) => ({ topic, text: `on ${topic}` })),
});

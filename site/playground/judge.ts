/** A unit file and an attempt, answered in the page by the engine itself: nothing is sent anywhere. */
import { cnCalendar } from '@obligato/cn-calendar';
import { compliance } from '@obligato/compliance';
import { type DecisionRecord, type Obligation, ObligatoError, type Plugins, type Problem } from '@obligato/core';
import { obligationByName, stateName } from '@obligato/core/internal';
import { diagnosis } from '@obligato/diagnosis';
import { createDomain, type Outlook } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { readTrialFile, tryOut } from '@obligato/testing/trial';
import { readUnitTexts } from './read-unit-texts.ts';

export interface Question {
  /** One unit file, or several parted by `---`. */
  readonly unit: string;
  /** What is tried, after what has happened: a case without its name and what is expected. */
  readonly attempt: string;
}

export interface Judged {
  readonly decision: DecisionRecord;
  /** When the step of the history was that did not happen; absent where all of it did, and the attempt was decided. */
  readonly refusedAt?: string;
  readonly obligation: Obligation;
  /** The state of the cycle now. */
  readonly state: string;
  /** Something in the cycle was done after its last day, or is still to be done. */
  readonly late: boolean;
  /** What is possible now. */
  readonly outlooks: readonly Outlook[];
}

export type Answer = { readonly judged: Judged } | { readonly problems: readonly Problem[] };

/** What problems call the two texts. */
export const files = { unit: 'unit.yaml', attempt: 'attempt.yaml' } as const;

/** The rules of firms where a unit states some of them, else those of the national pack with its calendar. */
const pluginsFor = (unit: string): Plugins =>
  /\bcompliance\//.test(unit) ? { compliance } : { organ: organBranch, calendar: cnCalendar, diagnosis };

/**
 * Answers, or says what is wrong with the texts and where.
 *
 * @example
 * const answer = await judge({ unit: 'unit: branch\nextends: [organ/recommended]', attempt });
 * if ('judged' in answer) print(answer.judged.decision.outcome);
 */
export async function judge({ unit, attempt }: Question): Promise<Answer> {
  try {
    const domain = createDomain({ units: readUnitTexts(unit, files.unit), plugins: pluginsFor(unit) });
    const trial = readTrialFile(files.attempt, attempt, domain.catalogue.people);
    const { engine, cycle: id, decision, refused } = await tryOut(trial, { domain, people: new Map() });
    const cycle = (await engine.unit(decision.unit)).cycles.get(id);
    if (!cycle) throw new Error(`${id} was decided on and is not there`);
    const row = (await engine.status({ units: [decision.unit] })).find((each) => each.cycle === id);
    const judged = {
      ...{ decision, state: stateName(cycle), late: row?.late ?? false, outlooks: await engine.next(id) },
      obligation: obligationByName(domain.catalogue, cycle.obligation).obligation,
      ...(refused ? { refusedAt: refused.at.value } : {}),
    };
    await engine.close();
    return { judged };
  } catch (error) {
    if (error instanceof ObligatoError) return { problems: error.problems };
    throw error;
  }
}

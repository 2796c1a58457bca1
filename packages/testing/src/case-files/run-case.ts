/** One case on a real engine of its own: planned, lived up to its moment, tried, and compared. */
import {
  type DecisionRecord,
  type Finding,
  ObligatoError,
  type Origin,
  type Problem,
  type ProblemCode,
  type Roster,
  type Severity,
  type Text,
  translated,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { createEngine, type Domain, type Engine, MemoryStore, readTimestamp, VirtualClock } from '@obligato/engine';
import type { FileCase, Happened, Trial } from './case-file.ts';

/** What every case stands on. */
export interface Footing {
  readonly domain: Domain;
  /** People by unit, where a case does not bring its own. */
  readonly people: ReadonlyMap<string, Roster>;
}

export interface Mismatch {
  readonly origin: Origin;
  readonly expected: string;
  readonly got: string;
  /** What was decided instead of what was expected; absent when the history could not be lived. */
  readonly decision?: DecisionRecord;
}

export interface CaseResult {
  readonly of: FileCase;
  /** Undefined when everything came as expected. */
  readonly mismatch: Mismatch | undefined;
  /** `rule:message` of everything that any rule said. */
  readonly said: readonly string[];
}

/**
 * Runs a case.
 *
 * Throws what is wrong with the case itself, `OBLIGATO_UNIT_UNKNOWN`, `OBLIGATO_CYCLE_UNKNOWN`, `OBLIGATO_EVENT_UNKNOWN`,
 * `OBLIGATO_RULE_UNKNOWN` and others, with the place where it says so.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { readCaseFile } from '@obligato/testing/cases';
 * for (const one of readCaseFile('notice.yaml', await readFile('notice.yaml', 'utf8'))) {
 *   const { mismatch } = await runCase(one, { domain, people: new Map() });
 *   if (mismatch) print(`${one.name}: ${mismatch.expected}, but ${mismatch.got}`);
 * }
 */
export async function runCase(one: FileCase, { domain, people }: Footing): Promise<CaseResult> {
  const { zone, organisation } = domain;
  const unit = one.unit.value;
  if (!organisation.units.has(unit)) {
    fail(
      'OBLIGATO_UNIT_UNKNOWN',
      { en: `No unit is named "${unit}"`, 'zh-CN': `没有单位“${unit}”` },
      suggest(unit, organisation.units.keys()),
      one.unit.origin,
    );
  }
  checkMessages(one, domain);
  const moments = [...one.history.map(({ at }) => at.value), one.now.value].map((at) => at.slice(0, 10)).sort();
  const moment = (at: string) => readTimestamp(at, zone) as string;
  const clock = new VirtualClock(moment(`${moments[0]}T00:00`), zone);
  const engine = await createEngine({ units: [], plugins: {}, domain, clock, store: new MemoryStore() });
  for (const [id, roster] of people) if (organisation.units.has(id)) await engine.setRoster(id, roster);
  if (one.roster) await engine.setRoster(unit, one.roster, { manyMayLeave: true });
  await engine.plan({ from: `${moments[0]?.slice(0, 4)}-01-01`, to: `${moments.at(-1)?.slice(0, 4)}-12-31` });

  const said: string[] = [];
  const attempt = async (trial: Trial) => {
    const decision = await located(trial, () =>
      engine.attempt({ cycle: cycleOf(trial, unit, domain), event: trial.event.value, payload: trial.data }),
    );
    said.push(...decision.findings.map(idOf));
    return decision;
  };
  for (const step of one.history) {
    clock.set(moment(step.at.value));
    const refused = await live(step, { engine, unit, attempt });
    if (refused)
      return {
        of: one,
        said,
        mismatch: { origin: step.origin, expected: 'accepted', got: tell(refused), decision: refused },
      };
  }
  clock.set(moment(one.now.value));
  await engine.tick();
  const decision = await attempt(one.when);
  return { of: one, said, mismatch: compare(one, decision) };
}

interface Living {
  readonly engine: Engine;
  readonly unit: string;
  readonly attempt: (trial: Trial) => Promise<DecisionRecord>;
}

/** The clock has done its part before anybody acts. What is refused did not happen, so it cannot be history. */
async function live(
  { trial, raise }: Happened,
  { engine, unit, attempt }: Living,
): Promise<DecisionRecord | undefined> {
  await engine.tick();
  if (raise)
    await atPlace(raise.duty.origin, () =>
      engine.raise({ unit, duty: raise.duty.value, occasion: raise.occasion.value }),
    );
  if (!trial) return undefined;
  const decision = await attempt(trial);
  return decision.outcome === 'accepted' ? undefined : decision;
}

/** A cycle is named within the case's unit, `general-meeting/2026-Q1`, or in full. */
function cycleOf({ cycle }: Trial, unit: string, { organisation }: Domain): string {
  const units = [...organisation.units.keys()];
  return units.some((known) => cycle.value.startsWith(`${known}/`)) ? cycle.value : `${unit}/${cycle.value}`;
}

function compare({ expected: then }: FileCase, decision: DecisionRecord): Mismatch | undefined {
  const got = { says: idsOf(decision, 'deny'), warns: idsOf(decision, 'warn') };
  const differs = (name: 'says' | 'warns') => then[name] !== undefined && then[name].join() !== got[name].join();
  if (decision.outcome === then.outcome && !differs('says') && !differs('warns')) return undefined;
  const said = (outcome: string, says: readonly string[] = [], warns: readonly string[] = []) =>
    [outcome, ...says, ...warns.map((id) => `(${id})`)].join(' ');
  const expected = said(then.outcome, then.says, then.warns);
  return {
    origin: then.origin,
    expected,
    got: said(decision.outcome, got.says, then.warns ? got.warns : []),
    decision,
  };
}

const idOf = ({ rule, messageId }: { readonly rule: string; readonly messageId: Finding['messageId'] }) =>
  `${rule}:${messageId}`;
const idsOf = ({ findings }: DecisionRecord, severity: Severity) =>
  [...new Set(findings.filter((finding) => finding.severity === severity).map(idOf))].sort();
const tell = (decision: DecisionRecord) => [decision.outcome, ...idsOf(decision, 'deny')].join(' ');

/** An id that no rule has would never be said, and a case that expects it could only fail: better told where it stands. */
function checkMessages({ unit, expected: then }: FileCase, { organisation }: Domain): void {
  const { rules } = organisation.catalogue(unit.value);
  for (const id of [...(then.says ?? []), ...(then.warns ?? [])]) {
    const [rule = '', message = ''] = id.split(':');
    const known = rules.get(rule);
    if (!known) {
      const named = { en: `No rule is named "${rule}"`, 'zh-CN': `没有规则“${rule}”` };
      fail('OBLIGATO_RULE_UNKNOWN', named, suggest(rule, rules.keys()), then.origin);
    } else if (!Object.hasOwn(known.rule.messages, message) && message !== 'tooEarly') {
      const hint = suggest(message, Object.keys(known.rule.messages));
      fail(
        'OBLIGATO_CONFIG_FIELD',
        message
          ? { en: `${rule} has no message "${message}"`, 'zh-CN': `${rule} 没有消息“${message}”` }
          : { en: `"${id}" names no message`, 'zh-CN': `“${id}”未写明消息` },
        message ? hint : { en: 'Write rule:message', 'zh-CN': '请写作“规则:消息”' },
        then.origin,
      );
    }
  }
}

/** What the engine refuses as a mistake of the caller is a mistake of the case: told at the word that it is about. */
function located<T>({ cycle, event }: Trial, work: () => Promise<T>): Promise<T> {
  return atPlace(cycle.origin, work, { OBLIGATO_EVENT_UNKNOWN: event.origin });
}

async function atPlace<T>(
  origin: Origin,
  work: () => Promise<T>,
  others: Partial<Record<ProblemCode, Origin>> = {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const placed = error.problems.map(
      (problem): Problem => ({ ...problem, origins: [others[problem.code] ?? origin] }),
    );
    throw new ObligatoError(placed, { cause: error });
  }
}

function fail(code: ProblemCode, message: Text, hint: Text, origin: Origin): never {
  throw new ObligatoError({ code, ...translated(message, hint), origins: [origin] });
}

/** One case: tried out, and compared with what is expected of it. */
import type { DecisionRecord, Finding, Origin, Severity } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import type { FileCase } from './case-file.ts';
import { type Footing, fail, tryOut } from './try-out.ts';

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
export async function runCase(one: FileCase, footing: Footing): Promise<CaseResult> {
  checkMessages(one, footing.domain);
  const { decision, refused, decisions } = await tryOut(one, footing);
  const said = decisions.flatMap(({ findings }) => findings.map(idOf));
  if (!refused) return { of: one, said, mismatch: compare(one, decision) };
  return { of: one, said, mismatch: { origin: refused.origin, expected: 'accepted', got: tell(decision), decision } };
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
  // A unit that nobody knows is told by the trial.
  if (!organisation.units.has(unit.value)) return;
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

/** The charter of a running cycle, tightened by what its superiors marked `effective: immediately`. */
import { memo } from '../../fast/memo.ts';
import { type Charter, createCharter } from '../charter.ts';
import type { ImmediateStatement, RuleEntry } from '../rule-entry.ts';
import { joinNarrowed, sortNarrowed, withDefaults } from '../selectors/narrow-entry.ts';

/**
 * `running` itself when nothing that binds at once is stricter. `today` is the unit's charter on the day of the event.
 *
 * @example
 * const running = organisation.charter(cycle.unit, cycle.period.from);
 * withImmediate(running, organisation.charter(cycle.unit, today)).applicableRules(cycle, 'open').checks
 */
export function withImmediate(running: Charter, today: Charter): Charter {
  if (running === today || today.immediate.length === 0) return running;
  return tightenedBy(running)(today);
}

const tightenedBy = memo((running: Charter) => memo((today: Charter) => tightened(running, today)));

function tightened(running: Charter, today: Charter): Charter {
  const entries = new Map(running.stated.map((entry) => [entry.id, entry]));
  const before = new Map(entries);
  for (const statement of today.immediate) {
    const general = before.get(statement.rule) ?? silent(statement, today);
    // Measured against the charter as it was, so that the order of statements does not show.
    if (general) {
      const entry = entries.get(statement.rule) ?? general;
      entries.set(statement.rule, join(entry, withDefaults(statement, general)));
    }
  }
  const charter = createCharter(entries.values(), [], running.year);
  return charter.digest === running.digest ? running : charter;
}

/** What the running charter does not speak of is off there. */
function silent({ rule: id }: ImmediateStatement, today: Charter): RuleEntry | undefined {
  const entry = today.stated.find((each) => each.id === id);
  if (!entry) return undefined;
  const { rule, plugin } = entry;
  return { id, rule, plugin, severity: 'off', options: rule.defaults, origins: {}, clause: undefined };
}

function join(before: RuleEntry, statement: ImmediateStatement): RuleEntry {
  const { unit, because, origin, for: selector } = statement;
  const part = {
    ...{ unit, options: statement.options, origins: statement.origins },
    ...(statement.severity ? { severity: statement.severity } : {}),
  };
  const joined: RuleEntry = selector
    ? { ...before, narrowed: sortNarrowed([...(before.narrowed ?? []), { for: selector, ...part }]) }
    : joinNarrowed(before, part);
  // It tightens nothing, and binds what comes next.
  if (sameWords(joined, before))
    return Object.freeze({ ...before, origins: joined.origins, owners: joined.owners ?? {} });
  return Object.freeze({ ...joined, immediate: [...(before.immediate ?? []), { unit, because, origin }] });
}

const wordsOf = ({ severity, options, narrowed }: RuleEntry) => JSON.stringify([severity, options, narrowed]);
const sameWords = (a: RuleEntry, b: RuleEntry) => wordsOf(a) === wordsOf(b);

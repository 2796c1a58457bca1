/** Reads a deadline: how long before or after what something has to be done. */
import { rolls } from '../../../calendar/roll-day.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Located } from '../../located.ts';
import type { LocalDeadline } from '../local-definition.ts';
import { wordsWithin } from '../local-words.ts';
import { readField } from '../read-condition.ts';
import { type LookedAt, readLookedAt } from './read-condition-of.ts';
import { readDistance } from './read-distance.ts';
import { awaitable, readAwaited, type Subject } from './read-on.ts';
import { factsIn } from './read-show.ts';
import { type Fault, fieldsOf, oneOf, quoted } from './read-words.ts';
import type { Reader } from './reader.ts';

const hint = 'deadline: { workingDays: 5, before: cycle.period.to }';

export function readDeadline({ part, body, catalogue, common, fault }: Reader): LocalDeadline | undefined {
  const at = part('deadline') ?? body;
  const inner = fieldsOf(at, quoted('deadline'), wordsWithin.deadline, fault);
  const written = at.kind === 'map' ? readDistance(inner, { word: 'deadline', hint, at }, fault) : undefined;
  const subject = readAwaited(part('on'), { catalogue, fault, body });
  const roll = oneOf(part('roll'), 'roll', rolls, fault);
  const said = common(['days', 'workingDays', 'roll']);
  if (!subject || !written) return undefined;
  const { on } = subject;
  const roots = ['cycle', 'context', 'facts', 'options'] as const;
  const looked = readLookedAt(part, subject, { catalogue, options: said.options, roots, fault });
  const from = readStart(written.from, subject, looked, fault);
  if (!from) return undefined;
  const { distance } = written;
  return {
    kind: 'deadline',
    ...said,
    ...{ on, distance, from },
    facts: factsIn(
      [...(looked.when ? [looked.when] : []), ...('field' in from ? [from] : [])],
      looked.reading.vocabulary.facts,
    ),
    ...(looked.when ? { when: looked.when } : {}),
    ...(roll === undefined ? {} : { roll }),
  };
}

/** A word names an event; a word with a dot in it a field. */
function readStart(
  written: Located,
  { obligation, events: [awaited = ''] }: Subject,
  { reading }: LookedAt,
  fault: Fault,
): LocalDeadline['from'] | undefined {
  const value = written.kind === 'scalar' ? String(written.value) : '';
  if (value.includes('.')) {
    readField(value, written.origin, reading);
    return { field: value };
  }
  const events = awaitable(obligation).filter((event) => event !== awaited);
  if (events.includes(value)) return { event: value };
  const message =
    value === awaited
      ? {
          en: `A deadline for "${awaited}" cannot be counted from "${awaited}" itself`,
          'zh-CN': `“${awaited}”的期限不能从“${awaited}”本身起算`,
        }
      : { en: `No event is named "${value}"`, 'zh-CN': `没有步骤“${value}”` };
  fault(message, suggest(value, [...events, 'cycle.period.from', 'cycle.period.to']), written);
  return undefined;
}

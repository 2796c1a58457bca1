/** What somebody sent to a unit through Restate, read strictly. */
import { ObligatoError, translated, unitOfCycle } from '@obligato/core';
import type { AttemptRequest } from '@obligato/engine';

/** A command as it goes over the wire. */
export type SentAttempt = Omit<AttemptRequest, 'isOverdue'>;

const isText = (value: unknown) => typeof value === 'string';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isActor = (value: unknown) =>
  isRecord(value) &&
  Object.entries(value).every(([name, said]) => ['unit', 'member', 'deputyFor'].includes(name) && isText(said));

const fields: Readonly<Record<keyof SentAttempt, (value: unknown) => boolean>> = {
  cycle: isText,
  event: isText,
  payload: () => true,
  // What is in it is asked by the engine, piece by piece.
  evidence: Array.isArray,
  evidenceInConfidence: (value) => typeof value === 'boolean',
  occurredAt: isText,
  by: isActor,
  key: isText,
  caller: isText,
  expectedVersion: Number.isSafeInteger,
};

/** Throws `OBLIGATO_USAGE` for what is no command, and for one of another unit: its turn is kept elsewhere. */
export function readAttempt(sent: unknown, unit: string): SentAttempt {
  if (!isRecord(sent)) throw wrong('cycle');
  for (const name of ['cycle', 'event']) if (!isText(sent[name])) throw wrong(name);
  const known = new Map<string, (value: unknown) => boolean>(Object.entries(fields));
  for (const [name, value] of Object.entries(sent)) if (!known.get(name)?.(value)) throw wrong(name);
  const command = sent as unknown as SentAttempt;
  const home = unitOfCycle(command.cycle);
  if (home !== undefined && home !== unit) throw elsewhere(command.cycle, unit);
  return command;
}

const wrong = (field: string) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      { en: `${field} is missing, or is none that an attempt has`, 'zh-CN': `缺少 ${field}，或其内容不符合要求` },
      {
        en: 'Send cycle and event, and as needed payload, occurredAt, by, key, caller and expectedVersion',
        'zh-CN': '请给出“cycle”与“event”，必要时给出“payload”“occurredAt”“by”“key”“caller”“expectedVersion”',
      },
    ),
  });

const elsewhere = (cycle: string, unit: string) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      { en: `${cycle} is no cycle of ${unit}`, 'zh-CN': `${cycle} 不是 ${unit} 的事项` },
      { en: 'Send it to its own unit', 'zh-CN': '请发到该事项所属的单位' },
    ),
  });

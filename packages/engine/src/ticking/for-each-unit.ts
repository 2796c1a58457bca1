/** The same work in many units: one that fails is named, and the others go on. */
import {
  ObligatoError,
  type Problem,
  type ProblemCode,
  type Text,
  type TranslatedWords,
  translated,
} from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';

/** A unit in which the work could not be done, and what to do about it. Nothing of it was written. For whoever runs the engine. */
export interface UnitFailure extends TranslatedWords {
  readonly unit: string;
  /** Null for what carries no code: a fault that nobody has thought of. */
  readonly code: ProblemCode | null;
}

/** Throws what is wrong with the store as a whole; what is wrong with one unit is in `failed`. */
export async function forEachUnit<T>(
  units: readonly string[],
  work: (unit: string) => Promise<T>,
): Promise<{ readonly done: readonly T[]; readonly failed: readonly UnitFailure[] }> {
  const failed: UnitFailure[] = [];
  const done: T[] = [];
  const tried = await inParallel(units, unitsAtOnce, async (unit) => {
    try {
      return { answer: await work(unit) };
    } catch (error) {
      if (isOfTheStore(error)) throw error;
      failed.push(failureOf(unit, error));
      return undefined;
    }
  });
  for (const answered of tried) if (answered) done.push(answered.answer);
  return { done, failed: failed.sort((a, b) => (a.unit < b.unit ? -1 : 1)) };
}

/** After these nothing can be written in any unit. */
const ofTheStore: readonly string[] = [
  'OBLIGATO_STORE_FAILED',
  'OBLIGATO_STORE_UNAVAILABLE',
  'OBLIGATO_STORE_CLOSED',
  'OBLIGATO_STORE_READ_ONLY',
  'OBLIGATO_RULES_DIFFER',
];

const isOfTheStore = (error: unknown) => error instanceof ObligatoError && ofTheStore.includes(error.code);

function failureOf(unit: string, error: unknown): UnitFailure {
  if (error instanceof ObligatoError) {
    const [{ code, message, hint, translations }] = error.problems as readonly [Problem];
    return { unit, code, message, ...(hint === undefined ? {} : { hint }), translations };
  }
  return { unit, code: null, ...translated(inItsWords(error)) };
}

function inItsWords(error: unknown): Text {
  const said = quotedFailure(error);
  return { en: said.en, 'zh-CN': `系统提示：${said['zh-CN']}` };
}

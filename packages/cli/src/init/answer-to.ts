/** One question of `obligato init`: of a flag, of whoever sits there, or of nobody. */
import { formatProblem, type Language, ObligatoError, type Text } from '@obligato/core';
import type { Ask } from '../output/asking.ts';

/** How questions are asked, of whom, in which language. */
export interface Asked {
  readonly ask: Ask | undefined;
  readonly tell: (text: string) => void;
  readonly language: Language;
}

/** One answer: from its flag, from whoever sits there, or as it stands by itself. A wrong flag is told, never asked again. */
export async function answerTo<T>(
  question: {
    readonly text: Text;
    readonly otherwise: string;
    readonly read: (text: string) => T | Promise<T>;
    /** Asks in another way than by one line; empty where nothing was typed. */
    readonly typed?: (ask: Ask) => Promise<string>;
  },
  flag: string | undefined,
  { ask, tell, language }: Asked,
): Promise<T> {
  const { text, otherwise, read } = question;
  if (flag !== undefined) return read(flag);
  if (!ask) return read(otherwise);
  const typed = question.typed ?? (async (ask) => (await ask(`${text[language]} [${otherwise}]: `)).trim());
  for (;;) {
    const answer = await typed(ask);
    try {
      return await read(answer === '' ? otherwise : answer);
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      tell(error.problems.map((problem) => formatProblem(problem, language)).join('\n'));
    }
  }
}

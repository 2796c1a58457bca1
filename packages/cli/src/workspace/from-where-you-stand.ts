/** Places of problems, as whoever started the command would write them. */
import { relative, resolve } from 'node:path';
import { ObligatoError } from '@obligato/core';

/** Places are written relative to the configuration; whoever reads them stands somewhere else. */
export async function fromWhereYouStand<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const seen = (file: string) => {
      const absolute = resolve(folder, file);
      const fromHere = relative(process.cwd(), absolute);
      return fromHere.length < absolute.length ? fromHere : absolute;
    };
    const problems = error.problems.map(({ origins, ...problem }) =>
      origins ? { ...problem, origins: origins.map((origin) => ({ ...origin, file: seen(origin.file) })) } : problem,
    );
    throw new ObligatoError(problems, { cause: error });
  }
}

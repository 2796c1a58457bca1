/** Where ballots lie: beside the data folder, not in it, so that no backup, export or archive takes them along. */
import type { Config } from '@obligato/engine/files';

export const ballotsOf = ({ data }: Pick<Config, 'data'>): string => `${data}-ballots`;

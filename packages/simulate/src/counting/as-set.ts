/** Who is on a list, for whoever asks of many: lists of a roster stay the same for weeks. */
import { memo } from '@obligato/core/internal';

/** The set of a list that nobody changes, made once. */
export const asSet = memo((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** What a command is told before it is read, when all that it does is done in a moment. */
import { useCodeGeneration } from '@obligato/core';

/** Schemas and machines make no code for speed: the making takes longer than a single use of it saves. */
export const judgeOnce = (): void => useCodeGeneration(false);

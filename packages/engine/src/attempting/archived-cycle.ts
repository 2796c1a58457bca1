import { ObligatoError, translated } from '@obligato/core';

/** It was closed years ago and has left the working records: nothing can happen to it any more. */
export function archivedCycle(id: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    ...translated(
      { en: `${id} is closed and archived`, 'zh-CN': `${id} 已办结归档` },
      {
        en: 'Read its decisions, or prove it from the archive: obligato archive prove',
        'zh-CN': '请查阅其决定，或由档案出具证明：`obligato archive prove`',
      },
    ),
  });
}

/** What only a folder for trials may do: its records do not count, so its clock may stand wherever somebody wants it. */
import type { Text } from '@obligato/core';
import type { Config } from '@obligato/engine/files';
import type { SharedOptions } from '../command.ts';
import { usage } from './usage.ts';

const message: Text = {
  en: '--now works only in a folder for trials',
  'zh-CN': '--now 仅可用于试用目录',
};
const hint: Text = {
  en: 'Leave --now out; to try things out, make a folder with obligato init --trial, or write "trial: true" into the obligato.yaml of one whose records do not count',
  'zh-CN':
    '请去掉 --now；如需试用，请用 `obligato init --trial` 新建目录，或在记录不作数的目录的 `obligato.yaml` 中写入 `trial: true`',
};

/** Tells whoever asked that this is a trial. Throws `OBLIGATO_USAGE` for a clock that somebody sets among records that count. */
export function admitTrial({ trial }: Config, { now, onTrial }: Pick<SharedOptions, 'now' | 'onTrial'>): void {
  if (trial) onTrial?.();
  else if (now !== undefined) throw usage(message, hint);
}

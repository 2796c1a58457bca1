/** The last event of most duties: what was done goes into the archive. */
import { z } from 'zod';
import type { Sender } from './define-obligation.ts';

/** Filing, by whoever files: it needs no payload. */
export const archiveEvent = <const By extends Sender>(by: By) =>
  ({ title: { en: 'File in the archive', 'zh-CN': '归档' }, by, payload: z.strictObject({}) }) as const;

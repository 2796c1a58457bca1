import { assessment, defineRule, localDay } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** Every inspection is filed promptly: the article gives no number, so a unit may set its own. */
export const filingDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: assessment, event: 'archive' },
  clause: { source: practice, article: 'filing', confidence: 'local' },
  why: { en: 'An inspection that is not filed never happened.', 'zh-CN': '不归档的检查等于没检查。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 15 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const inspected = cycle.happened.inspect;
    return inspected ? { notAfter: calendar.addWorkingDays(localDay(inspected), options.workingDays) } : {};
  },
});

import { defineRule, localDay, matter, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** The superior looks at proof soon after it is handed in. What it leaves lying is its own overdue. */
export const verificationDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: matter, event: 'verify' },
  clause: { source: practice, article: 'verification', confidence: 'local' },
  why: {
    en: 'Work that nobody looks at was done for nobody.',
    'zh-CN': '整改交上来没人看，就是白改。',
  },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: {},
  facts: { superior: peopleFacts.superiorUnit },
  bounds({ cycle, facts, options, calendar }) {
    const proved = cycle.happened.prove;
    return proved && facts.superior !== null && cycle.state === 'proof'
      ? { notAfter: calendar.addWorkingDays(localDay(proved), options.workingDays) }
      : {};
  },
});

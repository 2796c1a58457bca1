/** What can be said about a campaign. Pledges and praise have names; results are counted for the unit, and nobody has points. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { words } from '../../machine/payload.ts';

const count = z.int().min(0);

export const campaignEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '部署' },
    by: 'unit',
    payload: z.strictObject({ theme: words, how: words }),
  },
  pledge: {
    title: { en: 'Pledge', 'zh-CN': '承诺' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({ who: words, promise: words }),
  },
  check: {
    title: { en: 'Check the pledges', 'zh-CN': '检查践诺' },
    by: 'unit',
    payload: z.strictObject({ looked: count, kept: count, observations: z.array(words).min(1) }),
  },
  commend: {
    title: { en: 'Commend', 'zh-CN': '表彰' },
    by: 'unit',
    payload: z.strictObject({ commended: z.array(z.strictObject({ who: words, for: words })).min(1) }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;

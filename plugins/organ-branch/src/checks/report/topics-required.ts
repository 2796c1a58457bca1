import type { Found, FoundMaker } from '@obligato/core';
import { z } from 'zod';
import { missingTopics } from './missing-topics.ts';

const messages = {
  leftOut: {
    en: 'The report says nothing about: {{topic}}.',
    'zh-CN': '报告未涉及：{{topic}}。',
    remedy: { en: 'Two honest sentences are enough.', 'zh-CN': '实实在在写上两句即可。' },
  },
} as const;

/** What every rule has alike that asks a report for topics: a unit may add to them. Spread into `defineRule`. */
export const topicsRequired = {
  options: z.strictObject({ topics: z.array(z.string().min(1)) }),
  stricter: { topics: 'union' },
  messages,
  evaluate: ({
    event,
    options,
    found,
  }: {
    readonly event: { readonly payload: { readonly parts: readonly { readonly topic: string }[] } };
    readonly options: { readonly topics: readonly string[] };
    readonly found: FoundMaker<typeof messages>;
  }): readonly Found[] =>
    missingTopics(event.payload.parts, options.topics).map((topic) => found('leftOut', { topic })),
} as const;

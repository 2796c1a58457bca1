import { type DutyCadence, type Found, type FoundMaker, peopleFacts } from '@obligato/core';
import { cadence, moreOften } from '@obligato/general';
import { z } from 'zod';

const messages = {
  tooSmall: {
    en: 'A branch of {{fullMembers}} full members has no committee; one is formed from {{required}}.',
    'zh-CN': '本支部有正式党员{{fullMembers}}名，不设支委会；满{{required}}名方设。',
  },
} as const;

interface Asked {
  readonly facts: { readonly fullMembers: number };
  readonly options: { readonly fullMembers: number };
  readonly found: FoundMaker<typeof messages>;
}

/** What the committee of a branch owes is owed where there is one: from seven full members on. */
export const ofCommittee = <Often extends DutyCadence>(often: Often) =>
  ({
    options: z.strictObject({ cadence, fullMembers: z.int().min(1) }),
    defaults: { cadence: often, fullMembers: 7 },
    stricter: { cadence: moreOften, fullMembers: 'min' },
    messages,
    facts: { fullMembers: peopleFacts.fullMemberCount },
    owed: ({ facts, options, found }: Asked): readonly Found[] =>
      facts.fullMembers >= options.fullMembers
        ? []
        : [found('tooSmall', { fullMembers: facts.fullMembers, required: options.fullMembers })],
  }) as const;

import { type Found, type FoundMaker, peopleFacts } from '@obligato/core';

export const noLeadingGroup = {
  noLeadingGroup: {
    en: 'Nobody on this roster has the role “leading-group”.',
    'zh-CN': '名册中没有班子成员（leading-group）。',
  },
} as const;

/** What a leading group owes is owed where somebody belongs to one. */
export const ofLeadingGroup = {
  messages: noLeadingGroup,
  facts: { leadingGroup: peopleFacts.leadingGroup },
  owed: ({
    facts,
    found,
  }: {
    readonly facts: { readonly leadingGroup: readonly string[] };
    readonly found: FoundMaker<typeof noLeadingGroup>;
  }): readonly Found[] => (facts.leadingGroup.length > 0 ? [] : [found('noLeadingGroup', {})]),
};

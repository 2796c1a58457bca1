import type { Found, FoundMaker } from '@obligato/core';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';

const messages = {
  inBranches: {
    en: 'The members of this committee report in their own branches.',
    'zh-CN': '本委员会成员在所在支部汇报。',
  },
} as const;

/** Everybody reports once, in the branch where they live as a member: a committee owes no reports of its members. */
export const inOwnBranches = {
  messages,
  facts: { committeeUnit },
  owed: ({
    facts,
    found,
  }: {
    readonly facts: { readonly committeeUnit: boolean };
    readonly found: FoundMaker<typeof messages>;
  }): readonly Found[] => (facts.committeeUnit ? [found('inBranches', {})] : []),
};

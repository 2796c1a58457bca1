import type { Text } from '@obligato/core';

/** What the steps of a report are called where it is targets that are signed: the branch proposes, the superior countersigns. */
export const signedTargets = {
  events: {
    submit: { en: 'Propose and sign the targets', 'zh-CN': '提出并签署目标' },
    submitAgain: { en: 'Propose and sign them again', 'zh-CN': '重新提出并签署' },
    receive: { en: 'Countersign the targets', 'zh-CN': '上级签署目标' },
    sendBack: { en: 'Send the targets back', 'zh-CN': '退回目标' },
  },
  states: {
    submitted: { en: 'signed by the branch', 'zh-CN': '支部已签署' },
    heard: { en: 'signed by both', 'zh-CN': '双方已签署' },
  },
} as const satisfies {
  readonly events: Readonly<Record<string, Text>>;
  readonly states: Readonly<Record<string, Text>>;
};

/** What a rule can be told to have said without a word of its own: it crashed, it asked for what cannot be, or it bounds a day. */
import type { MessageTable } from './message.ts';

/** Messages that any rule can end in, whatever its own table says. */
export const ruleMessages = {
  crashed: {
    en: 'The rule itself failed: {{error}}. Where it may refuse, it refuses until it is fixed.',
    'zh-CN': '规则本身出错：{{error}}。凡有权否决的规则，修复之前一律不予通过。',
    remedy: { en: 'Tell whoever maintains the plugin.', 'zh-CN': '请联系插件维护者。' },
  },
  andMore: {
    en: 'And {{count}} more of the kind.',
    'zh-CN': '另有{{count}}处同类问题。',
  },
  notRaised: {
    en: '“{{duty}}” was not raised as “{{occasion}}”: {{reason}}',
    'zh-CN': '未能以“{{occasion}}”为由发起“{{duty}}”：{{reason}}',
    remedy: {
      en: 'The event itself stands. Raise the duty by hand, and tell whoever maintains the plugin.',
      'zh-CN': '该步骤本身有效。请手动发起该义务，并联系插件维护者。',
    },
  },
  tooEarly: {
    en: '“{{event}}” may not happen before {{notBefore}}.',
    'zh-CN': '“{{event}}”不得早于{{notBefore}}。',
    remedy: { en: 'Do it on {{notBefore}} or later.', 'zh-CN': '请于{{notBefore}}或之后进行。' },
  },
  beforeThePeriod: {
    en: '“{{event}}” counts for {{period}}, which begins on {{from}}; it is said to have happened on {{on}}.',
    'zh-CN': '“{{event}}”计入{{period}}，该期间自{{from}}起；所填日期为{{on}}。',
    remedy: {
      en: 'Do it on {{notBefore}} or later; a unit above may allow more days.',
      'zh-CN': '请于{{notBefore}}或之后进行；上级单位可准予提前若干天。',
    },
  },
  emptyWindow: {
    en: '{{early}} allows “{{event}}” only from {{notBefore}}, but {{late}} only until {{notAfter}}.',
    'zh-CN': '{{early}}要求“{{event}}”不早于{{notBefore}}，而{{late}}要求不晚于{{notAfter}}。',
    remedy: { en: 'One of the two rules has to give way.', 'zh-CN': '两条规则须调整其一。' },
  },
  wouldDo: {
    en: 'In force, it would now {{does}} the {{role}} of {{unit}}.',
    'zh-CN': '如已生效，此时将{{does}}{{unit}}的{{role}}。',
  },
  wouldBeLate: {
    en: 'In force, “{{event}}” would have been due by {{notAfter}}.',
    'zh-CN': '如已生效，“{{event}}”应于{{notAfter}}前完成。',
  },
} as const satisfies MessageTable;

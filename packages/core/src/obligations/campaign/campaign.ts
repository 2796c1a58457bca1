/** The campaign (创先争优、承诺践诺): announced, pledged, checked, commended, archived. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { order8 } from '../order-8.ts';
import { campaignEvents } from './events.ts';
import { campaignMachine } from './machine.ts';

export const campaign = defineObligation({
  name: 'campaign',
  version: 1,
  title: { en: 'campaign', 'zh-CN': '活动' },
  machine: campaignMachine,
  events: campaignEvents,
  // Announced and never checked is the failure that campaigns are known for.
  fulfilledBy: 'check',
  states: {
    planned: { en: 'due', 'zh-CN': '待部署' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    announced: { en: 'announced', 'zh-CN': '已部署' },
    pledged: { en: 'pledged', 'zh-CN': '已承诺' },
    checked: { en: 'checked', 'zh-CN': '已检查' },
    commended: { en: 'commended', 'zh-CN': '已表彰' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  traits: { retention: order8('9.10.2', 'permanent') },
});

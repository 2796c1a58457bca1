/** What is asked beyond what every organisation is recommended: stated beside it, `extends: [organ/recommended, organ/in-full]`. */
import type { PresetEntry } from '@obligato/core';

export const inFull = {
  // duties
  'after-suspension': 'deny',
  'branch-work-discussed': 'deny',
  'branch-work-study': 'deny',
  'committee-life-meeting': 'deny',
  'debrief-round': 'deny',
  'dues-publication': 'deny',
  'group-life-meeting': 'deny',
  'leading-group-evaluated': 'deny',
  'life-meeting-plan': 'deny',
  'life-meeting-visit': 'deny',
  'membership-arrival': 'deny',
  'special-life-meeting': 'deny',
  'target-adjustment': 'deny',
  'target-agreement': 'deny',
  // checks
  'announced-beforehand': 'warn',
  'answers-for-tasks': 'warn',
  'busy-days': 'warn',
  'debrief-read-first': 'warn',
  'debrief-share': 'deny',
  'dues-published': 'deny',
  'evaluation-with-summary': 'warn',
  'few-offices': 'warn',
  'handover-against-archive': 'warn',
  'measure-made-known': 'warn',
  'plan-handed-in': 'warn',
  'said-what-was-found': 'deny',
  'same-day': 'warn',
  'sat-in': 'deny',
  'targets-signed-first': 'warn',
  'tiers-of-people': 'warn',
  // deadlines
  'evaluation-season': 'warn',
  // effects
  'call-by-election': 'warn',
  'call-special-life-meeting': 'warn',
  'count-suspension': 'warn',
  'induct-secretary': 'warn',
  'search-for-absent': 'warn',
  'tell-discipline': 'warn',
  'tell-leaders-tasks': 'warn',
  'transfer-away': 'warn',
  'work-clock': 'warn',
} as const satisfies Readonly<Record<string, PresetEntry>>;

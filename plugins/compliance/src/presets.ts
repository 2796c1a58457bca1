/** What is recommended: to a firm that keeps both standards and its people safe, and to one that keeps one of them. */
import type { PresetEntry } from '@obligato/core';

type Preset = Readonly<Record<string, PresetEntry>>;

/** How a meeting is called, held and written down, and who is told what: whatever is owed. */
const meetings: Preset = {
  notice: 'deny',
  'announced-day': 'warn',
  quorum: 'deny',
  majority: 'deny',
  'vote-count': 'deny',
  minutes: 'deny',
  'minutes-deadline': 'warn',
  'hold-reminder': 'warn',
};
const telling: Preset = { remind: 'warn', escalate: 'warn', 'finish-reminder': 'warn' };
const everywhere: Preset = { ...meetings, ...telling, 'department-without-people': 'deny' };

/** Audits and what they find. */
const audits: Preset = {
  'internal-audit': 'deny',
  'inspection-reminder': 'warn',
  'separate-hands': 'deny',
  'findings-closed': 'deny',
  'filing-deadline': 'warn',
  'raise-findings': 'warn',
  'corrective-action': 'deny',
  'proof-given': 'deny',
  'verified-by-another': 'deny',
  'verification-deadline': 'warn',
};
const management: Preset = { 'management-review': 'deny', ...everywhere, ...audits };
const suppliers: Preset = { 'supplier-assessment': 'deny', 'review-before-expiry': 'warn', 'evidence-named': 'deny' };

const informationSecurity: Preset = {
  ...management,
  ...suppliers,
  'access-review': 'deny',
  'incident-follow-up': 'deny',
  'policy-acknowledgement': 'deny',
};
const quality: Preset = { ...management, ...suppliers };
const safety: Preset = {
  'fire-drill': 'deny',
  'evidence-named': 'deny',
  'safety-meeting': 'deny',
  ...everywhere,
};

export const presets = {
  recommended: { ...informationSecurity, ...quality, ...safety },
  'information-security': informationSecurity,
  quality,
  safety,
} as const;

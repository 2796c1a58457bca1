/** Admission of members: a plugin that brings a machine of its own, and the rules that hold for it. */
import { definePlugin } from '@obligato/core';
import { admissionAttendance } from './checks/admission-attendance.ts';
import { admissionVotes } from './checks/admission-votes.ts';
import { contactPersons } from './checks/contact-persons.ts';
import { decisionNotStale } from './checks/decision-not-stale.ts';
import { fosteredLongEnough } from './checks/fostered-long-enough.ts';
import { leadingGroupCheck } from './checks/leading-group-check.ts';
import { oneAtATime } from './checks/one-at-a-time.ts';
import { probationExtendedOnce } from './checks/probation-extended-once.ts';
import { probationServed } from './checks/probation-served.ts';
import { publicNotice } from './checks/public-notice.ts';
import { stepsBeforeVote } from './checks/steps-before-vote.ts';
import { trainingLength } from './checks/training-length.ts';
import { firstTalk } from './deadlines/first-talk.ts';
import { meetingAfterReview } from './deadlines/meeting-after-review.ts';
import { observation } from './deadlines/observation.ts';
import { superiorDecision } from './deadlines/superior-decision.ts';
import { thoughtReport } from './deadlines/thought-report.ts';
import { admissionOfApplicant } from './duties/admission-of-applicant.ts';
import { admission } from './pipeline/admission.ts';

export const admissionRules = {
  'admission-of-applicant': admissionOfApplicant,
  'contact-persons': contactPersons,
  'fostered-long-enough': fosteredLongEnough,
  'training-length': trainingLength,
  'one-at-a-time': oneAtATime,
  'admission-attendance': admissionAttendance,
  'admission-votes': admissionVotes,
  'decision-not-stale': decisionNotStale,
  'probation-served': probationServed,
  'probation-extended-once': probationExtendedOnce,
  'first-talk': firstTalk,
  observation,
  'thought-report': thoughtReport,
  'meeting-after-review': meetingAfterReview,
  'superior-decision': superiorDecision,
  'steps-before-vote': stepsBeforeVote,
  'public-notice': publicNotice,
  'leading-group-check': leadingGroupCheck,
} as const;

export const admissionPlugin = definePlugin({
  name: '@obligato/admission',
  version: '0.2.0',
  title: { en: 'Admission of members', 'zh-CN': '发展党员' },
  obligations: [admission],
  rules: admissionRules,
  presets: {
    recommended: {
      'admission-of-applicant': 'deny',
      'contact-persons': 'deny',
      'fostered-long-enough': 'deny',
      'training-length': 'deny',
      'one-at-a-time': 'deny',
      'admission-attendance': 'deny',
      'admission-votes': 'deny',
      'decision-not-stale': 'deny',
      'probation-served': 'deny',
      'probation-extended-once': 'deny',
      'first-talk': 'warn',
      observation: 'warn',
      'thought-report': 'warn',
      'meeting-after-review': 'warn',
      'superior-decision': 'warn',
    },
    // Asked beyond: it speaks about votes that were in order without it.
    'in-full': {
      'steps-before-vote': 'deny',
      'public-notice': 'warn',
      'leading-group-check': 'warn',
    },
  },
});

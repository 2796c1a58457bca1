import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/**
 * Raised for each applicant. Its period ends with the first talk; every later stage has a deadline rule of its own.
 * The months a probation lasts are kept with the application: a later change does not lengthen one already running.
 */
export const admissionOfApplicant = defineRule({
  kind: 'duty',
  clause: { source: admissionRules, article: '7–33', confidence: 'secondary' },
  why: {
    en: 'Somebody has asked to join, and waits for an answer.',
    'zh-CN': '有人递交了申请，就应当有人回应。',
  },
  duty: {
    id: 'admission',
    title: { en: 'Admission', 'zh-CN': '发展党员' },
    obligation: admission,
    bearer: 'unit',
    parameters: { body: 'members' },
    keeps: ['probationMonths'],
  },
  options: z.strictObject({
    cadence: z.enum(['occasional']),
    withinWorkingDays: z.int().min(1),
    probationMonths: z.int().min(1),
  }),
  // No month has more working days than 23: the talk's own deadline, counted in months, comes first.
  defaults: { cadence: 'occasional', withinWorkingDays: 25, probationMonths: 12 },
  stricter: { cadence: { order: ['occasional'] }, withinWorkingDays: 'min', probationMonths: 'max' },
  messages: {},
  owed: () => [],
});

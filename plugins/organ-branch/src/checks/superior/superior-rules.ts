/** What the units above owe, and how it is seen that they did it. */
import { debriefReadFirst } from './debrief-read-first.ts';
import { debriefShare } from './debrief-share.ts';
import { saidWhatWasFound } from './said-what-was-found.ts';
import { satIn } from './sat-in.ts';

export const superiorRules = {
  'debrief-read-first': debriefReadFirst,
  'debrief-share': debriefShare,
  'said-what-was-found': saidWhatWasFound,
  'sat-in': satIn,
} as const;

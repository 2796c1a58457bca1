/** Which story is told of which course of events. One that has none is left to the clock. */

import { appraisalStory } from './appraisal-story.ts';
import { assessmentStory } from './assessment-story.ts';
import { campaignStory } from './campaign-story.ts';
import { electionStory } from './election-story.ts';
import { evaluationStory } from './evaluation-story.ts';
import { matterStory } from './matter-story.ts';
import { meetingStory } from './meeting-story.ts';
import type { Story } from './move.ts';
import { reportStory } from './report-story.ts';
import { studyStory } from './study-story.ts';
import { taskStory } from './task-story.ts';

export const usualStories: Readonly<Record<string, Story>> = {
  appraisal: appraisalStory,
  assessment: assessmentStory,
  campaign: campaignStory,
  election: electionStory,
  evaluation: evaluationStory,
  matter: matterStory,
  meeting: meetingStory,
  report: reportStory,
  study: studyStory,
  task: taskStory,
};

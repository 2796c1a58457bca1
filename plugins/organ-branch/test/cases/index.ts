/** The cases of the pack's rules, by the rule's name: what tests run, and what the rules' pages show. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import type { deadlines as deadlineRules } from '../../src/deadlines.ts';
import type { duties as dutyRules } from '../../src/duties.ts';
import type { effects as effectRules } from '../../src/effects.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { effects } from './effects.ts';
import { elections } from './elections.ts';
import { inFull } from './in-full.ts';
import { lifeMeetings } from './life-meetings.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { reports } from './reports.ts';
import { tasks } from './tasks.ts';
import { votes } from './votes.ts';

type Rules = typeof checks & typeof deadlineRules & typeof dutyRules & typeof effectRules;

export const ruleCases: CasesOf<Rules> = {
  ...deadlines,
  ...duties,
  ...effects,
  ...elections,
  ...inFull,
  ...lifeMeetings,
  ...matters,
  ...meetings,
  ...reports,
  ...tasks,
  ...votes,
};

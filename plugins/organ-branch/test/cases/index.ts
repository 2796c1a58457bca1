/** The cases of the pack's rules, by the rule's name: what tests run, and what the rules' pages show. */
import type { RuleCases } from '@obligato/testing';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { effects } from './effects.ts';
import { elections } from './elections.ts';
import { lifeMeetings } from './life-meetings.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { reports } from './reports.ts';
import { tasks } from './tasks.ts';
import { votes } from './votes.ts';

export const ruleCases: Readonly<Record<string, RuleCases>> = {
  ...deadlines,
  ...duties,
  ...effects,
  ...elections,
  ...lifeMeetings,
  ...matters,
  ...meetings,
  ...reports,
  ...tasks,
  ...votes,
};

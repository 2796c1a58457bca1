/**
 * What Obligato's own packages and plugins are tested with: unit files without a disk, rosters by head count, a small organ on a
 * real engine, commits as the engine makes them. Handy to others; it may change with any release.
 *
 * @experimental
 * @packageDocumentation
 */
export { aMeeting, attendanceOf, findingsOf } from './fixtures/a-meeting.ts';
export { aUnit } from './fixtures/a-unit.ts';
export { agreesWithXState } from './fixtures/agrees-with-xstate.ts';
export { claimsInMemory } from './fixtures/claims-in-memory.ts';
export { contentOf } from './fixtures/content-of.ts';
export { organRules } from './fixtures/organ-rules.ts';
export { branch, type Organ, type OrganOptions, organWith, unitsWith } from './fixtures/organ-with.ts';
export { type HeadCount, ids, people } from './fixtures/people.ts';
export {
  type Sample,
  sampleChange,
  sampleCommit,
  sampleCycle,
  sampleDecision,
  sampleEntry,
} from './fixtures/sample-commit.ts';
export { sharedInMemory } from './fixtures/shared-in-memory.ts';
export { FollowedFeed } from './host/followed-feed.ts';

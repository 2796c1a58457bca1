/** The API's table of contents. */
import type { Route } from '../route/define-route.ts';
import { attemptEvent, previewEvent } from './attempts.ts';
import { listChanges } from './unit/changes.ts';
import { confide } from './unit/confidences.ts';
import { listCycles, lookAhead, readCycle } from './cycles.ts';
import {
  correctDecision,
  listCycleDecisions,
  listDecisions,
  readDecision,
  readHistory,
  withdrawDecision,
} from './decisions.ts';
import { followEvents } from './events.ts';
import { readFeed } from './feeds.ts';
import { readOutbox } from './unit/outbox.ts';
import { planUnit, raiseDuty } from './unit/plans.ts';
import { readCheckpoint, readProof } from './proofs.ts';
import { readRoster, replaceRoster } from './unit/rosters.ts';
import { readDocument, readHealth, readMetrics } from './service.ts';
import { readStatus, readUnitStatus } from './status.ts';
import { listUnits, readUnit } from './unit/units.ts';

export const allRoutes: readonly Route[] = Object.freeze([
  listUnits,
  readUnit,
  readRoster,
  replaceRoster,
  listChanges,
  planUnit,
  raiseDuty,
  confide,
  listCycles,
  readCycle,
  lookAhead,
  attemptEvent,
  previewEvent,
  listDecisions,
  listCycleDecisions,
  readHistory,
  readDecision,
  correctDecision,
  withdrawDecision,
  readStatus,
  readUnitStatus,
  readOutbox,
  readFeed,
  followEvents,
  readProof,
  readCheckpoint,
  readHealth,
  readMetrics,
  readDocument,
]);

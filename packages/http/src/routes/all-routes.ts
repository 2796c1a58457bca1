/** The API's table of contents. */
import type { Route } from '../route/define-route.ts';
import { attemptEvent, previewEvent } from './attempts.ts';
import { announceBallot, draftBallot, listBallots } from './ballots/announcing.ts';
import { closeBallot, recordTally } from './ballots/counting.ts';
import { fetchPapers, readBallot } from './ballots/papers.ts';
import { castSheet, listSheets } from './ballots/sheets.ts';
import { writeComment } from './cycle/comments.ts';
import { deleteDraft, readDraft, writeDraft } from './cycle/drafts.ts';
import { putEvidence, readEvidence } from './cycle/evidence.ts';
import { readPaper } from './cycle/papers.ts';
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
import { readFeed, readSubscribedFeed } from './feeds.ts';
import { listChoices, readPrefill } from './form/filling.ts';
import { readEventSchema, readObligation } from './form/obligations.ts';
import { readCheckpoint, readProof } from './proofs.ts';
import { readDocument, readHealth, readMetrics } from './service.ts';
import { readMe } from './session/me.ts';
import { putConfidedEvidence, putRaisingEvidence } from './raising/bring-evidence.ts';
import { assessReform } from './reform/assess-reform.ts';
import { finishAtProvider, startAtProvider } from './session/oidc.ts';
import {
  beginSession,
  changePassword,
  endSession,
  listSessions,
  readSignIn,
  revokeSession,
} from './session/sign-in.ts';
import { beginChecks, readChecks } from './standing/checks.ts';
import { searchRecords } from './standing/search.ts';
import { readSummary } from './standing/summary.ts';
import { readToday } from './standing/today.ts';
import { readStatus, readUnitStatus } from './status.ts';
import { listMessages, retryMessage } from './told/messages.ts';
import { readOutbox } from './told/outbox.ts';
import { readCalendar } from './unit/calendar.ts';
import { listChanges } from './unit/changes.ts';
import { confide, listConfidences } from './unit/confidences.ts';
import { listDays } from './unit/days.ts';
import { listDeputies, nameDeputy, withdrawDeputy } from './unit/deputies.ts';
import { listIndicators, readIndicators, stateOnIndicator } from './unit/indicators.ts';
import { readLedger } from './unit/ledger.ts';
import { planUnit, raiseDuty } from './unit/plans.ts';
import { writeRosterRow } from './unit/roster-row.ts';
import { readRoster, replaceRoster } from './unit/rosters.ts';
import { readRules } from './unit/rules.ts';
import { listUnits, readUnit } from './unit/units.ts';

export const allRoutes: readonly Route[] = Object.freeze([
  listUnits,
  readUnit,
  readRoster,
  replaceRoster,
  writeRosterRow,
  listChanges,
  readIndicators,
  listIndicators,
  stateOnIndicator,
  listDeputies,
  nameDeputy,
  withdrawDeputy,
  planUnit,
  raiseDuty,
  putRaisingEvidence,
  confide,
  putConfidedEvidence,
  listConfidences,
  listCycles,
  readCycle,
  lookAhead,
  attemptEvent,
  previewEvent,
  putEvidence,
  readEvidence,
  writeComment,
  listChoices,
  readPrefill,
  readObligation,
  readEventSchema,
  readDraft,
  writeDraft,
  deleteDraft,
  listDecisions,
  listCycleDecisions,
  readHistory,
  readDecision,
  correctDecision,
  withdrawDecision,
  readStatus,
  readUnitStatus,
  readToday,
  readSummary,
  searchRecords,
  readOutbox,
  listMessages,
  retryMessage,
  readPaper,
  readLedger,
  listDays,
  readCalendar,
  readRules,
  assessReform,
  readFeed,
  readSubscribedFeed,
  followEvents,
  listBallots,
  draftBallot,
  announceBallot,
  readBallot,
  fetchPapers,
  castSheet,
  listSheets,
  closeBallot,
  recordTally,
  readProof,
  readCheckpoint,
  readMe,
  readSignIn,
  beginSession,
  endSession,
  listSessions,
  revokeSession,
  changePassword,
  startAtProvider,
  finishAtProvider,
  readHealth,
  readMetrics,
  readChecks,
  beginChecks,
  readDocument,
]);

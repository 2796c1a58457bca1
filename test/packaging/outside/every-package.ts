/** Something of every package. */
import { admission } from '@obligato/admission';
import { openArchive } from '@obligato/archive';
import { openBallot } from '@obligato/ballot';
import { preparePapers } from '@obligato/ballot/voter';
import { readBlueprint } from '@obligato/cli';
import { cnCalendar } from '@obligato/cn-calendar';
import { compliance } from '@obligato/compliance';
import { decide } from '@obligato/core';
import { diagnosis } from '@obligato/diagnosis';
import { district } from '@obligato/district';
import { createEngine } from '@obligato/engine';
import { createDurably } from '@obligato/files';
import { notice, restated } from '@obligato/general';
import { german } from '@obligato/german';
import { createApi } from '@obligato/http';
import { openLowdbStore } from '@obligato/lowdb';
import { createDurably as asBefore } from '@obligato/lowdb/durable';
import { openPost } from '@obligato/notify';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { unitObject } from '@obligato/restate';
import { liveYear } from '@obligato/simulate';
import { createTestEngine } from '@obligato/testing/cases';
import { worldCalendars } from '@obligato/world-calendars';

const found: Readonly<Record<string, readonly unknown[]>> = {
  '@obligato/admission': [admission],
  '@obligato/archive': [openArchive],
  '@obligato/ballot': [openBallot, preparePapers],
  '@obligato/cli': [readBlueprint],
  '@obligato/cn-calendar': [cnCalendar],
  '@obligato/core': [decide],
  '@obligato/compliance': [compliance],
  '@obligato/diagnosis': [diagnosis],
  '@obligato/district': [district],
  '@obligato/general': [notice, restated],
  '@obligato/engine': [createEngine],
  '@obligato/files': [createDurably],
  '@obligato/german': [german],
  '@obligato/http': [createApi],
  '@obligato/lowdb': [openLowdbStore, asBefore],
  '@obligato/notify': [openPost],
  '@obligato/organ-branch': [organBranch],
  '@obligato/postgres': [openPostgresStore],
  '@obligato/restate': [unitObject],
  '@obligato/simulate': [liveYear],
  // Its other entry is for those who have vitest.
  '@obligato/testing': [createTestEngine],
  '@obligato/world-calendars': [worldCalendars],
};
for (const [name, parts] of Object.entries(found)) {
  if (parts.every((part) => part !== undefined)) process.stdout.write(`${name}\n`);
}

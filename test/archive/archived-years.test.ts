/** What the command tells rules of the archive beside the records. */
import { dirname } from 'node:path';
import { openArchive, parseCheckpoint } from '@obligato/archive';
import { expect, test } from 'vitest';
import { archivedYears } from '../../packages/cli/src/archive/archived-years.ts';
import { makeFolder } from './folder.ts';
import { sampleRecord } from './sample-record.ts';

const unit = 'bureau/branch-1';

/** A hand-over of the year after the one that was archived. */
const handover = (year: number) => ({
  ...sampleRecord(unit, 1).cycle,
  period: { id: String(year), from: `${year}-01-01`, to: `${year}-12-31` },
});

test('a hand-over is held against the archive of the year before: as many records, under its root', async () => {
  const folder = await makeFolder();
  const archive = openArchive({ folder });
  for (const number of [1, 2, 3]) await archive.append(unit, 2026, sampleRecord(unit, number));
  const { root } = parseCheckpoint(await archive.checkpointOf(unit, 2026));
  const asked = (year: number) =>
    archivedYears({ data: dirname(folder) }).gather(['archive/year-before'], {
      ...{ unit, cycle: handover(year), day: `${year}-03-02` },
      signal: new AbortController().signal,
    });
  // The archive is read while somebody else has it open.
  expect(await asked(2027)).toEqual({ 'archive/year-before': { year: 2026, size: 3, root } });
  await archive.close();
  expect(await asked(2026)).toEqual({ 'archive/year-before': null });
});

/** A process of its own: appends to the archive it is given until it is killed, telling of each record when it is on the disk. */
import { openArchive } from '@obligato/archive';
import { sampleRecord } from './sample-record.ts';

const [folder = ''] = process.argv.slice(2);
const unit = 'bureau/branch-1';
const archive = openArchive({ folder });
const known = await archive.entries(unit, 2026);
for (let number = known.length + 1; ; number++) {
  const { record } = await archive.append(unit, 2026, sampleRecord(unit, number));
  process.stdout.write(`${record}\n`);
}

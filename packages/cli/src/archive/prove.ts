/** `archive checkpoint`, `prove` and `show`: what the archive says of itself, ready to be sent to somebody else. */
import { parseCheckpoint, witnessedCheckpoints } from '@obligato/archive';
import { ObligatoError, translated } from '@obligato/core';
import { readAsOf, systemClock } from '@obligato/engine';
import { usage } from '../options/usage.ts';
import { type Report, report } from '../output/report.ts';
import { type Given, placeOf, readOnly, requireSubject, requireYear } from './given.ts';

export async function checkpoint(given: Given): Promise<Report> {
  const unit = requireSubject(given, 'unit', 'checkpoint tax-bureau/levy --year 2026');
  const text = await readOnly(given).checkpointOf(unit, requireYear(given), sizeOf(given));
  // Line by line: each is cleaned for a terminal, and a file of it is the checkpoint, byte for byte.
  return report({ checkpoint: text.trimEnd().split('\n') }, (found) => `${found.checkpoint.join('\n')}\n`);
}

/** That a cycle stands in the archive; with `--from`, that a unit's year has only been added to. */
export async function prove(given: Given): Promise<Report> {
  const archive = readOnly(given);
  const { from, year } = given.options;
  if (from !== undefined) {
    const unit = requireSubject(given, 'unit', 'prove tax-bureau/levy --year 2026 --from 12');
    const proof = await archive.proveConsistency(unit, requireYear(given), from, sizeOf(given));
    return proofReport(proof);
  }
  const cycle = requireSubject(given, 'cycle', 'prove tax-bureau/levy/general-meeting/2026-Q1');
  const place = await placeOf(archive, cycle, year);
  const size = await sizeThen(given, place);
  return proofReport(await archive.proveInclusion(place.unit, place.year, cycle, size));
}

/**
 * With `--as-of`: as many records as the last checkpoint had that a witness kept by then. What the archive itself says of when something
 * was added would prove nothing: whoever keeps it could have said so later.
 */
async function sizeThen(given: Given, id: { readonly unit: string; readonly year: number }) {
  const { asOf, witnessFolder, size } = given.options;
  if (asOf === undefined) return sizeOf(given);
  if (size !== undefined) throw oneOfBoth();
  const { zone, data } = await given.settings();
  const by = readAsOf(asOf, { zone, now: systemClock(zone).now() });
  const held = await witnessedCheckpoints(witnessFolder ?? `${data}-witness`, { ...id, by });
  // Of the unit itself: the folder holds those of units below it too.
  const last = held.map(parseCheckpoint).findLast(({ unit }) => unit === id.unit);
  if (!last) throw noneKept(id, by);
  return { size: last.size };
}

export async function show(given: Given): Promise<Report> {
  const archive = readOnly(given);
  const cycle = requireSubject(given, 'cycle', 'show tax-bureau/levy/general-meeting/2026-Q1');
  const { unit, year } = await placeOf(archive, cycle, given.options.year);
  const found = await archive.read(unit, year, cycle);
  return report({ ...found }, (data) => JSON.stringify(data, undefined, 2));
}

/** A proof is for a program: it is printed as the file that `verify --proof` reads. Its texts are lines, so nothing is cleaned away. */
function proofReport(proof: object): Report {
  const text = `${JSON.stringify(proof, undefined, 2)}\n`;
  return { ...report({ proof }, () => ''), text: () => text };
}

function sizeOf({ options }: Given): { readonly size?: number } {
  if (options.size === 0) {
    throw usage(
      { en: 'An archive of 0 records has nothing to show', 'zh-CN': '0条记录的档案没有内容' },
      { en: 'Write --size 1, or more', 'zh-CN': '请写 `--size 1` 或更大' },
    );
  }
  return options.size === undefined ? {} : { size: options.size };
}

const oneOfBoth = () =>
  usage(
    { en: '--as-of and --size say the same in two ways', 'zh-CN': '--as-of 与 --size 只能写其一' },
    { en: 'Write one of them', 'zh-CN': '请只写一个' },
  );

const noneKept = ({ unit, year }: { readonly unit: string; readonly year: number }, by: string) =>
  new ObligatoError({
    code: 'OBLIGATO_ARCHIVE_WITNESS',
    ...translated(
      {
        en: `By ${by} no checkpoint of ${unit}, ${year}, was kept here`,
        'zh-CN': `截至${by}，此处未留存 ${unit} ${year}年的检查点`,
      },
      {
        en: 'Name the folder of whoever keeps checkpoints (--witness-folder), or a later day: without a checkpoint of then nothing about then can be proved',
        'zh-CN': '请用 --witness-folder 指明留存检查点的文件夹，或写更晚的日期：没有当时的检查点，当时的情况无从证明',
      },
    ),
  });

/** `archive checkpoint`, `prove` and `show`: what the archive says of itself, ready to be sent to somebody else. */
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
  return proofReport(await archive.proveInclusion(place.unit, place.year, cycle, sizeOf(given)));
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

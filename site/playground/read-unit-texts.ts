/** One or several unit files in one text, parted by lines of three hyphens. */
import { ObligatoError, type Problem, type UnitSource } from '@obligato/core';
import { parseUnit } from '@obligato/engine';

/**
 * Reads each part as a unit file; lines are counted through the whole text. Throws one `ObligatoError` with what is wrong in all of them.
 *
 * @example
 * readUnitTexts('unit: bureau\n---\nunit: bureau/levy\nparent: bureau', 'unit.yaml').length // → 2
 */
export function readUnitTexts(text: string, file: string): readonly UnitSource[] {
  const problems: Problem[] = [];
  const units: UnitSource[] = [];
  let before = 0;
  for (const part of text.split(/^---[ \t]*$/m)) {
    // Empty lines in front keep every line where the reader sees it.
    const padded = `${'\n'.repeat(before)}${part}`;
    before += part.split('\n').length - 1;
    if (part.trim() === '' && units.length + problems.length > 0) continue;
    try {
      units.push(parseUnit(padded, file));
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return units;
}

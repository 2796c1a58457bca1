/** What of a cycle, and of a roster, can be searched: what somebody wrote, line by line. */
import {
  type Catalogue,
  type Cycle,
  type Evidence,
  type Obligation,
  payloadSchema,
  type RosterRow,
} from '@obligato/core';
import { isConfidential, memo } from '@obligato/core/internal';

/**
 * Titles, the occasion, every text that its events have left in it (agenda, place, resolutions, minutes), and what its evidence is called. Undefined for what was said in
 * confidence, and for an obligation that is not installed here: nobody knows then whether it was.
 *
 * @example
 * linesOfCycle(engine.domain.catalogue, cycle) // → ['General meeting', '支部党员大会', 'Room 301', 'Plan']
 */
export function linesOfCycle(
  catalogue: Pick<Catalogue, 'obligations'>,
  { obligation, title, occasion, happened, state, evidence = [] }: Cycle,
): readonly string[] | undefined {
  const known = catalogue.obligations.get(obligation);
  if (!known) return undefined;
  if (Object.keys(happened).some((event) => isConfidential(catalogue, obligation, event))) return undefined;
  const lines = new Set(Object.values(title).filter((each) => typeof each === 'string'));
  if (occasion !== undefined) lines.add(occasion);
  const words = wordsOf(known);
  gatherLines(state.context, lines, (text) => words.has(text));
  for (const each of evidence) gatherEvidence(each, lines);
  return [...lines];
}

/** What somebody has called it; of a file, not what is in it. */
function gatherEvidence(evidence: Evidence, lines: Set<string>): void {
  if (evidence.kind === 'file') lines.add(evidence.name);
  else if (evidence.kind === 'reference') lines.add(evidence.text);
  else lines.add(evidence.note ?? evidence.href);
}

export const lineOfPerson = ({ name, member }: RosterRow): string => `${name} ${member}`;

const aDay = /^\d{4}-\d{2}-\d{2}/;

function gatherLines(value: unknown, lines: Set<string>, isWord: (text: string) => boolean): void {
  if (typeof value === 'string') {
    if (!aDay.test(value) && !isWord(value)) for (const line of value.split('\n')) lines.add(line.trim());
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) gatherLines(each, lines, isWord);
  }
}

/** The words that an obligation is made of, as its forms offer them: `matter`, `by-ballot`. Nobody wrote them. */
const wordsOf = memo((obligation: Obligation): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const event of Object.values(obligation.events)) gatherWords(payloadSchema(event), words);
  return words;
});

function gatherWords(schema: unknown, words: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'const' && typeof value === 'string') words.add(value);
    else if (key === 'enum' && Array.isArray(value)) for (const each of value) words.add(String(each));
    else gatherWords(value, words);
  }
}

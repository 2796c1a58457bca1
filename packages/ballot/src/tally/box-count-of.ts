/** A recorded tally as the records take it: question by question, with the groups added up. */
import type { BoxCount, QuestionCount } from '@obligato/core/internal';
import type { Announcement } from '../announcement/announcement.ts';
import type { RecordedTally } from '../keeping/recorded-tally.ts';
import { kindOf } from '../question/kinds.ts';
import type { Question } from '../question/question.ts';
import type { Result } from './tally.ts';

/**
 * What the rules of an obligation hold its record against.
 */
export function boxCountOf({ ballot, questions }: Announcement, tally: RecordedTally): BoxCount {
  const counted = questions.flatMap((question) => {
    const results = tally.results.filter((each) => each.question === question.id);
    return results.length > 0 ? [countOf(question, results)] : [];
  });
  return {
    ...{ ballot, announcement: tally.announcement, issued: tally.issued, questions: counted },
    isWhole: counted.length === questions.length,
  };
}

function countOf(question: Question, results: readonly Result[]): QuestionCount {
  const options = kindOf(question)
    .optionsOf(question)
    .map(({ id }) => id);
  const places = results.flatMap(({ together = [] }) => together.map((option) => options.indexOf(option)));
  // What one group hides stays hidden in the sum, and so does what lies between two that are hidden.
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const row = options.map((option) => sum(results.map(({ counts }) => counts[option] ?? 0)));
  const shown = row.map((count, at) =>
    at < from || at > to || places.length === 0 ? count : at === from ? sum(row.slice(from, to + 1)) : 0,
  );
  return {
    question: question.id,
    subject: 'subject' in question ? question.subject : null,
    returned: sum(results.map(({ returned }) => returned)),
    counts: Object.fromEntries(options.map((option, at) => [option, shown[at] ?? 0])),
    ...(places.length > 0 ? { together: options.slice(from, to + 1) } : {}),
    writtenIn: results.flatMap(({ writeIns }) => writeIns.map(({ votes }) => votes)),
    roots: results.map(({ root }) => root),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** What came of a ballot, question by question: counts, and no count in which a single person shows. */
import type { Announcement, Option, Question, Result, Tally } from '@obligato/ballot/voter';
import { useEffect, useState } from 'preact/hooks';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

interface ResultViewProps {
  readonly announcement: Announcement;
  readonly tally: Tally & { readonly issued?: number; readonly on?: string };
}

type OptionsOf = (question: Question) => readonly Option[];

export function ResultView({ announcement, tally }: ResultViewProps) {
  const [optionsOf, know] = useState<{ readonly of: OptionsOf }>();
  useEffect(() => {
    void import('@obligato/ballot/voter').then((voter) => know({ of: voter.optionsOf }));
  }, []);
  if (!optionsOf) return null;
  const { on, issued, results, tooFew, surplus } = tally;
  return (
    <section class="card stack" aria-labelledby="result">
      <h2 id="result">{say(words.result)}</h2>
      {on !== undefined && <p class="lead">{say(words.resultOn, { day: sayDay(on), issued: issued ?? 0 })}</p>}
      {announcement.questions.map((question) => (
        <div key={question.id} class="stack">
          <h3>{say(question.title)}</h3>
          {tooFew.includes(question.id) && <p class="note note-warn">{say(words.tooFew)}</p>}
          {surplus.includes(question.id) && <p class="note note-deny">{say(words.surplus)}</p>}
          {results
            .filter((each) => each.question === question.id)
            .map((result) => (
              <Counts
                key={result.groups.join()}
                result={result}
                options={optionsOf.of(question)}
                group={groupsOf(announcement, result)}
              />
            ))}
        </div>
      ))}
    </section>
  );
}

/** Empty where everybody is counted together anyway. */
function groupsOf({ groups }: Announcement, result: Result): string {
  if (groups.length < 2) return '';
  const titles = groups.filter(({ id }) => result.groups.includes(id)).map(({ title }) => say(title));
  return titles.length > 1 ? say(words.groupsTogether, { groups: titles.join(' + ') }) : titles.join();
}

function Counts({ result, options, group }: { result: Result; options: readonly Option[]; group: string }) {
  const { counts, together = [], writeIns, blank, invalid, returned, root } = result;
  const titleOf = (id: string) => say(options.find((each) => each.id === id)?.title ?? id);
  const joined = together.map(titleOf).join(' + ');
  const rows: readonly (readonly [title: string, count: number])[] = [
    ...options
      .filter(({ id }) => !together.includes(id) || id === together[0])
      .map(({ id }) => [id === together[0] ? joined : titleOf(id), counts[id] ?? 0] as const),
    ...writeIns.map(({ name, votes }) => [say(words.writtenIn, { name }), votes] as const),
    [say(words.blank), blank],
    [say(words.invalid), invalid],
    [say(words.returned), returned],
  ];
  return (
    <div>
      <table class="counts">
        {group !== '' && <caption>{group}</caption>}
        <tbody>
          {rows.map(([title, count]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td class="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {together.length > 0 && <p class="hint">{say(words.together, { grades: joined })}</p>}
      <p class="hint">
        {say(words.root)}
        <span class="code">{root}</span>
      </p>
    </div>
  );
}

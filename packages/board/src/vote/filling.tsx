/** One question a page, large and calm; then everything once more before it is cast. */
import type { Announcement, Choice, Option, Question, Validity } from '@obligato/ballot/voter';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, type Text } from '../texts/text.ts';
import type { OwnBallot } from './kept-papers.ts';
import { QuestionForm } from './question-form.tsx';
import { words } from './words.ts';

export type Answers = readonly Choice[];

export interface Asked {
  readonly question: Question;
  readonly options: readonly Option[];
  readonly validity: Validity;
}

/** The questions of one's own papers, in their order. */
const askedBy = ({ announcement, papers = [] }: OwnBallot, known: Kinds): readonly Asked[] =>
  papers.map(({ lot }) => {
    const question = questionOf(announcement, announcement.lots[lot]?.question);
    return { question, options: known.optionsOf(question), validity: known.validityOf(question) };
  });

function questionOf({ questions }: Announcement, id: string | undefined): Question {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new RangeError(`no question of this ballot: ${id}`);
  return found;
}

type Kinds = Pick<typeof import('@obligato/ballot/voter'), 'optionsOf' | 'validityOf' | 'isValid' | 'isBlank'>;

const blank: Choice = { chosen: [], writeIns: [] };

export function Filling({ own, cast }: { own: OwnBallot; cast: (answers: Answers) => void }) {
  const [kinds, setKinds] = useState<Kinds>();
  const [answers, setAnswers] = useState<Answers>([]);
  const [at, go] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void import('@obligato/ballot/voter').then(setKinds);
  }, []);
  useEffect(() => {
    heading.current?.focus();
  }, [at, kinds]);
  if (!kinds) return null;
  const asked = askedBy(own, kinds);
  const current = asked[at];
  if (!current) return <Review asked={asked} answers={answers} heading={heading} go={go} cast={() => cast(answers)} />;
  const choice = answers[at] ?? blank;
  const isWhole = kinds.isBlank(choice) || kinds.isValid(current.question, choice);
  return (
    <QuestionForm
      // Another question is another form: nothing of the one before stays in it.
      key={current.question.id}
      asked={current}
      heading={heading}
      count={asked.length > 1 ? say(words.question, { at: at + 1, count: asked.length }) : undefined}
      choice={choice}
      isWhole={isWhole}
      choose={(next) => setAnswers(asked.map((_, place) => (place === at ? next : (answers[place] ?? blank))))}
      back={at > 0 ? () => go(at - 1) : undefined}
      next={() => go(at + 1)}
    />
  );
}

interface ReviewProps {
  readonly asked: readonly Asked[];
  readonly answers: Answers;
  readonly heading: { current: HTMLHeadingElement | null };
  readonly go: (at: number) => void;
  readonly cast: () => void;
}

function Review({ asked, answers, heading, go, cast }: ReviewProps) {
  return (
    <section class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {say(words.review)}
      </h2>
      <p class="lead">{say(words.reviewLead)}</p>
      <ul class="rows card">
        {asked.map((each, place) => (
          <li key={each.question.id} class="duty">
            <div>
              <p class="soft">{say(each.question.title)}</p>
              <p class="answer">{saidIn(each, answers[place] ?? blank)}</p>
            </div>
            <button
              type="button"
              onClick={() => go(place)}
              aria-label={`${say(words.change)}: ${say(each.question.title)}`}
            >
              {say(words.change)}
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="large" onClick={() => go(asked.length - 1)}>
          {say(words.back)}
        </button>
        <button type="button" class="primary large" onClick={cast}>
          {say(words.cast)}
        </button>
      </div>
    </section>
  );
}

function saidIn({ options }: Asked, { chosen, writeIns }: Choice): string {
  const titles: readonly (Text | string)[] = [
    ...options.filter(({ id }) => chosen.includes(id)).map(({ title }) => title),
    ...writeIns,
  ];
  return titles.length === 0 ? say(words.blank) : titles.map((title) => say(title)).join(' · ');
}

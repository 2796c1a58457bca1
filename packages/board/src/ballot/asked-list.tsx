/** What a ballot asks; of an election also who stands, and how many names a sheet may have. */
import type { Question } from '@obligato/ballot/voter';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export function AskedList({ questions }: { questions: readonly Question[] }) {
  return (
    <ul class="dots">
      {questions.map((question) => (
        <li key={question.id}>
          {say(question.title)}
          {'candidates' in question && (
            <>
              <br />
              {say(words.candidates, { names: question.candidates.map(({ title }) => say(title)).join(' · ') })}
              <br />
              <span class="soft">
                {say(words.upTo, { most: question.validity.atMost })}
                {question.validity.writeIns > 0 && say(words.others)}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

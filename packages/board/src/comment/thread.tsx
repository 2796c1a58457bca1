/** What was said beside a duty, oldest first, and the form to say more: read where there is something, or somebody wants to write. */
import type { Comment } from '../api/comment.ts';
import { today, unitCalled } from '../app/session.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Actor } from '../ui/actor.tsx';
import { threadWords as words } from './thread-words.ts';

export { Writing } from './writing.tsx';

export function Thread({ unit, written }: { unit: string; written: readonly Comment[] }) {
  return (
    <>
      <h2>{say(words.title)}</h2>
      <ul class="rows">
        {written.map(({ id: name, by, recordedAt, comment: { text, for: reader, mentions } }) => (
          <li key={name}>
            <p>
              <strong>
                <Actor by={by} unit={unit} />
              </strong>{' '}
              <span class="soft">
                {by.unit !== undefined && by.unit !== unit && `${say(unitCalled(by.unit))} · `}
                {sayStamp(recordedAt, today.value)}
                {reader !== 'both' && ` · ${say(words.readers[reader])}`}
                {mentions.length > 0 &&
                  ` · ${say(words.told, { names: mentions.map((each) => each.name).join(' · ') })}`}
              </span>
            </p>
            <pre>{text}</pre>
          </li>
        ))}
      </ul>
    </>
  );
}

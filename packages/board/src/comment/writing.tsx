/** The form of a comment: read when somebody wants to write one. */
import { type CommentFor, writeComment } from '../api/comment.ts';
import { me } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { useKeptNote } from '../form/kept-note.ts';
import { SmallForm } from '../ui/small-form.tsx';
import { useNames } from '../ui/person-name.tsx';
import { threadWords } from './thread-words.ts';
import { writeComment as title } from './words.ts';

const whom: readonly CommentFor[] = ['both', 'unit', 'superior'];

export function Writing({ cycle, unit, done }: { cycle: string; unit: string; done: () => void }) {
  const nothing = { text: '', for: 'both' as CommentFor, mentions: [] as readonly string[] };
  const [said, set] = useKeptNote(`comment ${cycle}`, nothing);
  const people = [...useNames(unit)].filter(([member]) => member !== me.value?.member);
  const sent = () => {
    set(undefined);
    done();
  };
  return (
    <SmallForm label={say(title)} send={() => writeComment(cycle, said)} done={sent}>
      <label>
        {say(threadWords.text)}
        <textarea
          required
          maxLength={2000}
          value={said.text}
          aria-describedby="comment-hint"
          onInput={({ currentTarget }) => set({ ...said, text: currentTarget.value })}
        />
      </label>
      <p class="hint" id="comment-hint">
        {say(threadWords.hint)}
      </p>
      <label>
        {say(threadWords.for)}
        <select
          value={said.for}
          onChange={({ currentTarget }) => set({ ...said, for: currentTarget.value as CommentFor })}
        >
          {whom.map((each) => (
            <option key={each} value={each}>
              {say(threadWords.readers[each])}
            </option>
          ))}
        </select>
      </label>
      {said.for !== 'superior' && people.length > 0 && (
        <label>
          {say(threadWords.mention)}
          <select
            value={said.mentions[0] ?? ''}
            onChange={({ currentTarget: { value } }) => set({ ...said, mentions: value === '' ? [] : [value] })}
          >
            <option value="">{say(threadWords.nobody)}</option>
            {people.map(([member, name]) => (
              <option key={member} value={member}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </SmallForm>
  );
}

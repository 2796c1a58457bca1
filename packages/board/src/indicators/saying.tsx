/** The form of a unit’s own sentence on a figure: read when somebody wants to write one. */
import { useId } from 'preact/hooks';
import { useKeptNote } from '../form/kept-note.ts';
import { writeStatement } from './read-indicators.ts';
import { say } from '../texts/text.ts';
import { SmallForm } from '../ui/small-form.tsx';
import { words } from './words.ts';

interface Parts {
  readonly unit: string;
  readonly indicator: string;
  readonly days: { readonly from: string; readonly to: string };
  readonly done: () => void;
}

export function Saying({ unit, indicator, days: { from, to }, done }: Parts) {
  const [text, set] = useKeptNote(`statement ${unit} ${indicator} ${from} ${to}`, '');
  const hint = useId();
  const sent = () => {
    set(undefined);
    done();
  };
  return (
    <SmallForm label={say(words.send)} send={() => writeStatement(unit, { indicator, from, to, text })} done={sent}>
      <label>
        {say(words.sentence)}
        <input
          required
          maxLength={300}
          value={text}
          aria-describedby={hint}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
      <p class="hint" id={hint}>
        {say(words.sentenceHint)}
      </p>
    </SmallForm>
  );
}

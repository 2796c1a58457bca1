/** The form of one question. Browsers offer to remember nothing of it, and no address tells which question it is. */
import type { Choice } from '@obligato/ballot/voter';
import { say } from '../texts/text.ts';
import type { Asked } from './filling.tsx';
import { words } from './words.ts';

/** Of a name that is written in, as UTF-8. */
const mostBytes = 40;
const bytesOf = (name: string) => new TextEncoder().encode(name.normalize('NFC').trim()).length;

export interface QuestionProps {
  readonly asked: Asked;
  readonly heading: { current: HTMLHeadingElement | null };
  /** Which of how many; absent where there is one. */
  readonly count: string | undefined;
  readonly choice: Choice;
  /** Blank, or such that it counts. */
  readonly isWhole: boolean;
  readonly choose: (choice: Choice) => void;
  readonly back: (() => void) | undefined;
  readonly next: () => void;
}

export function QuestionForm({ asked, heading, count, choice, isWhole, choose, back, next }: QuestionProps) {
  const { question, options, validity } = asked;
  const isOne = validity.atMost === 1 && validity.writeIns === 0;
  const isLong = choice.writeIns.some((name) => bytesOf(name) > mostBytes);
  const toggle = (id: string) => {
    if (isOne) return choose({ ...choice, chosen: [id] });
    const chosen = choice.chosen.includes(id) ? choice.chosen.filter((each) => each !== id) : [...choice.chosen, id];
    return choose({ ...choice, chosen });
  };
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isLong) next();
      }}
    >
      {count !== undefined && <p class="soft">{count}</p>}
      <h2 class="asked" tabIndex={-1} ref={heading} id="asked">
        {say(question.title)}
      </h2>
      <fieldset class="options" aria-labelledby="asked">
        {options.map(({ id, title }) => (
          <label key={id} class="option">
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name="option"
              autocomplete="off"
              checked={choice.chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{say(title)}</span>
          </label>
        ))}
        {isOne && (
          <label class="option option-none">
            <input
              type="radio"
              name="option"
              autocomplete="off"
              checked={choice.chosen.length === 0}
              onChange={() => choose({ chosen: [], writeIns: [] })}
            />
            <span>{say(words.none)}</span>
          </label>
        )}
      </fieldset>
      {validity.writeIns > 0 && <WriteIns most={validity.writeIns} choice={choice} choose={choose} />}
      <p class="hint">
        {isOne
          ? say(words.chooseOne)
          : `${say(words.chooseUpTo, { most: validity.atMost })} ${say(words.chosen, { count: choice.chosen.length + choice.writeIns.length })}`}
      </p>
      {isLong && (
        <p class="wrong" role="alert">
          {say(words.tooLong)}
        </p>
      )}
      {!isWhole && (
        <p class="wrong" role="alert">
          {say(words.wouldBeInvalid, { least: validity.atLeast, most: validity.atMost })}
        </p>
      )}
      <div class="actions">
        {back && (
          <button type="button" class="large" onClick={back}>
            {say(words.back)}
          </button>
        )}
        <button type="submit" class="primary large" disabled={!isWhole || isLong}>
          {say(words.next)}
        </button>
      </div>
    </form>
  );
}

function WriteIns({ most, choice, choose }: { most: number; choice: Choice; choose: (choice: Choice) => void }) {
  const { writeIns } = choice;
  // One empty line more than there are names, as long as there is room.
  const lines = Array.from({ length: Math.min(most, writeIns.length + 1) }, (_, place) => writeIns[place] ?? '');
  const write = (place: number, name: string) => {
    const names = lines.map((line, at) => (at === place ? name : line));
    choose({ ...choice, writeIns: names.filter((each, at) => each.trim() !== '' || (at === place && name !== '')) });
  };
  return (
    <>
      {lines.map((name, place) => (
        <label key={`line ${place + 1}`}>
          {say(words.writeIn)} {most > 1 ? place + 1 : ''}
          <input
            value={name}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => write(place, event.currentTarget.value)}
          />
        </label>
      ))}
    </>
  );
}

/** While it sits: whoever comes or leaves is one touch, and a vote is counted beside those in the room. */
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../api/answer.ts';
import { type Choice, type Cycle, type Outlook, readChoices, submit } from '../api/cycle.ts';
import type { Decision } from '../api/decision.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { Verdict } from '../cycle/submitting/verdict.tsx';
import { words as cycleWords } from '../cycle/words.ts';
import { submissionKey } from '../form/submission-key.ts';
import { say } from '../texts/text.ts';
import { Ready, Refused } from '../ui/states.tsx';
import { PeopleGrid } from './people-grid.tsx';
import { VoteCounter } from './vote-counter.tsx';
import { words } from './words.ts';

export interface InSessionProps {
  readonly cycle: Cycle;
  readonly mine: ReadonlyMap<string, Outlook>;
  readonly version: number;
  readonly refresh: () => void;
}

interface AttendanceRow {
  readonly member: string;
  readonly present: boolean;
}

export function InSession({ cycle, mine, version, refresh }: InSessionProps) {
  const people = useLoad(`session ${cycle.id}`, () => readChoices(cycle.id, 'attendance.*.member', 'open'));
  const { answer, attempt, isBusy } = useOneTouch(cycle.id, version, refresh);
  const rows = (cycle.context.attendance ?? []) as readonly AttendanceRow[];
  const left = new Set((cycle.context.left ?? []) as readonly string[]);
  const present = new Set(rows.filter((row) => row.present && !left.has(row.member)).map(({ member }) => member));
  const touch = (member: string) => void attempt(present.has(member) ? 'leave' : 'arrive', { member });
  const adjourn = mine.get('adjourn');
  return (
    <div class="stack">
      <p>
        {say(words.inSession)} · {say(words.count, { here: present.size, all: rows.length })} · {say(words.touch)}
      </p>
      <Ready of={people}>
        {({ items }) => (
          <PeopleGrid
            label={say(words.touch)}
            people={everybody(items, rows).map((each) => {
              const isHere = present.has(each.value);
              const state = isHere ? words.here : left.has(each.value) ? words.gone : words.absent;
              const aria = say(isHere ? words.leaves : words.arrives, { name: each.label });
              return { ...each, isHere, state: say(state), aria, isDisabled: isBusy };
            })}
            touch={({ value }) => touch(value)}
          />
        )}
      </Ready>
      <Trouble of={answer} />
      {mine.has('resolve') && (
        <VoteCounter
          cycle={cycle}
          outlook={mine.get('resolve') as Outlook}
          version={version}
          inRoom={present.size}
          refresh={refresh}
        />
      )}
      <div class="actions">
        {adjourn && (
          <button type="button" disabled={isBusy} onClick={() => void attempt('adjourn', {})}>
            {say(adjourn.title)}
          </button>
        )}
        <a class="button" href={addressOf('cycle', cycle.id)}>
          {say(words.other)}
        </a>
      </div>
    </div>
  );
}

/** Guests are not on the roster: they are called as they were written. */
function everybody(items: readonly Choice[], rows: readonly AttendanceRow[]): readonly Choice[] {
  const known = new Set(items.map(({ value }) => value));
  const guests = rows
    .filter(({ member }) => !known.has(member))
    .map(({ member }) => ({ value: member, label: member }));
  return [...items, ...guests];
}

/** A touch is a submission: sent again when the line breaks, it counts once. */
function useOneTouch(cycle: string, version: number, refresh: () => void) {
  const [answer, setAnswer] = useState<Answer<Decision>>();
  const [isBusy, setBusy] = useState(false);
  const pending = useRef<{ readonly said: string; readonly key: string }>();
  const attempt = async (event: string, payload: unknown) => {
    const said = JSON.stringify([event, payload]);
    const key = pending.current?.said === said ? pending.current.key : submissionKey();
    pending.current = { said, key };
    setBusy(true);
    const found = await submit(cycle, { event, payload }, { key, version });
    setBusy(false);
    if (found.kind !== 'offline') pending.current = undefined;
    setAnswer(found);
    refresh();
  };
  return { answer, attempt, isBusy };
}

function Trouble({ of }: { of: Answer<Decision> | undefined }) {
  if (of?.kind === 'offline') {
    return (
      <p class="note note-warn" role="alert">
        {say(cycleWords.lineBroke)}
      </p>
    );
  }
  if (of?.kind !== 'refused') return null;
  const { problem } = of;
  if (problem.decision) return <Verdict decision={problem.decision} isPreview={false} remedies={() => []} />;
  return <Refused problem={problem} />;
}

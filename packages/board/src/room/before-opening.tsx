/** Before a sitting: everybody who is here is touched once, and whether that is enough is asked of the rules each time. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Choice, type Cycle, type Outlook, preview, readChoices, readPrefill } from '../api/cycle.ts';
import type { Decision } from '../api/decision.ts';
import { useLoad } from '../app/load.ts';
import { me, today } from '../app/session.ts';
import { Findings } from '../cycle/submitting/findings.tsx';
import { useSubmission } from '../cycle/submitting/use-submission.ts';
import { SubmissionForm } from '../cycle/submitting/submission-form.tsx';
import { words as cycleWords } from '../cycle/words.ts';
import type { Begun } from '../form/draft-keeper.ts';
import { filledIn, type Json } from '../form/field.ts';
import { useOpenedForm } from '../form/use-opened-form.ts';
import { words as formWords } from '../form/words.ts';
import { aside } from '../texts/aside.ts';
import { say } from '../texts/text.ts';
import { Ready } from '../ui/states.tsx';
import { PeopleGrid } from './people-grid.tsx';
import { words } from './words.ts';

export interface SittingProps {
  readonly cycle: Cycle;
  readonly outlook: Outlook;
  readonly version: number;
  readonly refresh: () => void;
}

/** How long a hand rests between two people. */
const pauseMilliseconds = 500;

export function BeforeOpening(props: SittingProps) {
  const { cycle, outlook } = props;
  const people = useLoad(`room ${cycle.id}`, () => readChoices(cycle.id, 'attendance.*.member', outlook.event));
  const known = useLoad(`known ${cycle.id} ${outlook.event}`, () => readPrefill(cycle.id, outlook.event));
  const form = useOpenedForm(cycle, outlook.event);
  return (
    <Ready of={people}>
      {({ items }) => (
        <Ready of={known}>
          {({ payload }) => (
            <Ready of={form}>
              {({ begun }) => <Listing {...props} people={items} known={payload} begun={begun} />}
            </Ready>
          )}
        </Ready>
      )}
    </Ready>
  );
}

interface ListingProps extends SittingProps {
  readonly people: readonly Choice[];
  /** What the records know already: who should come, who usually chairs. */
  readonly known: Json;
  readonly begun: Begun;
}

const rowsIn = (payload: Json): readonly Json[] =>
  Array.isArray(payload.attendance) ? (payload.attendance as readonly Json[]) : [];

function Listing({ cycle, outlook, version, refresh, people, known, begun }: ListingProps) {
  const { event } = outlook;
  const initial = useMemo<Json>(() => ({ ...known, attendance: rowsIn(known).map(absent) }), []);
  const place = { member: me.value?.member ?? '', cycle: cycle.id, event };
  const step = useSubmission({ place, begun, isConfidential: false, isLive: true, version, initial, done: refresh });
  const rows = rowsIn(step.payload);
  const expected = new Set(rowsIn(known).map(({ member }) => member));
  const rowOf = (member: string) => rows.find((row) => row.member === member);
  const here = rows.filter(({ present }) => present === true).length;
  const turn = (member: string) => {
    const isHere = rowOf(member)?.present === true;
    const others = rows.filter((row) => row.member !== member);
    step.write({ ...step.payload, attendance: [...others, { ...rowOf(member), member, present: !isHere }] });
  };
  const asPerson = (each: Choice) => {
    const isHere = rowOf(each.value)?.present === true;
    const state = say(isHere ? words.here : words.absent);
    return { ...each, isHere, state, aria: `${each.label}: ${state}` };
  };
  const outcome = useLivePreview(cycle.id, event, step.payload);
  return (
    <SubmissionForm step={step} cycle={cycle} label={say(outlook.title)} hint={say(words.restAbsent)}>
      <p>{say(words.before)}</p>
      <label>
        {say(cycleWords.chair)}
        <select
          value={String(step.payload.chair ?? '')}
          onChange={({ currentTarget }) => step.write({ ...step.payload, chair: currentTarget.value || undefined })}
        >
          <option value="">{say(formWords.choose)}</option>
          {people.map((each) => (
            <option key={each.value} value={each.value}>
              {aside(each.label, each.hint)}
            </option>
          ))}
        </select>
      </label>
      <PeopleGrid
        label={say(words.before)}
        people={people.filter(({ value }) => expected.has(value)).map(asPerson)}
        touch={({ value }) => turn(value)}
      />
      <details>
        <summary>{say(words.others)}</summary>
        <PeopleGrid
          label={say(words.others)}
          people={people.filter(({ value }) => !expected.has(value)).map(asPerson)}
          touch={({ value }) => turn(value)}
        />
      </details>
      <div class="note" role="status">
        <p class="remedy">{say(words.listed, { here, all: rows.length })}</p>
        <Live outcome={outcome} />
      </div>
    </SubmissionForm>
  );
}

/** Nobody has come before they are touched. */
const absent = (row: Json): Json => ({ ...row, present: false });

function Live({ outcome }: { outcome: Decision | undefined }) {
  if (!outcome || outcome.outcome === 'incomplete' || outcome.outcome === 'unavailable') return null;
  if (outcome.outcome === 'accepted') return <p>{say(words.mayOpen)}</p>;
  return (
    <>
      <p>{say(words.mayNotOpen)}</p>
      <Findings findings={outcome.findings} />
    </>
  );
}

/** What would come of it as it stands: asked when the hand rests. */
function useLivePreview(cycle: string, event: string, payload: Json): Decision | undefined {
  const [outcome, setOutcome] = useState<Decision>();
  const said = JSON.stringify(filledIn(payload) ?? {});
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await preview(cycle, { event, payload: JSON.parse(said) });
      if (isOver) return;
      if (answer.kind === 'ok') setOutcome(answer.value);
      else if (answer.kind === 'refused') setOutcome(answer.problem.decision);
    }, pauseMilliseconds);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [cycle, event, said, today.value]);
  return outcome;
}

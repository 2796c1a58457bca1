/** A vote, counted by touches: what is put to it, how many for, against and neither, and whether it was carried. Nobody's name. */
import { me } from '../app/session.ts';
import type { Cycle, Outlook } from '../api/cycle.ts';
import { SubmissionForm } from '../cycle/submitting/submission-form.tsx';
import { useSubmission } from '../cycle/submitting/use-submission.ts';
import { words as cycleWords } from '../cycle/words.ts';
import { initialOf } from '../form/field.ts';
import { FormOf } from '../form/form-context.ts';
import { Fields } from '../form/schema-form.tsx';
import { type OpenedForm, useOpenedForm } from '../form/use-opened-form.ts';
import { say } from '../texts/text.ts';
import { Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export interface VoteProps {
  readonly cycle: Cycle;
  readonly outlook: Outlook;
  readonly version: number;
  readonly inRoom: number;
  readonly refresh: () => void;
}

interface Resolution {
  readonly title: string;
  readonly carried: boolean;
}

export function VoteCounter(props: VoteProps) {
  const { cycle, outlook } = props;
  const votes = (cycle.context.resolutions ?? []) as readonly Resolution[];
  return (
    <section class="card" aria-labelledby="vote">
      <h2 id="vote">{say(outlook.title)}</h2>
      {votes.length > 0 && (
        <ul aria-label={say(words.votes)}>
          {votes.map(({ title, carried }) => (
            <li key={title}>
              {title} · {say(carried ? words.carried : words.notCarried)}
            </li>
          ))}
        </ul>
      )}
      <NextVote key={votes.length} {...props} />
    </section>
  );
}

/** Each vote is a form of its own: what was counted of the one before is in the records. */
function NextVote(props: VoteProps) {
  const form = useOpenedForm(props.cycle, props.outlook.event);
  return <Ready of={form}>{(opened) => <Counting {...props} {...opened} />}</Ready>;
}

function Counting({ cycle, outlook, version, inRoom, refresh, fields, begun }: VoteProps & OpenedForm) {
  const place = { member: me.value?.member ?? '', cycle: cycle.id, event: outlook.event };
  const counts = fields.filter(({ kind, isRequired }) => kind === 'number' && isRequired);
  const initial = { ...initialOf(fields), ...Object.fromEntries(counts.map(({ name }) => [name, 0])) };
  const step = useSubmission({ place, begun, isConfidential: false, isLive: true, version, initial, done: refresh });
  const countOf = (name: string) => Number(step.payload[name] ?? 0);
  const sum = counts.reduce((total, { name }) => total + countOf(name), 0);
  const others = fields.filter((field) => field.isRequired && !counts.includes(field));
  return (
    <FormOf.Provider
      value={{ unit: cycle.unit, cycle: cycle.id, event: outlook.event, today: '', wrong: new Map(), asked: new Map() }}
    >
      <SubmissionForm step={step} cycle={cycle} label={say(cycleWords.submit, { event: say(outlook.title) })}>
        <Fields fields={others.filter(({ kind }) => kind !== 'truth')} value={step.payload} onChange={step.write} />
        <div class="people">
          {counts.map(({ name, title }) => (
            <Stepper
              key={name}
              what={say(title)}
              count={countOf(name)}
              set={(next) => step.write({ ...step.payload, [name]: next })}
            />
          ))}
        </div>
        <p role="status">{say(words.sum, { sum, here: inRoom })}</p>
        <Fields fields={others.filter(({ kind }) => kind === 'truth')} value={step.payload} onChange={step.write} />
      </SubmissionForm>
    </FormOf.Provider>
  );
}

function Stepper({ what, count, set }: { what: string; count: number; set: (next: number) => void }) {
  return (
    <fieldset class="stepper">
      <legend>{what}</legend>
      <button
        type="button"
        aria-label={say(words.fewer, { what })}
        disabled={count === 0}
        onClick={() => set(count - 1)}
      >
        −
      </button>
      <output>{count}</output>
      <button type="button" aria-label={say(words.more, { what })} onClick={() => set(count + 1)}>
        +
      </button>
    </fieldset>
  );
}

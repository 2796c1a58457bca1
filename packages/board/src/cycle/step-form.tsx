/** The form of one step: made from its schema, filled in beforehand with what is known, checked before it is sent. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Choice, type Cycle, type EventWords, type Outlook, readPrefill } from '../api/cycle.ts';
import type { Decision } from '../api/decision.ts';
import { numberOf } from '../api/decision.ts';
import { me, today } from '../app/session.ts';
import { EvidencePart } from '../evidence/evidence-part.tsx';
import { forgetOldBuffers } from '../form/draft-buffer.ts';
import { initialOf } from '../form/field.ts';
import { FormOf } from '../form/form-context.ts';
import { Fields } from '../form/schema-form.tsx';
import { type OpenedForm, useOpenedForm } from '../form/use-opened-form.ts';
import { say } from '../texts/text.ts';
import { Ready } from '../ui/states.tsx';
import { Findings } from './submitting/findings.tsx';
import { HappenedWhen } from './happened-when.tsx';
import { remediesOf } from './submitting/remedies.ts';
import { type Result, useSubmission } from './submitting/use-submission.ts';
import { SubmissionForm } from './submitting/submission-form.tsx';
import { sayMissing } from './submitting/say-missing.ts';
import { words } from './words.ts';

export interface StepFormProps {
  readonly cycle: Cycle;
  readonly outlook: Outlook;
  readonly isConfidential: boolean;
  readonly hasForm: boolean;
  readonly version: number;
  readonly events: readonly EventWords[];
  /** Somebody has begun to write. */
  readonly touched: () => void;
  readonly done: () => void;
}

export function StepForm(props: StepFormProps) {
  const form = useOpenedForm(props.cycle, props.outlook.event, props.isConfidential);
  return <Ready of={form}>{(opened) => <Filling {...props} {...opened} />}</Ready>;
}

function Filling({
  cycle,
  outlook,
  isConfidential,
  version,
  fields,
  begun,
  touched,
  done,
}: StepFormProps & OpenedForm) {
  const { event } = outlook;
  const place = { member: me.value?.member ?? '', cycle: cycle.id, event };
  const [accepted, setAccepted] = useState<Decision>();
  const initial = useMemo(() => initialOf(fields), []);
  const finish = (decision: Decision) => {
    setAccepted(decision);
    done();
  };
  const step = useSubmission({ place, begun, isConfidential, version, initial, done: finish });
  useEffect(() => {
    if (step.isTouched || step.keptAt !== undefined) touched();
  }, [step.isTouched]);
  const asked = useMemo(() => new Map<string, Promise<readonly Choice[] | undefined>>(), []);
  const people = usePeople(asked, step.result);
  useEffect(() => {
    forgetOldBuffers(Date.now());
    if (isConfidential || fields.length === 0) return;
    void readPrefill(cycle.id, event).then((answer) => {
      if (answer.kind === 'ok') step.prefill(answer.value.payload);
    });
  }, []);
  const wrong = useMemo(() => wrongIn(step.result), [step.result]);
  if (accepted)
    return (
      <p class="note note-good">
        {say(words.accepted, { event: say(accepted.eventTitle), number: numberOf(accepted.id) })}
      </p>
    );
  const remedies = remediesOf;
  const form = { fields, people, today: today.value, set: step.mend, happenedOn: step.happenedOn };
  // What is missing in a form that nobody has filled in is no refusal.
  const inTheWay = outlook.findings.filter(({ rule }) => !outlook.undecided.includes(rule));
  const isKnownToFail = outlook.state === 'blocked' && step.result === undefined;
  return (
    <FormOf.Provider value={{ unit: cycle.unit, cycle: cycle.id, event, today: today.value, wrong, asked }}>
      <SubmissionForm
        step={step}
        cycle={cycle}
        label={say(words.submit, { event: say(outlook.title) })}
        remedies={(finding) => remedies(finding, form)}
        beside={
          <button type="button" disabled={step.isBusy} onClick={() => void step.check()}>
            {say(words.check)}
          </button>
        }
        hint={fields.length > 0 ? say(isConfidential ? words.notKept : words.kept) : undefined}
      >
        {isKnownToFail && (
          <div class="note note-warn">
            <p>{say(words.notYet)}</p>
            <Findings findings={inTheWay} remedies={(finding) => remedies(finding, form)} />
          </div>
        )}
        {fields.length === 0 ? (
          <p class="hint">{say(words.noForm)}</p>
        ) : (
          <Fields fields={fields} value={step.payload} onChange={step.write} />
        )}
        {!isConfidential && <HappenedWhen value={step.when} onChange={step.dated} today={today.value} />}
        <EvidencePart
          cycle={cycle.id}
          asks={isConfidential || cycle.asksBeforeEvidence === true}
          attach={step.attach}
        />
      </SubmissionForm>
    </FormOf.Provider>
  );
}

function wrongIn(result: Result | undefined): ReadonlyMap<string, string> {
  if (result?.kind !== 'decision') return new Map();
  return new Map(result.decision.missing.map((each) => [each.field, sayMissing(each)]));
}

/** Whoever may be chosen somewhere in the form: a remedy may name one of them. */
function usePeople(
  asked: ReadonlyMap<string, Promise<readonly Choice[] | undefined>>,
  result: Result | undefined,
): readonly Choice[] {
  const [people, setPeople] = useState<readonly Choice[]>([]);
  useEffect(() => {
    let isOver = false;
    void Promise.all(asked.values()).then((lists) => {
      if (!isOver)
        setPeople([...new Map(lists.flatMap((list) => list ?? []).map((each) => [each.value, each])).values()]);
    });
    return () => {
      isOver = true;
    };
  }, [asked, result]);
  return people;
}

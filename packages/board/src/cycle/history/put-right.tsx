/** Putting right what was written: as it was beside as it is to be, with the reason. Nothing is unwritten. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { kindOf, type Problem } from '../../api/answer.ts';
import { type Choice, type Cycle, putRight, readSchema } from '../../api/cycle.ts';
import { type Decision, numberOf } from '../../api/decision.ts';
import { useLoad } from '../../app/load.ts';
import { today } from '../../app/session.ts';
import { attachedTo, nothingAttached } from '../../evidence/attached.ts';
import { Attaching } from '../../evidence/attaching.tsx';
import { evidenceTitle } from '../../evidence/evidence-title.ts';
import { fieldsIn, filledIn, type Json } from '../../form/field.ts';
import { FormOf } from '../../form/form-context.ts';
import { Fields } from '../../form/schema-form.tsx';
import { submissionKey } from '../../form/submission-key.ts';
import { say } from '../../texts/text.ts';
import { Ready, Refused } from '../../ui/states.tsx';
import { words as uiWords } from '../../ui/words.ts';
import { PayloadView } from './payload-view.tsx';
import { Verdict } from '../submitting/verdict.tsx';
import { words } from '../words.ts';

export interface PutRightProps {
  readonly decision: Decision;
  readonly cycle: Cycle;
  readonly does: 'correct' | 'withdraw';
  readonly close: () => void;
  readonly done: () => void;
}

export function PutRight({ decision, cycle, does, close, done }: PutRightProps) {
  const { event, eventTitle, payload: before, evidence } = decision;
  const [payload, setPayload] = useState<Json>((before ?? {}) as Json);
  const [reason, setReason] = useState('');
  const [isAttaching, openEvidence] = useState(false);
  const [attached, attach] = useState(nothingAttached);
  const [problem, setProblem] = useState<Problem | 'line'>();
  const key = useRef(submissionKey());
  const asked = useMemo(() => new Map<string, Promise<readonly Choice[] | undefined>>(), []);
  const schema = useLoad(`schema ${cycle.obligation} ${event}`, () => readSchema(cycle.obligation, event));
  const isCorrection = does === 'correct';

  const send = async (submitted: Event) => {
    submitted.preventDefault();
    const said = isCorrection ? { payload: filledIn(payload) ?? {}, reason, ...attachedTo(attached) } : { reason };
    const answer = await putRight({ cycle: cycle.id, number: numberOf(decision.id), does }, said, {
      key: key.current,
      version: cycle.version,
    });
    if (answer.kind === 'ok') done();
    else if (answer.kind === 'offline') setProblem('line');
    else if (answer.kind === 'refused') {
      key.current = submissionKey();
      setProblem(answer.problem);
    }
  };

  return (
    <FormOf.Provider value={{ unit: cycle.unit, cycle: cycle.id, event, today: today.value, wrong: new Map(), asked }}>
      <form class="stack group" noValidate onSubmit={(submitted) => void send(submitted)}>
        <h3>{say(isCorrection ? words.correctTitle : words.withdrawTitle, { event: say(eventTitle) })}</h3>
        <div class="two">
          <div>
            <h4>{say(words.asItWas)}</h4>
            <PayloadView obligation={cycle.obligation} event={event} unit={cycle.unit} payload={before} />
          </div>
          {isCorrection && (
            <div>
              <h4>{say(words.asItShall)}</h4>
              <Ready of={schema}>
                {(found) => <Fields fields={fieldsIn(found)} value={payload} onChange={setPayload} />}
              </Ready>
            </div>
          )}
        </div>
        {isCorrection && (
          <details class="group" onToggle={() => openEvidence(true)}>
            <summary>{say(evidenceTitle)}</summary>
            {isAttaching && (
              <Attaching
                cycle={cycle.id}
                asks={cycle.asksBeforeEvidence === true}
                onRecord={evidence ?? []}
                attach={attach}
              />
            )}
          </details>
        )}
        <label>
          {say(words.reason)}
          <textarea
            rows={2}
            value={reason}
            required
            aria-describedby="reason-hint"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <p class="hint" id="reason-hint">
          {say(words.reasonHint)}
        </p>
        <Outcome problem={problem} />
        <div class="actions">
          <button type="submit" class="primary" disabled={reason.trim() === '' || attached.isSending}>
            {say(isCorrection ? words.correct : words.withdraw)}
          </button>
          <button type="button" onClick={close}>
            {say(uiWords.cancel)}
          </button>
        </div>
      </form>
    </FormOf.Provider>
  );
}

function Outcome({ problem }: { problem: Problem | 'line' | undefined }) {
  if (problem === undefined) return null;
  if (problem === 'line') {
    return (
      <p class="note note-warn" role="alert">
        {say(words.lineBroke)}
      </p>
    );
  }
  if (kindOf(problem) === 'stale') {
    return (
      <p class="note note-warn" role="alert">
        {say(words.changed)}
      </p>
    );
  }
  return problem.decision ? (
    <Verdict decision={problem.decision} isPreview={false} remedies={() => []} />
  ) : (
    <Refused problem={problem} />
  );
}

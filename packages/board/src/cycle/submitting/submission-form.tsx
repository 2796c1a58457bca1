/** Around whatever a form asks for: what was kept of it before, and below what came of a check or a submission. */
import type { ComponentChildren } from 'preact';
import type { Cycle } from '../../api/cycle.ts';
import { today } from '../../app/session.ts';
import { sayStamp } from '../../texts/dates.ts';
import { say } from '../../texts/text.ts';
import { ResultOf } from './result-of.tsx';
import type { Submission } from './use-submission.ts';
import type { VerdictProps } from './verdict.tsx';
import { words } from '../words.ts';

interface Props {
  readonly step: Submission;
  readonly cycle: Pick<Cycle, 'id'>;
  /** What the button says that sends it. */
  readonly label: string;
  readonly remedies?: VerdictProps['remedies'];
  /** Buttons beside the one that sends. */
  readonly beside?: ComponentChildren;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

const noRemedies = () => [];

export function SubmissionForm({ step, cycle, label, remedies = noRemedies, beside, hint, children }: Props) {
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void step.submit();
      }}
    >
      <Kept step={step} />
      {children}
      <ResultOf step={step} cycle={cycle} seen={step.seen} remedies={remedies} />
      <div class="actions">
        {beside}
        <button type="submit" class="primary" disabled={step.isBusy}>
          {label}
        </button>
      </div>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </form>
  );
}

function Kept({ step: { keptAt, elsewhere, startAfresh, take, keepOwn } }: Pick<Props, 'step'>) {
  if (elsewhere) {
    return (
      <div class="note note-warn" role="alert">
        <p>{say(words.elsewhere, { when: sayStamp(elsewhere.savedAt, today.value) })}</p>
        <div class="actions">
          <button type="button" onClick={take}>
            {say(words.takeElsewhere)}
          </button>
          <button type="button" onClick={keepOwn}>
            {say(words.keepOwn)}
          </button>
        </div>
      </div>
    );
  }
  if (keptAt === undefined) return null;
  return (
    <div class="note">
      <p>{say(words.draft, { when: sayStamp(keptAt, today.value) })}</p>
      <button type="button" onClick={startAfresh}>
        {say(words.discard)}
      </button>
    </div>
  );
}

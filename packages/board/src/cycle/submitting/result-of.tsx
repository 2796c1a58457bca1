/** What came of a check or a submission, whichever way it went. */
import type { Cycle } from '../../api/cycle.ts';
import { say } from '../../texts/text.ts';
import { Refused } from '../../ui/states.tsx';
import { Changed } from './changed.tsx';
import type { useSubmission } from './use-submission.ts';
import { Verdict, type VerdictProps } from './verdict.tsx';
import { words } from '../words.ts';

export interface ResultProps {
  readonly step: Pick<ReturnType<typeof useSubmission>, 'result' | 'goOn'>;
  readonly cycle: Pick<Cycle, 'id'>;
  readonly seen: number;
  readonly remedies: VerdictProps['remedies'];
}

export function ResultOf({ step, cycle, seen, remedies }: ResultProps) {
  const { result } = step;
  if (!result) return null;
  if (result.kind === 'decision')
    return <Verdict decision={result.decision} isPreview={result.isPreview} remedies={remedies} />;
  if (result.kind === 'problem') return <Refused problem={result.problem} />;
  if (result.kind === 'changed') return <Changed cycle={cycle.id} seen={seen} goOn={step.goOn} />;
  return (
    <p class="note note-warn" role="alert">
      {say(words.lineBroke)}
    </p>
  );
}

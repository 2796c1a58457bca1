/** What came of a check or a submission, whichever way it went. */
import type { Cycle } from '../../api/cycle.ts';
import { say } from '../../texts/text.ts';
import { useLater } from '../../ui/later.ts';
import { Refused } from '../../ui/states.tsx';
import type { useSubmission } from './use-submission.ts';
import type { VerdictProps } from './verdict.tsx';
import { words } from '../words.ts';

export interface ResultProps {
  readonly step: Pick<ReturnType<typeof useSubmission>, 'result' | 'goOn'>;
  readonly cycle: Pick<Cycle, 'id'>;
  readonly seen: number;
  readonly remedies: VerdictProps['remedies'];
}

export function ResultOf({ step, cycle, seen, remedies }: ResultProps) {
  const { result } = step;
  const isAnswered = result?.kind === 'decision' || result?.kind === 'changed';
  const shown = useLater(isAnswered, () => import('./answered.tsx'));
  if (!result) return null;
  if (result.kind === 'decision')
    return shown && <shown.Verdict decision={result.decision} isPreview={result.isPreview} remedies={remedies} />;
  if (result.kind === 'problem') return <Refused problem={result.problem} />;
  if (result.kind === 'changed') return shown && <shown.Changed cycle={cycle.id} seen={seen} goOn={step.goOn} />;
  return (
    <p class="note note-warn" role="alert">
      {say(words.lineBroke)}
    </p>
  );
}

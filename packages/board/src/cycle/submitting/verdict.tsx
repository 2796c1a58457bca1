/** The answer to a check or a submission. It takes the focus, so that nobody misses it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Decision, MissingField } from '../../api/decision.ts';
import { idOf } from '../../form/schema-form.tsx';
import { say } from '../../texts/text.ts';
import { Findings, type FindingsProps } from './findings.tsx';
import { sayMissing } from './say-missing.ts';
import { words } from '../words.ts';

export interface VerdictProps {
  readonly decision: Decision;
  readonly isPreview: boolean;
  readonly remedies: NonNullable<FindingsProps['remedies']>;
}

export function Verdict({ decision, isPreview, remedies }: VerdictProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.focus();
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [decision]);
  const { outcome, findings, missing, corrects } = decision;
  const hasRemarks = findings.some(({ severity }) => severity === 'warn');
  const tone = outcome !== 'accepted' ? 'note-deny' : hasRemarks ? 'note-warn' : 'note-good';
  return (
    <div class={`note ${tone}`} role={outcome === 'accepted' ? 'status' : 'alert'} tabIndex={-1} ref={note}>
      <h3>{headOf(decision, isPreview)}</h3>
      {outcome === 'denied' && !isPreview && <p>{say(words.refusedLead)}</p>}
      {corrects?.stopped && <p>{say(corrects.stopped.why)}</p>}
      {missing.length > 0 && (
        <ul>
          {missing.map((each) => (
            <li key={each.field}>
              <a href={`#${idOf(each.field)}`} onClick={(event) => lead(event, each)}>
                {sayMissing(each)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {outcome === 'unavailable' &&
        findings.length === 0 &&
        reasonsIn(decision.text).map((why) => <p key={why}>{why}</p>)}
      <Findings findings={findings} remedies={remedies} isOpen={outcome === 'accepted'} />
    </div>
  );
}

/** What stands below the outcome and what it is about: the heading and the page say those. */
const reasonsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(2)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function headOf({ outcome, missing, findings }: Decision, isPreview: boolean): string {
  if (outcome === 'incomplete') return say(words.incomplete, { count: missing.length });
  if (outcome === 'unavailable') return say(words.unavailable);
  if (outcome === 'accepted')
    return say(findings.some(({ severity }) => severity === 'warn') ? words.wouldPassWith : words.wouldPass);
  return say(isPreview ? words.wouldNotPass : words.refused);
}

/** To the field itself, or to the nearest thing that holds it. */
function lead(event: Event, { field }: MissingField): void {
  event.preventDefault();
  const steps = field.split('.');
  for (let length = steps.length; length > 0; length--) {
    const id = idOf(steps.slice(0, length).join('.'));
    const found = document.getElementById(id) ?? document.getElementById(`${id}-all`);
    if (!found) continue;
    const target = found.matches('input, select, textarea, button')
      ? found
      : found.querySelector<HTMLElement>('input, select, textarea, button');
    (target ?? found).scrollIntoView({ block: 'center' });
    (target ?? found).focus();
    return;
  }
}

/** What the rules found: refusals first, what would be accepted in bold and, where it can be, as a button; remarks folded. */
import type { Finding } from '../../api/decision.ts';
import { today } from '../../app/session.ts';
import { aside } from '../../texts/aside.ts';
import { inWords } from '../../texts/dates.ts';
import { say } from '../../texts/text.ts';
import type { Remedy } from './remedies.ts';
import { words } from '../words.ts';

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** What of a remedy can be done by a button. */
  readonly remedies?: (finding: Finding) => readonly Remedy[];
  /** Remarks are read at once: what was checked can still be changed. */
  readonly isOpen?: boolean;
}

export function Findings({ findings, remedies, isOpen = false }: FindingsProps) {
  const denying = findings.filter(({ severity }) => severity === 'deny');
  const remarks = findings.filter(({ severity }) => severity === 'warn');
  return (
    <>
      {denying.length > 0 && (
        <ul class="items">
          {denying.map((finding) => (
            <OneFinding key={finding.rule + finding.messageId} finding={finding} remedies={remedies} />
          ))}
        </ul>
      )}
      {remarks.length > 0 && (
        <details open={isOpen}>
          <summary>{say(words.remarks, { count: remarks.length })}</summary>
          <ul class="items">
            {remarks.map((finding) => (
              <OneFinding key={finding.rule + finding.messageId} finding={finding} remedies={remedies} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneFinding({ finding, remedies }: { finding: Finding; remedies: FindingsProps['remedies'] }) {
  const { message, remedy, why, clause, localClause, rule } = finding;
  const buttons = remedies?.(finding) ?? [];
  return (
    <li class="finding">
      <p>{inWords(say(message), today.value)}</p>
      {remedy && <p class="remedy">{inWords(say(remedy), today.value)}</p>}
      {buttons.length > 0 && (
        <div class="actions">
          {buttons.map(({ label, apply }) => (
            <button key={label} type="button" onClick={apply}>
              {say(words.use, { value: label })}
            </button>
          ))}
        </div>
      )}
      <details>
        <summary>{say(words.clause)}</summary>
        <p>{say(why)}</p>
        <p>
          {aside(`${say(clause.source)} ${clause.article}`, say(words.confidences[clause.confidence]))}
          {localClause && ` · ${localClause}`}
        </p>
        <p class="soft">
          {say(words.rule)} {rule}
        </p>
      </details>
    </li>
  );
}

/** What came out: the decision as the command prints it, or what is wrong with the two texts, by name and line. */
import { fillText, formatProblem, type Language, type Problem } from '@obligato/core';
import { renderDecision } from '@obligato/engine';
import type { FunctionalComponent } from 'vue';
import type { Judged } from './judge.ts';
import { words } from './words.ts';

interface DecisionProps {
  readonly judged: Judged;
  readonly language: Language;
}

export const DecisionView: FunctionalComponent<DecisionProps> = ({ judged, language }) => {
  const { decision, refusedAt, outlooks, late, obligation } = judged;
  const possible = outlooks.map(({ event }) => obligation.events[event]?.title[language] ?? event);
  return (
    <>
      {refusedAt && <p class="remark">{fillText(words.inHistory, { at: refusedAt }, language)}</p>}
      <pre class={`decision ${decision.outcome}`} data-outcome={decision.outcome}>
        {renderDecision(decision, language)}
      </pre>
      {late && <p class="remark late">{words.late[language]}</p>}
      {possible.length > 0 && (
        <p class="possible">
          {words.possible[language]}
          {language === 'en' ? ': ' : '：'}
          {possible.join(language === 'en' ? ', ' : '、')}
        </p>
      )}
    </>
  );
};

interface ProblemProps {
  readonly problems: readonly Problem[];
  readonly language: Language;
}

export const ProblemView: FunctionalComponent<ProblemProps> = ({ problems, language }) => (
  <div class="decision problems" data-outcome="problem">
    <p>{words.problems[language]}</p>
    <ul>
      {problems.map((problem) => (
        <li key={formatProblem(problem)}>{formatProblem(problem, language)}</li>
      ))}
    </ul>
  </div>
);

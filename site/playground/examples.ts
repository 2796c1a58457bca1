/** What the playground begins with: from the example organ and the example firm, the plainest first. */
import type { Example } from './example.ts';
import { accessReview } from './examples/access-review.ts';
import { correction } from './examples/correction.ts';
import { lateFiling } from './examples/late-filing.ts';
import { looserChild } from './examples/looser-child.ts';
import { noQuorum } from './examples/no-quorum.ts';
import { onTrial } from './examples/on-trial.ts';
import { shortNotice } from './examples/short-notice.ts';
import { stricterShare } from './examples/stricter-share.ts';
import { unannouncedEvaluation } from './examples/unannounced-evaluation.ts';
import { waiver } from './examples/waiver.ts';

export const examples: readonly [Example, ...Example[]] = [
  shortNotice,
  noQuorum,
  stricterShare,
  looserChild,
  waiver,
  onTrial,
  unannouncedEvaluation,
  lateFiling,
  accessReview,
  correction,
];

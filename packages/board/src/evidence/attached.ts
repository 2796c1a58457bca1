/** What somebody attaches to a submission, as far as it has come. */
import type { Attempt } from '../api/cycle.ts';
import type { GivenEvidence } from './bring-file.ts';

export interface Attached {
  /** All that there is to be; undefined as long as nobody has said anything about it. */
  readonly evidence: readonly GivenEvidence[] | undefined;
  /** They say that it may go into what is confidential. */
  readonly inConfidence: boolean;
  /** A file is still on its way. */
  readonly isSending: boolean;
}

export const nothingAttached: Attached = { evidence: undefined, inConfidence: false, isSending: false };

/** As a request says it; a correction may leave nothing of what was there. */
export const attachedTo = ({ evidence, inConfidence }: Attached): Pick<Attempt, 'evidence' | 'evidenceInConfidence'> =>
  evidence === undefined ? {} : { evidence, ...(inConfidence ? { evidenceInConfidence: true } : {}) };

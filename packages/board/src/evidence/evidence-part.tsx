/** A fold below the form of a step, in which evidence is attached: what is in it is read when it is opened. */
import { useState } from 'preact/hooks';
import { say } from '../texts/text.ts';
import { useLater } from '../ui/later.ts';
import type { Attached } from './attached.ts';
import { evidenceTitle } from './evidence-title.ts';

interface Props {
  readonly cycle: string;
  readonly asks: boolean;
  readonly attach: (attached: Attached) => void;
}

export function EvidencePart({ cycle, asks, attach }: Props) {
  const [isOpen, open] = useState(false);
  const part = useLater(isOpen, () => import('./attaching.tsx'));
  return (
    <details class="group" onToggle={() => open(true)}>
      <summary>{say(evidenceTitle)}</summary>
      {part && <part.Attaching cycle={cycle} asks={asks} attach={attach} />}
    </details>
  );
}

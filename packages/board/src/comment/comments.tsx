/** Notes on a duty: what was said beside it, and a place to say something. */
import { useState } from 'preact/hooks';
import { readComments } from '../api/comment.ts';
import type { Cycle } from '../api/cycle.ts';
import { useLoad } from '../app/load.ts';
import { mayIn } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { useLater } from '../ui/later.ts';
import { writeComment } from './words.ts';

export function Comments({ cycle: { id, unit } }: { cycle: Cycle }) {
  const loaded = useLoad(`comments ${id}`, () => readComments(id), unit);
  const [isWriting, write] = useState(false);
  const written = loaded.state === 'ready' ? loaded.value : [];
  const shown = useLater(isWriting || written.length > 0, () => import('./thread.tsx'));
  const mayWrite = mayIn(unit, 'comment');
  if (!mayWrite && written.length === 0) return null;
  return (
    <section class="card">
      {shown && written.length > 0 && <shown.Thread unit={unit} written={written} />}
      {mayWrite && (
        <details class="group" onToggle={() => write(true)}>
          <summary>{say(writeComment)}</summary>
          {shown && <shown.Writing cycle={id} unit={unit} done={loaded.again} />}
        </details>
      )}
    </section>
  );
}

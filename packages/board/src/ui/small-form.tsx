/** A small form: what it asks for, what kept it from being done, and the one button that sends it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../api/answer.ts';
import { type Hindrance, hindranceOf, NotDone } from './not-done.tsx';

interface Parts {
  /** What the button says. */
  readonly label: string;
  readonly send: () => Promise<Answer<unknown>>;
  /** Once it was sent. */
  readonly done: () => void;
  readonly children: ComponentChildren;
}

export function SmallForm({ label, send, done, children }: Parts) {
  const [hindrance, tell] = useState<Hindrance>();
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const answer = await send();
    setBusy(false);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') done();
  };
  return (
    <form
      class="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      {children}
      <NotDone because={hindrance} />
      <div class="actions">
        <button type="submit" class="primary" disabled={isBusy}>
          {label}
        </button>
      </div>
    </form>
  );
}

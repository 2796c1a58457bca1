/** One scrutineer's part: made with their share, here or on a device of their own. The share is used, and forgotten. */
import type { Announcement, ClosedBox, OpeningPart } from '@obligato/ballot/voter';
import { useState } from 'preact/hooks';
import { say, type Text } from '../texts/text.ts';
import { words } from './words.ts';

interface OwnPartProps {
  readonly announcement: Announcement;
  readonly closed: ClosedBox;
  readonly name: string;
  readonly part: OpeningPart | undefined;
  readonly take: (part: OpeningPart) => void;
}

export function OwnPart({ announcement, closed, name, part, take }: OwnPartProps) {
  const [share, setShare] = useState('');
  const [refusal, refuse] = useState<Text>();
  const use = async () => {
    const { openingPart } = await import('@obligato/ballot/voter');
    const made = await openingPart(announcement, closed, share);
    if ('is' in made) return refuse(made.message);
    refuse(undefined);
    setShare('');
    take(made);
  };
  const load = async (file: File | undefined) => {
    const read = file && partIn(await file.text());
    if (read) take(read);
    refuse(read ? undefined : words.notAPart);
  };
  if (part)
    return (
      <div class="group">
        <p class="note note-good" role="status">
          {say(words.ready, { name })}
        </p>
        <button type="button" onClick={() => savePart(announcement.ballot, part)}>
          {say(words.savePart)}
        </button>
      </div>
    );
  return (
    <form
      class="group"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <label>
        {say(words.share, { name })}
        <textarea
          class="code"
          rows={3}
          autocomplete="off"
          spellcheck={false}
          value={share}
          onInput={(event) => setShare(event.currentTarget.value)}
        />
      </label>
      <p class="hint">{say(words.shareHint)}</p>
      {refusal && (
        <p class="wrong" role="alert">
          {say(refusal)}
        </p>
      )}
      <div class="actions">
        <button type="submit">{say(words.useShare)}</button>
        <label>
          {say(words.loadPart)}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void load(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
    </form>
  );
}

function partIn(text: string): OpeningPart | undefined {
  try {
    const part = JSON.parse(text) as Partial<OpeningPart> | null;
    return part?.format === 1 && Array.isArray(part.lists) && (part.scrutineer === 0 || part.scrutineer === 1)
      ? (part as OpeningPart)
      : undefined;
  } catch {
    return undefined;
  }
}

function savePart(ballot: string, part: OpeningPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(part)], { type: 'application/json' }));
  link.download = `${ballot}.part-${part.scrutineer + 1}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What stands behind a step: files that are chosen or dropped, links, papers kept elsewhere. Read when somebody wants to attach some. */
import { useEffect, useState } from 'preact/hooks';
import type { Evidence } from './bring-file.ts';
import { me } from '../app/session.ts';
import { say } from '../texts/text.ts';
import type { Attached } from './attached.ts';
import { evidenceWords as words } from './evidence-words.ts';
import { saySize } from './size.ts';
import { type FileOnItsWay, plain, useFiles } from './use-files.ts';

interface Props {
  readonly cycle: string;
  /** Whoever attaches has to say first that it may go there. */
  readonly asks: boolean;
  /** What stands there already. */
  readonly onRecord?: readonly Evidence[];
  readonly attach: (attached: Attached) => void;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function Attaching({ cycle, asks, onRecord = [], attach }: Props) {
  const of = <K extends Evidence['kind']>(kind: K) =>
    onRecord.filter((each): each is Extract<Evidence, { readonly kind: K }> => each.kind === kind);
  const [agreed, agree] = useState(false);
  const [links, setLinks] = useState(() =>
    of('link')
      .map(({ href }) => href)
      .join('\n'),
  );
  const [papers, setPapers] = useState(() =>
    of('reference')
      .map(({ text }) => text)
      .join('\n'),
  );
  const { files, add, again, remove } = useFiles(cycle, of('file'));
  const mayAttach = !asks || agreed;
  useEffect(() => {
    const notes = new Map(of('link').map((each) => [each.href, each]));
    attach({
      evidence: mayAttach
        ? [
            ...files.flatMap(({ name, kept }) => (kept ? [{ kind: 'file' as const, name, ...given(kept) }] : [])),
            ...linesOf(links).map((href) => notes.get(href) ?? { kind: 'link' as const, href }),
            ...linesOf(papers).map((text) => ({ kind: 'reference' as const, text })),
          ]
        : undefined,
      inConfidence: asks && agreed,
      isSending: files.some(({ kept, refused }) => kept === undefined && refused === undefined),
    });
  }, [files, links, papers, mayAttach]);
  return (
    <div class="stack">
      {asks && (
        <div class="note note-warn">
          <p>{say(words.confidence)}</p>
          <label class="check">
            <input type="checkbox" checked={agreed} onChange={({ currentTarget }) => agree(currentTarget.checked)} />
            {say(words.agree)}
          </label>
        </div>
      )}
      {mayAttach && (
        <>
          {me.value?.files && <Chooser add={add} />}
          <ul class="rows" aria-live="polite">
            {files.map((each) => (
              <OneFile key={each.id} file={each} again={() => again(each.id)} remove={() => remove(each.id)} />
            ))}
          </ul>
          <Lines label={say(words.links)} value={links} set={setLinks} />
          <Lines label={say(words.references)} value={papers} set={setPapers} />
        </>
      )}
    </div>
  );
}

const given = ({ sha256, receipt }: NonNullable<FileOnItsWay['kept']>) => ({
  sha256,
  ...(receipt === undefined ? {} : { receipt }),
});

/** The browser's own: what is dropped on it is chosen. */
function Chooser({ add }: { add: (files: readonly File[]) => void }) {
  const allowed = me.value?.files;
  if (!allowed) return null;
  return (
    <div>
      <label>
        {say(words.files)} <span class="soft">{say(words.drop)}</span>
        <input
          type="file"
          class="drop"
          multiple
          aria-describedby="evidence-allowed"
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])]);
            // The same one may be chosen again after it was left out.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="hint" id="evidence-allowed">
        {say(words.allowed, { kinds: plain(say(allowed.called)), size: saySize(allowed.maxBytes) })}
      </p>
    </div>
  );
}

interface OneFileProps {
  readonly file: FileOnItsWay;
  readonly again: () => void;
  readonly remove: () => void;
}

function OneFile({ file: { name, share, kept, refused, mayTryAgain }, again, remove }: OneFileProps) {
  const percent = Math.round(share * 100);
  return (
    <li class="duty">
      <div>
        <strong>{name}</strong> {kept && <span class="mark mark-good">{say(words.there)}</span>}
        {refused !== undefined && <p class="wrong">{refused}</p>}
        {!kept && refused === undefined && (
          <progress max={100} value={percent} aria-label={say(words.sending, { name, percent })} />
        )}
      </div>
      <div class="actions">
        {mayTryAgain && (
          <button type="button" aria-label={say(words.again, { name })} onClick={again}>
            {say(words.againShort)}
          </button>
        )}
        <button type="button" class="plain" aria-label={say(words.remove, { name })} onClick={remove}>
          {say(words.removeShort)}
        </button>
      </div>
    </li>
  );
}

function Lines({ label, value, set }: { label: string; value: string; set: (next: string) => void }) {
  return (
    <label>
      {label}
      <textarea rows={2} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  );
}

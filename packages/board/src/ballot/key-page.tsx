/** A scrutineer's key: made in this browser and nowhere else, printed or written down, and gone from the screen. */
import type { ScrutineerKey } from '@obligato/ballot/voter';
import { useState } from 'preact/hooks';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { words as uiWords } from '../ui/words.ts';
import { announceWords } from './announce-words.ts';
import { words } from './words.ts';

export function KeyPage() {
  const [made, setMade] = useState<ScrutineerKey>();
  const [has, setHas] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const make = async () => setMade(await (await import('@obligato/ballot/voter')).makeScrutineerKey());
  const copy = async (key: string) => {
    await navigator.clipboard.writeText(key);
    setCopied(true);
  };
  return (
    <Page title={say(announceWords.keyTitle)} lead={say(announceWords.keyLead)}>
      {!isSecureContext && <p class="note note-deny">{say(words.insecure)}</p>}
      {isSecureContext && !made && (
        <button type="button" class="primary" onClick={() => void make()}>
          {say(announceWords.makeKey)}
        </button>
      )}
      {made && (
        <div class="stack">
          <section class="card stack">
            <h2>{say(announceWords.public)}</h2>
            <p class="code">{made.key}</p>
            <p class="no-print">
              <button type="button" onClick={() => void copy(made.key)}>
                {say(isCopied ? announceWords.copied : announceWords.copy)}
              </button>
            </p>
          </section>
          <section class="card stack">
            <h2>{say(announceWords.secret)}</h2>
            <p class="code share">{made.share}</p>
            <p class="note note-warn">{say(announceWords.secretHint)}</p>
            <p class="no-print">
              <button type="button" onClick={() => print()}>
                {say(uiWords.print)}
              </button>
            </p>
          </section>
          <div class="no-print stack">
            <label class="check">
              <input type="checkbox" checked={has} onChange={(event) => setHas(event.currentTarget.checked)} />
              <span>{say(announceWords.has)}</span>
            </label>
            <button
              type="button"
              class="primary"
              disabled={!has}
              onClick={() => {
                setMade(undefined);
                setHas(false);
                setCopied(false);
              }}
            >
              {say(announceWords.clear)}
            </button>
          </div>
        </div>
      )}
    </Page>
  );
}

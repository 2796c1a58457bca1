/** Voting, as nobody: papers are taken from this browser or from a file, filled in a question a page, read once more, and cast. */
import type { Choice } from '@obligato/ballot/voter';
import { useState } from 'preact/hooks';
import { addressOf } from '../app/router.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { type Answers, Filling } from './filling.tsx';
import { forget, keep, type OwnBallot, ownBallot, readOwn } from './kept-papers.ts';
import { sealed } from './sealed.ts';
import { Sending } from './sending.tsx';
import { words } from './words.ts';

/** Where it is kept: what came from a file is in nobody's browser when the page is closed. */
interface Held {
  readonly own: OwnBallot;
  readonly isFile: boolean;
}

export function VotePage({ about: ballot }: { about: string }) {
  const [held, hold] = useState<Held | 'forgotten' | undefined>(() => {
    const own = ownBallot(ballot);
    return own && { own, isFile: false };
  });
  const change = (own: OwnBallot, isFile: boolean) => {
    if (!isFile) keep(own);
    hold({ own, isFile });
  };
  const title = held && held !== 'forgotten' ? say(held.own.announcement.title) : say(words.title);
  return (
    <Page title={title} lead={say(words.nobody)}>
      {!isSecureContext ? (
        <p class="note note-deny" role="alert">
          {say(words.insecure)}
        </p>
      ) : held === 'forgotten' ? (
        <p class="note note-good" role="status">
          {say(words.forgotten)}
        </p>
      ) : held === undefined ? (
        <FromFile ballot={ballot} found={(own) => hold({ own, isFile: true })} />
      ) : held.own.sheets ? (
        <Sending
          own={held.own}
          isFile={held.isFile}
          change={(own) => change(own, held.isFile)}
          done={() => {
            forget(ballot);
            hold('forgotten');
          }}
        />
      ) : (
        <Voting own={held.own} change={(own) => change(own, held.isFile)} />
      )}
      <p class="no-print">
        <a class="tall" target="_self" href={addressOf('ballots')}>
          {say(words.toBallots)}
        </a>
      </p>
    </Page>
  );
}

function FromFile({ ballot, found }: { ballot: string; found: (own: OwnBallot) => void }) {
  const [isWrong, setWrong] = useState(false);
  const take = async (file: File | undefined) => {
    const own = file && readOwn(await file.text(), ballot);
    setWrong(!own);
    if (own) found(own);
  };
  return (
    <div class="card stack">
      <p>{say(words.noPapers)}</p>
      <label>
        {say(words.load)}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      {isWrong && (
        <p class="note note-deny" role="alert">
          {say(words.notAFile)}
        </p>
      )}
      <p class="hint">{say(words.lost)}</p>
    </div>
  );
}

/** Answers stand in this page alone until they are sealed: nothing writes them down. */
function Voting({ own, change }: { own: OwnBallot; change: (own: OwnBallot) => void }) {
  const [hasBegun, begin] = useState(false);
  const [isSealing, setSealing] = useState(false);
  if (isSealing)
    return (
      <p class="loading" role="status">
        {say(words.sealing)}
      </p>
    );
  if (!hasBegun) return <Before own={own} begin={() => begin(true)} />;
  const cast = async (answers: Answers) => {
    setSealing(true);
    const choices: readonly Choice[] = answers;
    change(await sealed(own, choices));
  };
  return <Filling own={own} cast={(answers) => void cast(answers)} />;
}

/** What is not promised stands before the first question. */
function Before({ own, begin }: { own: OwnBallot; begin: () => void }) {
  const { announcement, fingerprint, notPromised } = own;
  const { opens, closes } = announcement.cast;
  const now = Date.now();
  const when = now < Date.parse(opens) ? words.opens : now < Date.parse(closes) ? words.open : words.over;
  return (
    <div class="stack">
      <p class="note">{say(when, { at: sayStamp(when === words.opens ? opens : closes) })}</p>
      <section class="card">
        <h2>{say(words.fingerprint)}</h2>
        <p class="code">{fingerprint}</p>
        <p class="hint">{say(words.compare)}</p>
      </section>
      <section class="card">
        <h2>{say(words.notPromised)}</h2>
        <ul class="dots">
          {notPromised.map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
        </ul>
      </section>
      <button type="button" class="primary large" onClick={begin}>
        {say(words.begin)}
      </button>
    </div>
  );
}

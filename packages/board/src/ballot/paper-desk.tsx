/** Fetching papers: prepared here, signed unseen, and kept where their voter says: in their own browser, or in a file. */
import type { PreparedPapers } from '@obligato/ballot/voter';
import { useState } from 'preact/hooks';
import { type AnnouncedBallot, fetchPapers } from '../api/ballot.ts';
import { addressOf } from '../app/router.ts';
import { me } from '../app/session.ts';
import { sayStamp } from '../texts/dates.ts';
import { say, type Text } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { keep, type OwnBallot, ownBallot, saveAsFile } from '../vote/kept-papers.ts';
import { words } from './words.ts';

export function PaperDesk({ of }: { of: AnnouncedBallot }) {
  const { announcement, phase, group } = of;
  const [own, hold] = useState<OwnBallot | undefined>(() => ownBallot(announcement.ballot));
  return (
    <section class="card stack" aria-labelledby="papers">
      <h2 id="papers">{say(words.papers)}</h2>
      {own && <Here ballot={announcement.ballot} />}
      {!own && group === null && <p class="note">{say(words.notVoter)}</p>}
      {!own && group !== null && phase === 'announced' && (
        <p class="note">{say(words.fetchLater, { at: sayStamp(announcement.issue.opens) })}</p>
      )}
      {group !== null && phase === 'issuing' && (own ? null : <Fetching of={of} group={group} kept={hold} />)}
      {!own && group !== null && (phase === 'waiting' || phase === 'casting') && (
        <>
          <p class="note note-warn">{say(words.fetchOver)}</p>
          <ToVote ballot={announcement.ballot} />
        </>
      )}
    </section>
  );
}

function Here({ ballot }: { ballot: string }) {
  return (
    <>
      <p class="note note-good">{say(words.here)}</p>
      <ToVote ballot={ballot} />
    </>
  );
}

/** Another page altogether: nothing of whoever is signed in goes along. */
function ToVote({ ballot }: { ballot: string }) {
  return (
    <>
      <a class="button primary" target="_self" href={addressOf('vote', ballot)}>
        {say(words.toVote)}
      </a>
      <p class="hint">{say(words.toVoteLead)}</p>
    </>
  );
}

interface FetchingProps {
  readonly of: AnnouncedBallot;
  readonly group: string;
  readonly kept: (own: OwnBallot) => void;
}

function Fetching({ of, group, kept }: FetchingProps) {
  const [isShared, share] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<OwnBallot>();
  const [hindrance, tell] = useState<Hindrance>();
  const [refusal, refuse] = useState<Text>();
  // Kept while the page is open: asked again, the same request is answered again.
  const [prepared, setPrepared] = useState<PreparedPapers>();
  const send = async () => {
    setBusy(true);
    refuse(undefined);
    const came = await fetched(of, { group, isShared, prepared, remember: setPrepared });
    setBusy(false);
    tell(came.hindrance);
    refuse(came.refusal);
    if (!came.own) return;
    if (isShared) {
      saveAsFile(came.own);
      setSaved(came.own);
    } else {
      keep(came.own);
      kept(came.own);
    }
  };
  if (!isSecureContext)
    return (
      <p class="note note-deny" role="alert">
        {say(words.insecure)}
      </p>
    );
  if (saved)
    return (
      <div class="note note-good" role="status">
        <p>{say(words.saved)}</p>
        <button type="button" onClick={() => saveAsFile(saved)}>
          {say(words.saveAgain)}
        </button>
      </div>
    );
  return (
    <div class="stack">
      <p>{say(words.everybody)}</p>
      <fieldset>
        <legend>{say(words.whose)}</legend>
        {[false, true].map((isFile) => (
          <label key={String(isFile)} class="check">
            <input type="radio" name="whose" checked={isShared === isFile} onChange={() => share(isFile)} />
            <span>{say(isFile ? words.shared : words.mine)}</span>
          </label>
        ))}
      </fieldset>
      {refusal && (
        <p class="note note-deny" role="alert">
          {say(refusal)}
        </p>
      )}
      <NotDone because={hindrance} />
      <button type="button" class="primary" disabled={isBusy} onClick={() => void send()}>
        {say(isBusy ? words.preparing : words.fetch)}
      </button>
    </div>
  );
}

interface Fetched {
  readonly own?: OwnBallot;
  readonly hindrance?: Hindrance;
  readonly refusal?: Text;
}

interface Fetch {
  readonly group: string;
  readonly isShared: boolean;
  readonly prepared: PreparedPapers | undefined;
  readonly remember: (prepared: PreparedPapers) => void;
}

/** The announcement that came is held against its fingerprint first: a server that gives everybody keys of their own is caught here. */
async function fetched(of: AnnouncedBallot, { group, isShared, prepared, remember }: Fetch): Promise<Fetched> {
  const { announcement, fingerprint, notPromised } = of;
  const voter = await import('@obligato/ballot/voter');
  if ((await voter.fingerprintOf(announcement)) !== fingerprint) return { refusal: words.differs };
  const member = me.value?.member ?? '';
  const pending = pendingIn(announcement.ballot, member);
  const papers = prepared ?? pending.read() ?? (await voter.preparePapers(announcement, { member, group }));
  remember(papers);
  if (!isShared) pending.write(papers);
  const answer = await fetchPapers(announcement.ballot, papers.request);
  if (answer.kind !== 'ok') return { hindrance: hindranceOf(answer) };
  const finished = await voter.finishPapers(announcement, papers.pending, answer.value.signatures);
  if ('is' in finished) return { refusal: finished.message };
  pending.remove();
  return { own: { format: 1, announcement, fingerprint, notPromised, papers: finished } };
}

/** What was sent, until its answer has come: an answer lost on its way is no lost vote. It is gone before anybody votes. */
function pendingIn(ballot: string, member: string) {
  const key = `obligato:papers:${ballot}:${member}`;
  return {
    read: (): PreparedPapers | undefined => {
      const before = localStorage.getItem(key);
      return before === null ? undefined : (JSON.parse(before) as PreparedPapers);
    },
    write: (papers: PreparedPapers) => localStorage.setItem(key, JSON.stringify(papers)),
    remove: () => localStorage.removeItem(key),
  };
}

/** Announcing a ballot on a matter: the records say whom it is about and who may vote; the times and the scrutineers are for whoever announces. */

import { useState } from 'preact/hooks';
import { type AnnouncedNow, announceBallot, type BegunBallot, readBallotDraft } from '../api/ballot.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { today } from '../app/session.ts';
import { addDays } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { announceWords } from './announce-words.ts';
import { AskedList } from './asked-list.tsx';
import { words } from './words.ts';

export function AnnouncePage({ about: cycle }: { about: string }) {
  const loaded = useLoad(`ballot draft ${cycle}`, () => readBallotDraft(cycle));
  const [announced, tell] = useState<AnnouncedNow>();
  return (
    <Page title={say(announceWords.title)} lead={say(announceWords.lead)}>
      {announced ? (
        <Done of={announced} />
      ) : (
        <Ready of={loaded}>{(begun) => <Form cycle={cycle} begun={begun} done={tell} />}</Ready>
      )}
    </Page>
  );
}

function Done({ of: { ballot, fingerprint, electorate } }: { of: AnnouncedNow }) {
  return (
    <div class="note note-good stack" role="status">
      <p>{say(announceWords.announced, { count: electorate })}</p>
      <p>
        {say(words.fingerprintIs)}
        <span class="code">{fingerprint}</span>
      </p>
      <p>{say(words.post)}</p>
      <a class="button primary" href={addressOf('ballot', ballot)}>
        {say(announceWords.toBallot)}
      </a>
    </div>
  );
}

const moments = ['issueOpens', 'issueCloses', 'castOpens', 'castCloses'] as const;
type Moment = (typeof moments)[number];

/** A morning for the papers, an afternoon for the votes, tomorrow. */
function usual(): Readonly<Record<Moment, string>> {
  const day = addDays(today.value, 1);
  const at = (time: string) => `${day}T${time}`;
  return { issueOpens: at('09:00'), issueCloses: at('12:00'), castOpens: at('13:00'), castCloses: at('18:00') };
}

interface FormProps {
  readonly cycle: string;
  readonly begun: BegunBallot;
  readonly done: (announced: AnnouncedNow) => void;
}

type Scrutineers = readonly { readonly member: string; readonly key: string }[];

function Form({ cycle, begun, done }: FormProps) {
  const [named, name] = useState({ ballot: begun.ballot, ...begun.title });
  const [times, setTimes] = useState(usual);
  const [absent, leaveOut] = useState<ReadonlySet<string>>(new Set());
  const [scrutineers, setScrutineers] = useState<Scrutineers>([
    { member: '', key: '' },
    { member: '', key: '' },
  ]);
  const [isApart, countApart] = useState(false);
  const [hindrance, tell] = useState<Hindrance>();
  const [isBusy, setBusy] = useState(false);
  const electorate = begun.electorate.filter(({ member }) => !absent.has(member));
  const send = async () => {
    setBusy(true);
    const answer = await announceBallot(cycle, {
      ballot: named.ballot,
      title: { en: named.en, 'zh-CN': named['zh-CN'] },
      questions: begun.questions,
      electorate: electorate.map(({ member, group }) => (isApart ? { member, group } : { member })),
      ...(isApart ? { groups: begun.groups } : {}),
      issue: { opens: stampOf(times.issueOpens), closes: stampOf(times.issueCloses) },
      cast: { opens: stampOf(times.castOpens), closes: stampOf(times.castCloses) },
      scrutineers: scrutineers.map(({ member, key }) => ({ member, key: key.trim() })),
    });
    setBusy(false);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') done(answer.value);
  };
  if (begun.questions.length === 0) return <p class="note note-warn">{say(announceWords.noQuestions)}</p>;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <section class="card stack">
        <label>
          {say(announceWords.inChinese)}
          <input
            required
            value={named['zh-CN']}
            onInput={(event) => name({ ...named, 'zh-CN': event.currentTarget.value })}
          />
        </label>
        <label>
          {say(announceWords.inEnglish)}
          <input required value={named.en} onInput={(event) => name({ ...named, en: event.currentTarget.value })} />
        </label>
        <label>
          {say(announceWords.name)}
          <input
            required
            pattern="[a-z0-9][-a-z0-9]{0,63}"
            aria-describedby="name-hint"
            value={named.ballot}
            onInput={(event) => name({ ...named, ballot: event.currentTarget.value })}
          />
        </label>
        <p class="hint" id="name-hint">
          {say(announceWords.nameHint)}
        </p>
      </section>
      <section class="card">
        <h2>{say(announceWords.questions)}</h2>
        <AskedList questions={begun.questions} />
      </section>
      <fieldset class="card">
        <legend>
          <strong>{say(announceWords.voters, { count: electorate.length })}</strong>
        </legend>
        <p class="hint">{say(announceWords.votersHint)}</p>
        <div class="checks">
          {begun.electorate.map(({ member, name: called }) => (
            <label key={member} class="check">
              <input type="checkbox" checked={!absent.has(member)} onChange={() => leaveOut(toggled(absent, member))} />
              <span>{called}</span>
            </label>
          ))}
        </div>
        {begun.groups.length > 1 && (
          <label class="check">
            <input type="checkbox" checked={isApart} onChange={() => countApart(!isApart)} />
            <span>{say(announceWords.apart, { groups: begun.groups.map(({ title }) => say(title)).join(' / ') })}</span>
          </label>
        )}
      </fieldset>
      <section class="card">
        <div class="two">
          {moments.map((moment) => (
            <label key={moment}>
              {say(announceWords[moment])}
              <input
                type="datetime-local"
                required
                value={times[moment]}
                onInput={(event) => setTimes({ ...times, [moment]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        <p class="hint">{say(announceWords.windowsHint)}</p>
      </section>
      <section class="card stack">
        <h2>{say(words.scrutineers)}</h2>
        <p class="hint">
          {say(announceWords.keyHint)}{' '}
          <span class="code">{new URL(addressOf('ballot-key'), location.origin).href}</span>
        </p>
        {scrutineers.map((each, place) => (
          <div key={`scrutineer ${place + 1}`} class="two">
            <label>
              {say(announceWords.scrutineer, { at: place + 1 })}
              <select
                required
                value={each.member}
                onChange={(event) => setScrutineers(withAt(scrutineers, place, { member: event.currentTarget.value }))}
              >
                <option value="" />
                {begun.others.map(({ member, name: called }) => (
                  <option key={member} value={member}>
                    {called}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {say(announceWords.key, { at: place + 1 })}
              <input
                required
                class="code"
                autocomplete="off"
                spellcheck={false}
                value={each.key}
                onInput={(event) => setScrutineers(withAt(scrutineers, place, { key: event.currentTarget.value }))}
              />
            </label>
          </div>
        ))}
      </section>
      <NotDone because={hindrance} />
      <button type="submit" class="primary" disabled={isBusy}>
        {say(announceWords.announce)}
      </button>
    </form>
  );
}

/** As the clock of whoever announces shows it, with its zone. */
const stampOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString());

const withAt = (all: Scrutineers, place: number, change: Partial<Scrutineers[number]>): Scrutineers =>
  all.map((each, at) => (at === place ? { ...each, ...change } : each));

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** Signing in: on a page of its own, or over what one was writing when the session ended. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Credentials, WaysIn } from '../api/session.ts';
import { readWaysIn } from '../api/session.ts';
import { choose, languages, reading, say } from '../texts/text.ts';
import { place } from './router.ts';
import { enterWith, isExpired, me } from './session.ts';
import { words } from './words.ts';

export function SignInPage() {
  return (
    <main class="sign-in" id="content">
      <h1>{say(words.board)}</h1>
      <SignInForm />
      <LanguageChoice />
    </main>
  );
}

/** A native dialog: the page below cannot be reached meanwhile, and stays as it is. */
export function SignInAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isExpired.value && !dialog.current?.open) dialog.current?.showModal();
    if (!isExpired.value && dialog.current?.open) dialog.current.close();
  }, [isExpired.value]);
  return (
    <dialog ref={dialog} aria-labelledby="expired" onCancel={(event) => event.preventDefault()}>
      <h2 id="expired">{say(words.expired)}</h2>
      <p>{say(words.expiredLead)}</p>
      {isExpired.value && <SignInForm />}
    </dialog>
  );
}

function SignInForm() {
  const [ways, setWays] = useState<WaysIn>();
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    void readWaysIn().then((answer) => {
      if (answer.kind === 'ok') setWays(answer.value);
      else setWays({ token: true, password: false, provider: null, trial: false });
    });
  }, []);

  const enter = async (credentials: Credentials) => {
    setBusy(true);
    setWrong('');
    const answer = await enterWith(credentials);
    setBusy(false);
    if (answer.kind === 'ok') return;

    setWrong(say(wordsFor(answer)));
    requestAnimationFrame(() => alert.current?.focus());
  };

  if (!ways) return null;
  return (
    <div class="stack">
      {ways.trial && <p class="trial">{say(words.trial)}</p>}
      {!wrong && place.value.query['sign-in'] === 'refused' && (
        <p class="note note-deny" role="alert">
          {say(words.refusedByProvider)}
        </p>
      )}
      {wrong && (
        <p class="note note-deny" role="alert" tabIndex={-1} ref={alert}>
          {wrong}
        </p>
      )}
      {ways.provider !== null && (
        <a class="button primary" href={ways.provider}>
          {say(words.byProvider)}
        </a>
      )}
      {ways.password && <ByPassword enter={enter} isBusy={isBusy} />}
      {ways.token && <ByToken enter={enter} isBusy={isBusy} isAlone={!ways.password && ways.provider === null} />}
    </div>
  );
}

function wordsFor(answer: Exclude<Awaited<ReturnType<typeof enterWith>>, { readonly kind: 'ok' }>) {
  if (answer.kind === 'insecure') return words.insecure;
  if (answer.kind === 'offline') return words.away;
  return answer.kind === 'refused' && answer.problem.status === 429 ? words.tooOften : words.wrong;
}

interface Entering {
  readonly enter: (credentials: Credentials) => Promise<void>;
  readonly isBusy: boolean;
}

const fieldIn = (event: Event, name: string) =>
  String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? '').trim();

function ByPassword({ enter, isBusy }: Entering) {
  const send = (event: Event) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget as HTMLFormElement).get('password');
    void enter({ user: fieldIn(event, 'user'), password: String(password ?? '') });
  };
  return (
    <form class="stack" onSubmit={send} aria-label={say(words.byPassword)}>
      <label>
        {say(words.user)}
        <input name="user" autocomplete="username" required autocapitalize="none" />
      </label>
      <label>
        {say(words.password)}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button class="primary" type="submit" disabled={isBusy}>
        {say(words.signIn)}
      </button>
    </form>
  );
}

function ByToken({ enter, isBusy, isAlone }: Entering & { isAlone: boolean }) {
  const send = (event: Event) => {
    event.preventDefault();
    void enter({ token: fieldIn(event, 'token') });
  };
  const form = (
    <form class="stack" onSubmit={send} aria-label={say(words.byToken)}>
      <label>
        {say(words.token)}
        <input
          name="token"
          type="password"
          autocomplete="off"
          required
          spellcheck={false}
          aria-describedby="token-hint"
        />
      </label>
      <p class="hint" id="token-hint">
        {say(words.tokenHint)}
      </p>
      <button class={isAlone ? 'primary' : ''} type="submit" disabled={isBusy}>
        {say(words.signIn)}
      </button>
    </form>
  );
  if (isAlone) return form;
  return (
    <details>
      <summary>{say(words.byToken)}</summary>
      {form}
    </details>
  );
}

/** Under its own name: whoever needs it can read it. */
const nameOf = (tag: string): string =>
  tag === 'zh-CN' ? '中文' : (new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag);

/** The other languages, each a button. */
export function LanguageChoice() {
  const all = [...new Set([...(me.value?.languages ?? []), ...languages])];
  return (
    <>
      {all
        .filter((each) => each !== reading())
        .map((each) => (
          <button key={each} type="button" lang={each} onClick={() => choose(each)}>
            {nameOf(each)}
          </button>
        ))}
    </>
  );
}

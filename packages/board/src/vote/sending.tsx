/** Sheets on their way: each by itself, at a moment of chance, sent again until the published list has it. */
import type { Verification } from '@obligato/ballot/voter';
import { useEffect, useRef, useState } from 'preact/hooks';
import { castSheet, readSheets } from '../api/ballot.ts';
import { hereOf } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { type OwnBallot, type OwnSheet, saveAsFile } from './kept-papers.ts';
import { words } from './words.ts';

interface SendingProps {
  readonly own: OwnBallot;
  /** Nothing of it stays in this browser. */
  readonly isFile: boolean;
  readonly change: (own: OwnBallot) => void;
  readonly done: () => void;
}

export function Sending({ own, isFile, change, done }: SendingProps) {
  const latest = useRef(own);
  const [lookedAt, setLooked] = useState<string>();
  const update = (question: string, over: Partial<OwnSheet>) => {
    const sheets = latest.current.sheets?.map((sheet) =>
      sheet.receipt.question === question ? settled({ ...sheet, ...over }) : sheet,
    );
    latest.current = { ...latest.current, ...(sheets ? { sheets } : {}) };
    change(latest.current);
  };
  const look = async () => {
    if (await lookUp(latest.current, update)) setLooked(hereOf(new Date().toISOString()).slice(11, 16));
  };
  useEffect(() => keepSending({ sheetsNow: () => latest.current, update, look }), []);
  const { sheets = [], announcement } = own;
  const titles = new Map(announcement.questions.map(({ id, title }) => [id, title]));
  const isKept = sheets.every(({ state }) => state === 'kept');
  const isWaiting = sheets.some(({ state }) => state === 'waiting');
  return (
    <div class="stack">
      <p class={isKept ? 'note note-good' : 'note'} role="status">
        {say(isKept ? words.allKept : isWaiting ? words.sending : words.allReceived)}
      </p>
      <ul class="rows card">
        {sheets.map(({ receipt, state, because }) => (
          <li key={receipt.question} class="duty">
            <div>
              <p>{say(titles.get(receipt.question) ?? receipt.question)}</p>
              {because && <p class="wrong">{because}</p>}
            </div>
            <span class={`mark ${markOf[state] ?? ''}`}>{say(words.state[state])}</span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => void look()}>
          {say(words.look)}
        </button>
        {isFile && (
          <button type="button" onClick={() => saveAsFile(own)}>
            {say(words.save)}
          </button>
        )}
        {isFile || (
          <button type="button" onClick={done}>
            {say(words.forget)}
          </button>
        )}
      </div>
      {lookedAt && <p class="hint">{say(words.looked, { at: lookedAt })}</p>}
      <p class="hint">{say(isFile ? words.saveLead : words.forgetLead)}</p>
    </div>
  );
}

const markOf: Partial<Readonly<Record<OwnSheet['state'], string>>> = {
  kept: 'mark-good',
  refused: 'mark-deny',
  missing: 'mark-deny',
  exchanged: 'mark-deny',
  'root-differs': 'mark-deny',
};

/** What is kept need not be sent again: its bytes go. */
function settled({ bytes, ...sheet }: OwnSheet): OwnSheet {
  return bytes === undefined || sheet.state === 'kept' ? sheet : { ...sheet, bytes };
}

type Update = (question: string, over: Partial<OwnSheet>) => void;

/** Whether the list could be read. */
async function lookUp(own: OwnBallot, update: Update): Promise<boolean> {
  const answer = await readSheets(own.announcement.ballot);
  if (answer.kind !== 'ok') return false;
  const { wasCounted } = await import('@obligato/ballot/voter');
  for (const { receipt, state } of own.sheets ?? []) {
    if (state === 'waiting') continue;
    const found = await wasCounted(receipt, answer.value.items);
    const isClosed = answer.value.items.some(
      ({ question, root }) => question === receipt.question && root !== undefined,
    );
    // One that was not taken may have come in before; if it has not, its reason stands.
    if (state === 'refused' && found === 'missing') continue;
    const next = stateOf(found, isClosed);
    if (next !== state) update(receipt.question, { state: next, because: undefined });
  }
  return true;
}

/** While people vote, what the list lacks may still lie in the box. */
const stateOf = (found: Verification, isClosed: boolean): OwnSheet['state'] =>
  found === 'counted' ? 'kept' : found === 'missing' && !isClosed ? 'received' : found;

interface Keeping {
  readonly sheetsNow: () => OwnBallot;
  readonly update: Update;
  readonly look: () => Promise<void>;
}

const sendable: ReadonlySet<OwnSheet['state']> = new Set(['waiting', 'received', 'refused']);

/** Within which all are sent, and how long before the list is looked at again. */
const withinMilliseconds = 120_000;
const lookMilliseconds = 90_000;
const againMilliseconds = 600_000;

/** Runs as long as the page is open; gives what stops it. */
function keepSending({ sheetsNow, update, look }: Keeping): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isOver = false;
  const later = (work: () => Promise<void>, milliseconds: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!isOver) void work();
    }, milliseconds);
    timers.add(timer);
  };
  const send = async (question: string): Promise<void> => {
    const sheetNow = () => sheetsNow().sheets?.find(({ receipt }) => receipt.question === question);
    // What has been sent before is looked for first: what is in the list, or came too late for it, is not sent again.
    if (sheetNow()?.state !== 'waiting') await look();
    const sheet = sheetNow();
    if (!sheet?.bytes || !sendable.has(sheet.state)) return;
    const answer = await castSheet(sheetsNow().announcement.ballot, sheet.bytes);
    if (answer.kind === 'ok') update(question, { state: 'received', because: undefined });
    else if (answer.kind !== 'refused' || answer.problem.status >= 500 || answer.problem.status === 429)
      return later(() => send(question), someTime(lookMilliseconds));
    // What was received before is the list's to tell of.
    else if (sheet.state !== 'received')
      update(question, { state: 'refused', because: answer.problem.detail ?? answer.problem.title });
    // Too early, or lost with a server that stops before the batch is written: what the list lacks by then goes once more.
    later(() => send(question), againMilliseconds + someTime(lookMilliseconds));
  };
  const watch = async (): Promise<void> => {
    await look();
    later(watch, lookMilliseconds / 2 + someTime(lookMilliseconds));
  };
  for (const { receipt, state } of sheetsNow().sheets ?? [])
    if (sendable.has(state)) later(() => send(receipt.question), someTime(withinMilliseconds));
  later(watch, someTime(lookMilliseconds / 10));
  return () => {
    isOver = true;
    for (const timer of timers) clearTimeout(timer);
  };
}

/** By chance, from the source that keys are made of. */
const someTime = (most: number): number => ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * most;

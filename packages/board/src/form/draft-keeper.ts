/** Keeps what somebody writes: at once in the browser, and, when the hand rests, with the server, where their other devices find it. */
import { type Draft, deleteDraft, readDraft, writeDraft } from '../api/draft.ts';
import { kindOf } from '../api/answer.ts';
import { buffer, bufferedAt, bufferedOf, dropBuffered, type OwnPlace } from './draft-buffer.ts';

export type Words = Pick<Draft, 'payload' | 'occurredAt' | 'basedOn'>;

/** What there is of a form when it is opened. */
export interface Begun {
  readonly draft: Draft | undefined;
  /** What was written elsewhere meanwhile, where what is here could not be saved. */
  readonly elsewhere: Draft | undefined;
}

export const nothingBegun: Begun = { draft: undefined, elsewhere: undefined };

/** What is in the browser goes first: it is what the server did not get. */
export async function openDraft(place: OwnPlace): Promise<Begun> {
  const [own, answer] = [bufferedAt(place), await readDraft(place)];
  const kept = answer.kind === 'ok' ? answer.value : undefined;
  if (!own) return { draft: kept, elsewhere: undefined };
  if (!kept) return { draft: answer.kind === 'refused' ? { ...own, version: 0 } : own, elsewhere: undefined };
  return { draft: own, elsewhere: kept.version === own.version ? undefined : kept };
}

/** How long a hand rests between two words. */
const pauseMilliseconds = 1000;

export interface DraftKeeper {
  keep(words: Words): void;
  /** Hands what the server does not have to it. */
  save(): Promise<void>;
  /** Waits for what is on its way, and sends nothing more: what is being submitted is no draft any more. */
  rest(): Promise<void>;
  /** Another one is what is written on from now on. */
  goOnFrom(draft: Draft): void;
  /** It was accepted, and the server has let go of it. */
  forget(): void;
  /** Thrown away, here and there. */
  discard(): void;
}

/** `overtaken` hears of what was saved from elsewhere since this one was read. */
export function draftKeeper(place: OwnPlace, begun: Draft | undefined, overtaken: (by: Draft) => void): DraftKeeper {
  let version = begun?.version ?? 0;
  let unsaved: Words | undefined = bufferedAt(place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();

  const put = async () => {
    const words = unsaved;
    if (!words) return;
    const answer = await writeDraft(place, words, version);
    if (answer.kind === 'ok') {
      version = answer.value.version;
      if (unsaved !== words) return;
      unsaved = undefined;
      dropBuffered(place);
    } else if (answer.kind === 'refused' && kindOf(answer.problem) === 'stale') {
      const found = await readDraft(place);
      if (found.kind === 'ok') overtaken(found.value);
      // It is gone there: accepted or thrown away elsewhere, and begun anew here.
      else if (found.kind === 'refused') version = 0;
    }
  };
  const save = () => {
    clearTimeout(timer);
    sending = sending.then(put);
    return sending;
  };
  const stop = () => {
    clearTimeout(timer);
    unsaved = undefined;
    version = 0;
    dropBuffered(place);
  };

  return {
    keep: (words) => {
      unsaved = words;
      buffer(place, { ...words, version, savedAt: new Date().toISOString() });
      clearTimeout(timer);
      timer = setTimeout(save, pauseMilliseconds);
    },
    save,
    rest: () => {
      clearTimeout(timer);
      return sending;
    },
    goOnFrom: (draft) => {
      version = draft.version;
    },
    forget: stop,
    discard: () => {
      stop();
      sending = sending.then(async () => void (await deleteDraft(place)));
    },
  };
}

/** Before somebody leaves: what only this browser has is handed to the server. */
export async function handOver(member: string): Promise<void> {
  await Promise.all(bufferedOf(member).map(([place, draft]) => writeDraft(place, draft, draft.version)));
}

export function forgetAllOf(member: string): void {
  for (const [place] of bufferedOf(member)) dropBuffered(place);
}

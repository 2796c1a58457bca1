/** One submission in the making: what is written, kept, checked and sent, whatever the line and others do meanwhile. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer, Problem } from '../../api/answer.ts';
import { kindOf } from '../../api/answer.ts';
import { type Attempt, preview, submit } from '../../api/cycle.ts';
import type { Decision } from '../../api/decision.ts';
import type { Draft } from '../../api/draft.ts';
import { isOnline } from '../../api/client.ts';
import { type Attached, attachedTo, nothingAttached } from '../../evidence/attached.ts';
import { signedInCount } from '../../app/session.ts';
import type { OwnPlace } from '../../form/draft-buffer.ts';
import { type Begun, draftKeeper } from '../../form/draft-keeper.ts';
import { filledIn, type Json } from '../../form/field.ts';
import { submissionKey } from '../../form/submission-key.ts';
import { stampOf, type When, whenOf } from '../happened-when.tsx';

export type Result =
  | { readonly kind: 'decision'; readonly decision: Decision; readonly isPreview: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'line' }
  /** Somebody else has moved the cycle since it was read. */
  | { readonly kind: 'changed' };

export interface Submitting {
  readonly place: OwnPlace;
  /** What was written in it before. */
  readonly begun: Begun;
  readonly isConfidential: boolean;
  readonly version: number;
  readonly initial: Json;
  /** What others do meanwhile is in view beside it, and makes no other submission of it: who comes during a vote. */
  readonly isLive?: boolean;
  /** The decision was accepted. */
  readonly done: (decision: Decision) => void;
}

export type Submission = ReturnType<typeof useSubmission>;

export function useSubmission({ place, begun, isConfidential, version, initial, isLive = false, done }: Submitting) {
  const { draft } = useMemo(() => begun, []);
  const [elsewhere, setElsewhere] = useState<Draft | undefined>(begun.elsewhere);
  const keeper = useMemo(() => draftKeeper(place, draft, setElsewhere), []);
  const [payload, setPayload] = useState<Json>((draft?.payload as Json | undefined) ?? initial);
  const [when, setWhen] = useState<When | undefined>(whenOf(draft?.occurredAt));
  // The version that whoever writes has seen: another one may have been read since, by the page.
  const [seen, setSeen] = useState(draft?.basedOn ?? version);
  const [attached, setAttached] = useState<Attached>(nothingAttached);
  const [keptAt, setKeptAt] = useState(draft?.savedAt);
  const [isTouched, setTouched] = useState(false);
  const [result, setResult] = useState<Result>();
  const [isBusy, setBusy] = useState(false);
  const key = useRef(submissionKey());
  const isSending = useRef(false);
  const wrote = useRef(false);

  const write = (next: Json) => {
    wrote.current = true;
    setTouched(true);
    setPayload(next);
    // Other words are another submission.
    key.current = submissionKey();
  };
  const dated = (next: When | undefined) => {
    setTouched(true);
    setWhen(next);
    key.current = submissionKey();
  };

  useEffect(() => {
    if (!isTouched || isConfidential) return;
    const occurredAt = stampOf(when);
    keeper.keep({ payload, basedOn: seen, ...(occurredAt === undefined ? {} : { occurredAt }) });
  }, [payload, when, seen, isTouched]);

  // What could not be saved is saved when the line is back, or one has signed in again; what was, is when one turns to something else.
  const isConflicting = elsewhere !== undefined;
  useEffect(() => {
    if (!isConfidential && isOnline.value && !isConflicting) void keeper.save();
  }, [isOnline.value, signedInCount.value, isConflicting]);
  useEffect(() => () => void keeper.save(), []);

  const attemptWith = (said: Json, happened: When | undefined): Attempt => {
    const occurredAt = stampOf(happened);
    return {
      ...{ event: place.event, payload: filledIn(said) ?? {}, ...attachedTo(attached) },
      ...(occurredAt === undefined ? {} : { occurredAt }),
    };
  };

  /** What was checked is shown; a session that ended leaves everything as it is. */
  const show = (answer: Answer<Decision>, isPreview: boolean) => {
    if (answer.kind === 'ok' && !isPreview) {
      keeper.forget();
      done(answer.value);
    } else if (answer.kind === 'ok') setResult({ kind: 'decision', decision: answer.value, isPreview });
    else if (answer.kind === 'offline') setResult({ kind: 'line' });
    else if (answer.kind === 'refused') {
      const { decision } = answer.problem;
      // Sent under the same key again, a refusal would be answered as before, whatever has been put right.
      if (decision && !isPreview) key.current = submissionKey();
      if (kindOf(answer.problem) === 'stale') setResult({ kind: 'changed' });
      else
        setResult(decision ? { kind: 'decision', decision, isPreview } : { kind: 'problem', problem: answer.problem });
    }
  };

  const send = async (isPreview: boolean, said = payload, happened = when) => {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    const attempt = attemptWith(said, happened);
    const expected = isConfidential ? undefined : isLive ? version : seen;
    if (!isPreview) await keeper.rest();
    const answer = isPreview
      ? await preview(place.cycle, attempt)
      : await submit(place.cycle, attempt, { key: key.current, version: expected });
    isSending.current = false;
    setBusy(false);
    show(answer, isPreview);
    // What was not accepted is written on.
    if (!isPreview && answer.kind !== 'ok') void keeper.save();
  };

  return {
    ...{ payload, when, result, isTouched, seen, elsewhere },
    // Whatever is sent before a file has come would go without it.
    isBusy: isBusy || attached.isSending,
    /** When what is in the form was kept, where it was there before. */
    keptAt,
    write,
    dated,
    /** What stands behind it; kept in no draft. */
    attach: (next: Attached) => {
      setTouched(true);
      setAttached(next);
      key.current = submissionKey();
    },
    check: () => send(true),
    submit: () => send(false),
    /** Puts something into the form and asks at once what would come of it. */
    mend: (change: Json) => {
      write({ ...payload, ...change });
      return send(true, { ...payload, ...change });
    },
    happenedOn: (day: string) => {
      const next = { day, time: when?.time ?? '09:00' };
      dated(next);
      return send(true, payload, next);
    },
    /** What others did has been looked at. */
    goOn: () => {
      setSeen(version);
      setResult(undefined);
    },
    prefill: (found: Json) => {
      // It may come after somebody has begun to write: what they wrote stands.
      if (draft === undefined)
        setPayload((before) => (wrote.current ? { ...found, ...before } : { ...initial, ...found }));
    },
    /** What was written elsewhere goes on here. */
    take: () => {
      if (!elsewhere) return;
      keeper.forget();
      keeper.goOnFrom(elsewhere);
      setPayload(elsewhere.payload as Json);
      setWhen(whenOf(elsewhere.occurredAt));
      setSeen(elsewhere.basedOn);
      setKeptAt(elsewhere.savedAt);
      setTouched(false);
      setElsewhere(undefined);
      setResult(undefined);
      key.current = submissionKey();
    },
    /** What is here goes on, in place of what was written elsewhere. */
    keepOwn: () => {
      if (elsewhere) keeper.goOnFrom(elsewhere);
      setElsewhere(undefined);
    },
    startAfresh: () => {
      keeper.discard();
      setPayload(initial);
      setWhen(undefined);
      setSeen(version);
      setKeptAt(undefined);
      setTouched(false);
      setResult(undefined);
    },
  };
}

/** One caller's stream: what they may see of each event, a sign of life in between, and an end when they may no longer. */
import type { EngineEvent } from '@obligato/engine';
import { reachOf, treeToday } from '../access/reach-of.ts';
import { callerIn, shownIn } from '../access/require-cycle.ts';
import type { AnyRequest } from '../route/define-route.ts';
import { viewDecision } from '../schemas/decision.ts';
import { viewOutboxEntry } from '../schemas/rows.ts';
import type { LoggedEvent } from './event-log.ts';

const signOfLifeMilliseconds = 15_000;
/** A reader who is so far behind is let go: it comes back with the id of what it has. */
const maxWaiting = 1_000;
/** Bytes written that the reader has not taken. */
const maxUnread = 2_000_000;

type Following = Omit<AnyRequest, 'params' | 'query' | 'body'>;

export function eventStream(
  request: Following,
  lastId: string | undefined,
  left: () => void,
): ReadableStream<Uint8Array> {
  const waiting: LoggedEvent[] = [];
  let isWriting = false;
  let isOver = false;
  /** Lets go of everything; what the reader has ended itself must not be closed again. */
  let release = () => {};

  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { events, metrics, signal } = request;
    const end = () => {
      if (isOver) return;
      release();
      controller.close();
    };
    const write = (text: string) => {
      if (isOver) return;
      const bytes = Buffer.from(text);
      controller.enqueue(bytes);
      // They may come back, from where they are, once it is made up for.
      if (!request.spend(bytes.byteLength)) end();
    };
    const drain = async () => {
      if (isWriting) return;
      isWriting = true;
      for (let next = waiting.shift(); next && !isOver; next = waiting.shift()) {
        const principal = await request.recogniseAgain(next.event.unit);
        if (!principal) return end();
        const data = await viewEvent({ ...request, principal }, next.event);
        if (data) write(`id: ${next.id}\nevent: ${next.event.kind}\ndata: ${JSON.stringify(data)}\n\n`);
      }
      isWriting = false;
    };
    const hear = (logged: LoggedEvent) => {
      if (waiting.push(logged) > maxWaiting || (controller.desiredSize ?? 0) < -maxUnread) end();
      else drain().catch(() => end());
    };
    const life = setInterval(() => {
      request.recogniseAgain().then(
        (principal) => (principal ? write(': \n\n') : end()),
        () => end(),
      );
    }, signOfLifeMilliseconds);
    life.unref();
    let stop = () => {};
    release = () => {
      isOver = true;
      left();
      clearInterval(life);
      stop();
      metrics.streams(events.openCount);
    };
    const missed = lastId === undefined ? [] : events.since(lastId);
    // Should the line break again before the first event, the reader has to ask from here, not from the latest.
    write(`retry: 3000\nid: ${missed && lastId !== undefined ? lastId : events.last}\n\n`);
    if (!missed) write('event: reset\ndata: {}\n\n');
    stop = events.listen(hear, () => end());
    metrics.streams(events.openCount);
    for (const logged of missed ?? []) hear(logged);
    if (signal.aborted) end();
    else signal.addEventListener('abort', () => end());
  };
  // Counted in bytes: what one event says may be as long as a whole body.
  return new ReadableStream({ start, cancel: () => release() }, new ByteLengthQueuingStrategy({ highWaterMark: 0 }));
}

/** What the caller may see of an event; undefined when it is not for them. */
async function viewEvent(request: Following, event: EngineEvent): Promise<object | undefined> {
  const { engine, principal, language } = request;
  const caller = callerIn(request, 'follow', event.unit);
  if (!caller) return undefined;
  if (event.kind === 'effect' && !reachOf(treeToday(engine), principal, 'read-outbox', event.unit)) return undefined;
  const record = await engine.unit(event.unit);
  if (!shownIn(caller, record)(cycleOf(event))) return undefined;
  if (event.kind === 'decision') return viewDecision(event.decision, language);
  if (event.kind === 'effect') return viewOutboxEntry(event.entry);
  const { unit, cycle: id, event: name, target, notAfter, nominal, decision } = event;
  return { unit, cycle: id, event: name, target, notAfter, ...(nominal === undefined ? {} : { nominal }), decision };
}

function cycleOf(event: EngineEvent): string {
  if (event.kind === 'decision') return event.decision.cycle;
  return event.kind === 'effect' ? event.entry.cycle : event.cycle;
}

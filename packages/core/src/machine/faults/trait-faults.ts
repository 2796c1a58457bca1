/** Traits that name an event there is not, or lack what their readers call. */
import type { Obligation } from '../define-obligation.ts';
import type { Fault } from './fault.ts';

export function traitFaults({ events, traits: { held, judges } = {} }: Obligation): readonly Fault[] {
  const named: Readonly<Record<string, string | undefined>> = {
    ...(held && {
      ...{ 'held.event': held.event, 'held.notice': held.notice },
      ...{ 'held.resolution': held.resolution, 'held.minutes': held.minutes },
    }),
    ...(judges && { 'judges.sealedUntil': judges.sealedUntil }),
  };
  const called: Readonly<Record<string, unknown>> = {
    ...(held && { 'held.noticeOf': held.noticeOf }),
    ...(judges && { 'judges.subjectsOf': judges.subjectsOf, 'judges.subjectsIn': judges.subjectsIn }),
  };
  const fault = (message: string, hint: string): Fault => ({ kind: 'trait', message, hint, states: [] });
  return [
    ...Object.entries(named)
      .filter(([trait, event]) => (event === undefined ? needed.has(trait) : !Object.hasOwn(events, event)))
      .map(([trait, event]) =>
        event === undefined
          ? fault(`Its trait ${trait} is missing`, 'Name an event of the table')
          : fault(`Its trait ${trait} names "${event}", which is no event`, 'Name an event of the table'),
      ),
    ...Object.entries(called)
      .filter(([, value]) => typeof value !== 'function')
      .map(([trait]) => fault(`Its trait ${trait} is no function`, 'Write one: it is asked of every cycle')),
  ];
}

/** Without it the trait says nothing; the others may be left out. */
const needed: ReadonlySet<string> = new Set(['held.event', 'judges.sealedUntil']);

/** Functions of an obligation that answer what nobody can use, or throw, for a context that its machine comes to. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import { quotedFailure } from '../../text/why-failed.ts';
import { WrongAnswer } from '../../text/wrong-answer.ts';
import type { Obligation } from '../define-obligation.ts';
import type { State } from '../machine.ts';
import type { Walk } from '../walk/walk-machine.ts';
import type { Fault } from './fault.ts';
import { traitAnswers } from './trait-answers.ts';

const someYear = { from: '2026-01-01', to: '2026-12-31' };

/** Each place is told once, with the first state in which it shows. Only contexts that the walk reached are known. */
export function answerFaults(obligation: Obligation, { begun, steps }: Walk): readonly Fault[] {
  const { periodEnd, traits: { held, votes, judges } = {} } = obligation;
  const faults = new Map<string, Fault>();
  const ask = (name: string, question: () => unknown, states: readonly string[]) => {
    try {
      question();
    } catch (thrown) {
      const fault = faultOf(name, thrown, states);
      if (!faults.has(fault.message)) faults.set(fault.message, fault);
    }
  };
  const askOf = ({ value, context }: State) => {
    const states = [String(value)];
    if (typeof periodEnd === 'function')
      ask('periodEnd', () => traitAnswers.periodEnd(periodEnd.call(obligation, context), '1970-01-01'), states);
    if (typeof held?.noticeOf === 'function')
      ask('traits.held.noticeOf', () => traitAnswers.noticeOf(held.noticeOf(context)), states);
    if (typeof judges?.subjectsOf === 'function') {
      const around = { roster: [], period: someYear };
      ask('traits.judges.subjectsOf', () => traitAnswers.subjectsOf(judges.subjectsOf(context, around)), states);
    }
  };
  for (const state of begun) askOf(state);
  for (const { to } of steps) if (to) askOf(to);
  if (typeof votes?.countOf === 'function') {
    for (const { event, payload, from, to } of steps) {
      if (event !== votes.event || !to) continue;
      const states = [String(from.value)];
      ask('traits.votes.countOf', () => traitAnswers.countOf(votes.countOf(payload, from.context)), states);
    }
  }
  if (typeof judges?.subjectsIn === 'function') {
    // Whatever somebody sends is asked about before any schema has seen it.
    for (const payload of [undefined, null, 'text', {}, { members: null }])
      ask('traits.judges.subjectsIn', () => traitAnswers.subjectsIn(judges.subjectsIn(payload)), []);
  }
  return [...faults.values()];
}

function faultOf(name: string, thrown: unknown, states: readonly string[]): Fault {
  const reason = quotedFailure(thrown);
  const message: Text =
    thrown instanceof WrongAnswer
      ? thrown.text
      : { en: `${name} fails: ${reason.en}`, 'zh-CN': `${name} 出错：${reason['zh-CN']}` };
  const hint = {
    en: 'It is asked of every cycle, in every state: answer what its type says',
    'zh-CN': '每个事项的每个状态都要用到它：请按其类型作答',
  };
  return { kind: 'trait', ...translated(message, hint), states };
}

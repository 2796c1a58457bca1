/** The model check at load: a plugin's machine that could trap a cycle is refused, with a drawing of the place. */
import { checkMachine } from '../../machine/check-machine.ts';
import type { Obligation } from '../../machine/define-obligation.ts';
import type { Fault } from '../../machine/faults/fault.ts';
import type { Problem } from '../../text/problem.ts';
import { drawMachine } from '../draw-machine.ts';

/** What is wrong with an obligation that a plugin brings; `plugin` is its name and version. */
export function machineProblems(obligation: Obligation, plugin: string): readonly Problem[] {
  const problem = ({ kind, message, hint }: Pick<Fault, 'message' | 'hint'> & { kind: string }): Problem => ({
    code: 'OBLIGATO_PLUGIN_INVALID',
    message: `Obligation "${obligation.name}" of ${plugin}: ${message} (${kind})`,
    hint,
  });
  try {
    return checkMachine(obligation).map((fault) => problem({ ...fault, hint: withDrawing(fault, obligation) }));
  } catch (thrown) {
    // A plugin written in JavaScript may bring anything at all.
    const message = `its machine cannot be read, ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return [problem({ kind: 'unreadable', message, hint: 'Make it with XState 5 and defineObligation' })];
  }
}

function withDrawing({ hint, states }: Fault, obligation: Obligation): string {
  if (states.length === 0) return hint;
  return `The place, in Mermaid:\n${drawMachine(obligation, { language: 'en', only: states })}\n${hint}`;
}

/** The model check at load: a plugin's machine that could trap a cycle is refused, with a drawing of the place. */
import { checkMachine } from '../../machine/check-machine.ts';
import type { Obligation } from '../../machine/define-obligation.ts';
import type { Fault } from '../../machine/faults/fault.ts';
import type { Problem } from '../../text/problem.ts';
import type { Language, Text } from '../../text/text.ts';
import { hintText, messageText, translated } from '../../text/translated.ts';
import { quotedFailure } from '../../text/why-failed.ts';
import { drawMachine } from '../draw-machine.ts';

/** What is wrong with an obligation that a plugin brings; `plugin` is its name and version. */
export function machineProblems(obligation: Obligation, plugin: string): readonly Problem[] {
  const problem = (kind: string, message: Text, hint: Text): Problem => ({
    code: 'OBLIGATO_PLUGIN_INVALID',
    ...translated(
      {
        en: `Obligation "${obligation.name}" of ${plugin}: ${message.en} (${kind})`,
        'zh-CN': `${plugin} 的义务类型“${obligation.name}”：${message['zh-CN']}（${kind}）`,
      },
      hint,
    ),
  });
  try {
    return checkMachine(obligation).map((fault) =>
      problem(fault.kind, messageText(fault), withDrawing(fault, obligation)),
    );
  } catch (thrown) {
    // A plugin written in JavaScript may bring anything at all.
    const reason = quotedFailure(thrown);
    return [
      problem(
        'unreadable',
        { en: `its machine cannot be read: ${reason.en}`, 'zh-CN': `状态机无法读取：${reason['zh-CN']}` },
        {
          en: 'Make it with XState 5 and defineObligation',
          'zh-CN': '请用 `XState` 5 和 `defineObligation` 定义',
        },
      ),
    ];
  }
}

function withDrawing(fault: Fault, obligation: Obligation): Text {
  const hint = hintText(fault);
  if (fault.states.length === 0) return hint;
  const drawing = (language: Language) => drawMachine(obligation, { language, only: fault.states });
  return {
    en: `The place, in Mermaid:\n${drawing('en')}\n${hint.en}`,
    'zh-CN': `所在位置（\`Mermaid\` 图）：\n${drawing('zh-CN')}\n${hint['zh-CN']}`,
  };
}

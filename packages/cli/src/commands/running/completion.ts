/** `obligato completion`: the script by which a shell completes the command. */
import type { Text } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { completionTable } from '../../completion/completion-table.ts';
import { renderCompletion, type Shell, shells } from '../../completion/render-completion.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';

const texts = {
  shell: { en: 'bash, zsh or fish', 'zh-CN': 'bash、zsh 或 fish' },
} as const satisfies Record<string, Text>;

export const completion = defineCommand({
  name: 'completion',
  args: [{ name: '<shell>', meaning: texts.shell }],
  options: [],
  examples: [
    { command: 'source <(obligato completion bash)', says: { en: 'in ~/.bashrc', 'zh-CN': '写入 ~/.bashrc' } },
    {
      command: 'source <(obligato completion zsh)',
      says: { en: 'in ~/.zshrc, after compinit', 'zh-CN': '写入 ~/.zshrc，在 `compinit` 之后' },
    },
    'obligato completion fish > ~/.config/fish/completions/obligato.fish',
  ],
  async run({ args: [shell = ''], language }) {
    if (!isShell(shell)) {
      throw usage(
        { en: `completion does not support "${shell}"`, 'zh-CN': `completion 不支持“${shell}”` },
        { en: `Write one of ${shells.join(', ')}`, 'zh-CN': `请写其一：${shells.join('、')}` },
      );
    }
    const { commands } = await import('../../commands.ts');
    const script = renderCompletion[shell](await completionTable(commands, language));
    return report({ shell, lines: script.split('\n') }, ({ lines }) => lines.join('\n'));
  },
});

const isShell = (text: string): text is Shell => (shells as readonly string[]).includes(text);

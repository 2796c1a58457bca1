/** `obligato new`: writes a plugin, or a rule, that works as it is, with a test that passes. */

import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ObligatoError, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { withNewFiles } from '../../output/new-files.ts';
import { report } from '../../output/report.ts';
import { words } from '../../output/words/words.ts';
import { readVersion } from '../../read-version.ts';
import { pluginFiles } from '../../skeleton/plugin-files.ts';
import { type Files, identifierOf, ruleFiles } from '../../skeleton/rule-files.ts';

interface Options {
  readonly rule?: string;
}

const texts = {
  what: { en: 'plugin, or rule', 'zh-CN': 'plugin（插件）或 rule（规则）' },
  name: { en: 'in lower-case words: house-rules', 'zh-CN': '小写单词，例如 house-rules' },
  rule: {
    en: 'the first rule of a new plugin (default: agenda-items)',
    'zh-CN': '新插件的首条规则（默认：agenda-items）',
  },
  nextPlugin: {
    en: 'Next: cd {{name}} && npm install && npm test. Then name it in obligato.yaml: plugins: { {{name}}: ./{{name}}/src/index.js }',
    'zh-CN':
      '下一步：cd {{name}} && npm install && npm test，然后在 obligato.yaml 中写入 plugins: { {{name}}: ./{{name}}/src/index.js }',
  },
  nextRule: {
    en: "Next: add '{{name}}': {{identifier}} to the rules of src/index.js, and run npm test.",
    'zh-CN': "下一步：在 src/index.js 的 rules 中加入 '{{name}}': {{identifier}}，并运行 npm test。",
  },
} as const satisfies Record<string, Text>;

const kinds = ['plugin', 'rule'] as const;
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const newCommand = defineCommand<Options>({
  name: 'new',
  args: [
    { name: '<what>', meaning: texts.what },
    { name: '<name>', meaning: texts.name },
  ],
  options: [{ flags: '--rule <rule>', meaning: texts.rule }],
  examples: [
    'obligato new plugin house-rules',
    'obligato new plugin house-rules --rule room-number',
    'obligato new rule room-number',
  ],
  async run({ args: [what = '', name = ''], options: { rule = 'agenda-items' } }) {
    const kind = kinds.find((each) => each === what);
    if (!kind) {
      throw usage({ en: `new cannot write "${what}"`, 'zh-CN': `new 不能生成“${what}”` }, suggest(what, kinds));
    }
    for (const word of [name, rule]) {
      if (kebab.test(word)) continue;
      throw usage(
        { en: `"${word}" is not a valid name`, 'zh-CN': `“${word}”不是有效名称` },
        {
          en: 'Use lower-case letters, digits and single hyphens: room-number',
          'zh-CN': '请只用小写字母、数字和单个连字符，例如 `room-number`',
        },
      );
    }
    const isPlugin = kind === 'plugin';
    const folder = isPlugin ? resolve(name) : process.cwd();
    const files = isPlugin ? pluginFiles(name, { rule, version: readVersion() }) : ruleFiles(name, basename(folder));
    await writeNew(folder, files);
    const written = Object.keys(files).map((path) => (isPlugin ? `${name}/${path}` : path));
    return report({ kind, name, written }, (data, { say }) => {
      const next =
        data.kind === 'plugin'
          ? say(texts.nextPlugin, { name })
          : say(texts.nextRule, { name, identifier: identifierOf(name) });
      return [...data.written.map((path) => say(words.writtenTo, { path })), next].join('\n');
    });
  },
});

/** Writes all of them or none: what somebody has written already stays as it is. */
async function writeNew(folder: string, files: Files): Promise<void> {
  for (const path of Object.keys(files)) {
    if (await isThere(join(folder, path))) {
      throw new ObligatoError({
        code: 'OBLIGATO_TARGET_NOT_EMPTY',
        ...translated(
          { en: `${path} already exists`, 'zh-CN': `${path} 已存在` },
          {
            en: 'Choose another name, or remove the file; nothing was written',
            'zh-CN': '请另取名称，或移走该文件；未写入任何内容',
          },
        ),
        origins: [{ file: join(folder, path) }],
      });
    }
  }
  await withNewFiles(folder, files, async () => undefined);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

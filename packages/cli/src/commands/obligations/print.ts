/** `obligato print`: the notice or the minutes of a meeting, from its record. */
import { readFile } from 'node:fs/promises';
import { type Text, unitOfCycle } from '@obligato/core';
import {
  fillPaper,
  type PaperKind,
  paperFacts,
  paperKinds,
  paperTemplates,
  paperToHtml,
  readText,
  type Tell,
  whyUnreadable,
} from '@obligato/engine/files';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { writeOut } from '../../output/write-out.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { type Blueprint, openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadableOf } from '../../workspace/require-units.ts';

type Format = (typeof formats)[number];

interface Options {
  readonly as?: PaperKind;
  readonly format?: Format;
  readonly template?: string;
  readonly out?: string;
}

const formats = ['md', 'html'] as const;

const texts = {
  as: { en: 'notice or minutes', 'zh-CN': 'notice（通知）或 minutes（会议记录）' },
  format: {
    en: 'md or html (default: by the extension of --out, or md)',
    'zh-CN': 'md 或 html（默认按 --out 的后缀，否则 md）',
  },
  template: {
    en: 'your own template: Markdown with {{names}}',
    'zh-CN': '自备模板：含 {{名称}} 的 Markdown 文件',
  },
  out: { en: 'write it to this file (default: print it)', 'zh-CN': '写入此文件（默认：直接输出）' },
  written: { en: 'Written to {{file}}', 'zh-CN': '已写入{{file}}' },
} as const satisfies Record<string, Text>;

export const print = defineCommand<Options>({
  name: 'print',
  args: [{ name: '<cycle>', meaning: helpWords.cycle }],
  options: [
    { flags: '--as <paper>', meaning: texts.as, read: oneOf('--as', paperKinds) },
    { flags: '--format <format>', meaning: texts.format, read: oneOf('--format', formats) },
    { flags: '--template <file>', meaning: texts.template },
    { flags: '--out <file>', meaning: texts.out },
  ],
  examples: [
    'obligato print tax-bureau/levy/general-meeting/2026-Q1 --as notice',
    'obligato print tax-bureau/levy/general-meeting/2026-Q1 --as minutes --out minutes.html --lang zh-CN',
  ],
  async run({ args: [id = ''], options, language, reading }) {
    const { as: kind, out } = options;
    if (kind === undefined) {
      throw usage(
        { en: 'print needs --as', 'zh-CN': 'print 须写明 --as' },
        { en: 'Write --as notice, or --as minutes', 'zh-CN': '请写 `--as notice`（通知）或 `--as minutes`（记录）' },
      );
    }
    const format = options.format ?? (out?.toLowerCase().endsWith('.html') ? 'html' : 'md');
    const template =
      options.template === undefined
        ? paperTemplates[kind][language]
        : await readTemplate(options.template, options.remark);
    const blueprint = await readBlueprint(options);
    const { catalogue } = blueprint.domain;
    const facts = paperFacts(kind, { ...(await recordOf(blueprint, id)), catalogue, language: reading });
    const filled = await fillPaper(template, facts, options.template);
    // A sheet that lies about has no terminal beside it that would say so.
    const markdown = blueprint.config.trial ? `**${words.trial[language]}**\n\n${filled}` : filled;
    const { title } = facts;
    const text = format === 'html' ? await paperToHtml(markdown, { title, language }) : markdown;
    const data = { paper: kind, cycle: id, format, source: facts.source };
    if (out === undefined) return report({ ...data, lines: text.split('\n') }, ({ lines }) => lines.join('\n'));
    await writeOut(out, text);
    return report({ ...data, file: out }, (found, { say }) => say(texts.written, found));
  },
});

/** Read while a server has the records open, too. */
function recordOf(blueprint: Blueprint, id: string) {
  return holding(
    () => openReadable(blueprint.config),
    async (store) => {
      await requireReadableOf(blueprint.domain, store, id);
      const { engine } = await openEngine(blueprint, store);
      const unit = unitOfCycle(id) ?? '';
      const [{ cycles, roster }, decisions] = await Promise.all([engine.unit(unit), engine.decisions(unit)]);
      const cycle = cycles.get(id);
      // The engine says which is nearest.
      if (!cycle) await engine.next(id);
      if (!cycle) throw new Error(`${id} is there for next, and not for print`);
      const unitTitle = blueprint.domain.organisation.units.get(unit)?.title ?? unit;
      return { cycle, cycles: cycles.values(), roster, decisions, unitTitle };
    },
  );
}

async function readTemplate(path: string, tell?: Tell): Promise<string> {
  const bytes = await readFile(path).catch((error) => {
    const reason = whyUnreadable(error);
    throw usage(
      { en: `${path} cannot be read: ${reason.en}`, 'zh-CN': `${path} 无法读取：${reason['zh-CN']}` },
      { en: 'Name a Markdown file', 'zh-CN': '请指定 Markdown 文件' },
    );
  });
  return readText(bytes, path, tell);
}

function oneOf<const Name extends string>(option: string, names: readonly Name[]) {
  return (text: string): Name => {
    const found = names.find((name) => name === text);
    if (found !== undefined) return found;
    throw usage(
      { en: `Unknown ${option} "${text}"`, 'zh-CN': `${option} 不能写作“${text}”` },
      { en: `Write one of ${names.join(', ')}`, 'zh-CN': `请写其一：${names.join('、')}` },
    );
  };
}

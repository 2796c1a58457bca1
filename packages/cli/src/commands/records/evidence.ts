/** `obligato evidence`: what stands behind the events of a duty, and a file of it. */
import { type DecisionRecord, type Evidence, type Text, unitOfCycle } from '@obligato/core';
import { filesOf } from '@obligato/engine/store';
import { defineCommand } from '../../command.ts';
import { writeFileNew } from '../../evidence/write-file-new.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadableOf } from '../../workspace/require-units.ts';

interface Options {
  readonly get?: string;
  readonly to?: string;
}

const texts = {
  get: { en: 'a file of it: its SHA-256, or the beginning of that', 'zh-CN': '取出其中一个文件：SHA-256 或其开头几位' },
  to: { en: 'write the file here, where none is yet', 'zh-CN': '写到此处（不得已有文件）' },
  written: {
    en: '“{{name}}” written to {{to}}, as it was attached.',
    'zh-CN': '已将“{{name}}”写到 {{to}}，与所附时一致。',
  },
  none: { en: 'Nothing is attached.', 'zh-CN': '没有佐证材料。' },
  bytes: { en: '{{count}} bytes', 'zh-CN': '{{count}}字节' },
} as const satisfies Record<string, Text>;

interface Attached {
  readonly decision: string;
  readonly evidence: readonly Evidence[];
}

export const evidence = defineCommand<Options>({
  name: 'evidence',
  args: [{ name: '<cycle>', meaning: helpWords.cycle }],
  options: [
    { flags: '--get <sha256>', meaning: texts.get },
    { flags: '--to <file>', meaning: texts.to },
  ],
  examples: [
    'obligato evidence tax-bureau/levy/general-meeting/2026-Q1',
    'obligato evidence tax-bureau/levy/general-meeting/2026-Q1 --get 9f86d081 --to minutes.pdf',
  ],
  async run({ args: [cycle = ''], options }) {
    const { get, to } = options;
    if ((get === undefined) !== (to === undefined)) throw bothNeeded();
    const blueprint = await readBlueprint(options);
    return holding(
      () => openReadable(blueprint.config),
      async (store) => {
        await requireReadableOf(blueprint.domain, store, cycle);
        const { engine } = await openEngine(blueprint, store);
        const { decisions } = await engine.history(cycle);
        if (get === undefined || to === undefined)
          return report({ cycle, attached: attachedIn(decisions) }, renderAttached);
        const sha256 = fullHash(decisions, get);
        const { file, content } = await engine.readEvidence({ cycle, sha256 });
        await writeFileNew(to, content, sha256);
        return report({ cycle, unit: unitOfCycle(cycle), file, to }, (found, { say }) =>
          say(texts.written, { name: found.file.name, to: found.to }),
        );
      },
    );
  },
});

const attachedIn = (decisions: readonly DecisionRecord[]): readonly Attached[] =>
  decisions.flatMap(({ id, evidence: attached = [] }) =>
    attached.length > 0 ? [{ decision: id, evidence: attached }] : [],
  );

/** The one that begins so; what is given where there is none, or more than one. */
function fullHash(decisions: readonly DecisionRecord[], given: string): string {
  const hashes = new Set(decisions.flatMap(filesOf).map(({ sha256 }) => sha256));
  const fitting = [...hashes].filter((sha256) => given.length >= 4 && sha256.startsWith(given));
  return fitting.length === 1 ? (fitting[0] as string) : given;
}

function renderAttached({ attached }: { readonly attached: readonly Attached[] }, { say }: View): string {
  if (attached.length === 0) return say(texts.none);
  return attached
    .flatMap(({ decision, evidence: each }) => [decision, ...each.map((one) => `  ${lineOf(one, say)}`)])
    .join('\n');
}

function lineOf(one: Evidence, say: View['say']): string {
  if (one.kind === 'file')
    return `${one.sha256.slice(0, 12)}  ${one.name} · ${one.type} · ${say(texts.bytes, { count: one.bytes })}`;
  return one.kind === 'link' ? [one.href, ...(one.note === undefined ? [] : [one.note])].join(' · ') : one.text;
}

const bothNeeded = () =>
  usage(
    { en: '--get and --to belong together', 'zh-CN': '--get 与 --to 须一并写明' },
    { en: 'Write --get HASH --to FILE', 'zh-CN': '请写 `--get 哈希值 --to 文件`' },
  );

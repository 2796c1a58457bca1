/** `obligato comment`: a note on a duty, or on a decision of it, for the unit, those above it, or both. */
import type { Actor, Text } from '@obligato/core';
import type { CommentFor } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { actingFor, readActor } from '../../options/actor.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireUnitOf } from '../../workspace/require-units.ts';

interface Options {
  readonly for?: CommentFor;
  readonly mention?: readonly string[];
  readonly number?: number;
  readonly as?: Actor;
  readonly deputyFor?: string;
}

const texts = {
  text: { en: 'what there is to say', 'zh-CN': '批注内容' },
  for: {
    en: 'who may read it: unit, superior or both (default: both)',
    'zh-CN': '谁可以看：`unit`（本单位）、`superior`（上级）或 `both`（双方，默认）',
  },
  mention: { en: 'who is told: l02, or head@tax-bureau', 'zh-CN': '通知谁：`l02` 或 `head@tax-bureau`' },
  number: { en: 'which decision it is about', 'zh-CN': '针对第几号决定' },
  written: { en: 'Written down: {{id}}', 'zh-CN': '已记录：{{id}}' },
} as const satisfies Record<string, Text>;

const whom = ['unit', 'superior', 'both'] as const satisfies readonly CommentFor[];

export const comment = defineCommand<Options>({
  name: 'comment',
  args: [
    { name: '<cycle>', meaning: helpWords.cycle },
    { name: '<text>', meaning: texts.text },
  ],
  options: [
    { flags: '--for <whom>', meaning: texts.for, read: readWhom },
    { flags: '--mention <member...>', meaning: texts.mention },
    { flags: '--number <n>', meaning: texts.number, read: wholeNumber('--number', 1, 1_000_000) },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
  ],
  examples: [
    'obligato comment tax-bureau/levy/general-meeting/2026-Q1 "The hall is free again" --as l01@tax-bureau/levy',
    'obligato comment tax-bureau/levy/general-meeting/2026-Q1 "Why so short?" --number 2 --mention l01 --as head@tax-bureau',
  ],
  async run({ args: [cycle = '', text = ''], options }) {
    const blueprint = await readBlueprint(options);
    requireUnitOf(blueprint.domain, cycle);
    requireActor(blueprint.domain, options.as);
    const { for: forWhom, mention: mentions, number } = options;
    const said = {
      ...{ cycle, text, by: actingFor(options) },
      ...(forWhom ? { for: forWhom } : {}),
      ...(mentions ? { mentions } : {}),
      ...(number === undefined ? {} : { number }),
    };
    const made = await withWorkspace(blueprint, { opens: 'writing' }, ({ engine }) => engine.comment(said));
    return report({ comment: made }, ({ comment: written }, { say }) => say(texts.written, { id: written.id }));
  },
});

function readWhom(text: string): CommentFor {
  const known = whom.find((each) => each === text);
  if (known) return known;
  throw usage(
    { en: `--for "${text}" is none of ${whom.join(', ')}`, 'zh-CN': `--for “${text}”不是 ${whom.join('、')} 之一` },
    { en: 'Write one of them', 'zh-CN': '请写其一' },
  );
}

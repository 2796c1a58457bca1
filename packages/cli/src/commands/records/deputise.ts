/** `obligato deputise`: who stands in for an officer who is away, from which day to which; alone, who stands in for whom. */
import { type Actor, type Day, localDay } from '@obligato/core';
import type { Deputy } from '@obligato/engine';
import { defineCommand, type SharedOptions } from '../../command.ts';
import { readActor } from '../../options/actor.ts';
import { authorOf } from '../../options/author.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { renderTable } from '../../output/table.ts';
import type { View } from '../../output/view.ts';
import { deputyWords } from '../../output/words/deputy-words.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireUnits } from '../../workspace/require-units.ts';

interface Options extends SharedOptions {
  readonly unit?: string;
  readonly to?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly reason?: string;
  readonly as?: Actor;
  readonly withdraw?: boolean;
}

export const deputise = defineCommand<Options>({
  name: 'deputise',
  args: [{ name: '[officer]', meaning: deputyWords.officerMeaning }],
  options: [
    { flags: '--unit <unit>', meaning: deputyWords.unitMeaning },
    { flags: '--to <member>', meaning: deputyWords.toMeaning },
    { flags: '--from <day>', meaning: deputyWords.fromMeaning, read: dayOption('--from') },
    { flags: '--until <day>', meaning: deputyWords.untilMeaning, read: dayOption('--until') },
    { flags: '--reason <text>', meaning: helpWords.changeReason },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--withdraw', meaning: deputyWords.withdrawMeaning },
  ],
  examples: [
    'obligato deputise l01 --unit tax-bureau/levy --to l04 --until 2026-03-20 --reason "on leave" --as l01@tax-bureau/levy',
    'obligato deputise l01 --unit tax-bureau/levy --to l04 --withdraw --reason "back early"',
    'obligato deputise --unit tax-bureau/levy',
  ],
  async run({ args: [officer], options }) {
    const { unit, to: deputy, from, until, reason, as, withdraw = false } = options;
    if (unit === undefined) throw missing('--unit');
    const blueprint = await readBlueprint(options);
    requireUnits(blueprint.domain, [unit]);
    requireActor(blueprint.domain, as);
    return withWorkspace(
      blueprint,
      { opens: officer === undefined ? 'reading' : 'making' },
      async ({ engine, clock }) => {
        const today = localDay(clock.now());
        if (officer === undefined) {
          const deputies = (await engine.unit(unit)).deputies.filter((each) => each.until >= today);
          return report({ unit, deputies }, (found, view) => renderDeputies(found.deputies, view));
        }
        if (deputy === undefined) throw missing('--to');
        if (reason === undefined) throw missing('--reason');
        const who = { ...authorOf(as ? { as } : {}), unit, officer, deputy, reason };
        if (withdraw) {
          const ended = await engine.withdrawDeputy(who);
          return report({ unit, withdrawn: ended }, (found, { say }) =>
            say(deputyWords.withdrawn, names(found.withdrawn)),
          );
        }
        if (until === undefined) throw missing('--until');
        const named = await engine.deputise({ ...who, from: from ?? today, until });
        return report({ unit, deputy: named }, (found, { say }) => say(deputyWords.named, names(found.deputy)));
      },
    );
  },
});

const names = ({ officer, deputy, from, until }: Deputy) => ({
  ...{ officer: called(officer), deputy: called(deputy), from, until },
});
const called = ({ member, name }: Deputy['officer']) => `${name} (${member})`;

function renderDeputies(deputies: readonly Deputy[], view: View): string {
  const { say } = view;
  if (deputies.length === 0) return say(deputyWords.nobody);
  const head = [deputyWords.officer, deputyWords.deputy, deputyWords.from, deputyWords.until].map((word) => say(word));
  return renderTable(
    head,
    deputies.map(({ officer, deputy, from, until }) => [called(officer), called(deputy), from, until]),
    view,
  );
}

const missing = (option: string) =>
  usage(
    { en: `deputise needs ${option}`, 'zh-CN': `\`deputise\` 缺少 ${option}` },
    {
      en: 'Write: obligato deputise OFFICER --unit UNIT --to MEMBER --until DAY --reason "…"; without an officer, --unit alone shows who stands in',
      'zh-CN':
        '请写作 `obligato deputise 人员 --unit 单位 --to 代理人 --until 日期 --reason "…"`；不写人员、只写 `--unit` 则列出代理情况',
    },
  );

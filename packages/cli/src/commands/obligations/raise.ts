/**
 * `obligato raise`: an occasion that gives rise to a duty, such as a request that was handed in. Again changes nothing. With --event it
 * is raised by what is said first, in one commit, under a name that says nothing.
 */
import { type Actor, type Day, lastDayText } from '@obligato/core';
import { stateName, stateTitleOf } from '@obligato/core/internal';
import { defineCommand, type SharedOptions } from '../../command.ts';
import { attachOptions } from '../../evidence/attach-options.ts';
import { type AttachOptions, attachedBy } from '../../evidence/read-attached.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { authorOf } from '../../options/author.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { renderAnswer } from '../../output/rendering/render-answer.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { readPayload } from '../../payload/read-payload.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireUnits } from '../../workspace/require-units.ts';

interface Options extends AttachOptions {
  readonly unit?: string;
  readonly on?: Day;
  readonly as?: Actor;
  readonly reason?: string;
  readonly event?: string;
  readonly data?: string;
  readonly dataFile?: string;
}

export const raise = defineCommand<Options>({
  name: 'raise',
  args: [
    { name: '<duty>', meaning: helpWords.raisedDuty },
    { name: '[occasion]', meaning: helpWords.occasion },
  ],
  options: [
    { flags: '--unit <unit>', meaning: helpWords.raisingUnit },
    { flags: '--on <day>', meaning: helpWords.raisedOn, read: dayOption('--on') },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--reason <text>', meaning: helpWords.changeReason },
    { flags: '--event <event>', meaning: helpWords.raisingEvent },
    { flags: '--data <json>', meaning: helpWords.data },
    { flags: '--data-file <file>', meaning: helpWords.dataFile },
    ...attachOptions,
  ],
  examples: [
    'obligato raise opinion leaking-roof --unit tax-bureau/levy',
    'obligato raise opinion leaking-roof --unit tax-bureau/levy --on 2026-03-12',
    `obligato raise opinion --unit tax-bureau/levy --event say --data '{"text":"The roof leaks"}'`,
  ],
  async run({ args: [duty = '', occasion], options }) {
    const unit = requireUnit(options);
    if (options.event !== undefined) return raiseBy(options.event, { unit, duty, occasion, options });
    if (occasion === undefined) throw needsOccasion();
    if (options.attach ?? options.link ?? options.reference) throw evidenceNeedsEvent();
    const blueprint = await readBlueprint(options);
    requireUnits(blueprint.domain, [unit]);
    requireActor(blueprint.domain, options.as);
    return withWorkspace(blueprint, { opens: 'making' }, async ({ engine, domain }) => {
      const before = (await engine.unit(unit)).cycles;
      const { on } = options;
      const raised = await engine.raise({ unit, duty, occasion, ...authorOf(options), ...(on ? { on } : {}) });
      const { id, title, obligation, period, bearer, dues } = raised;
      const state = stateName(raised);
      const stateTitle = stateTitleOf(domain.catalogue, raised, state);
      const [first] = [...dues].sort((a, b) => (a.notAfter < b.notAfter ? -1 : 1));
      const { notAfter = null, nominal } = first ?? {};
      const last = nominal === undefined ? { notAfter } : { notAfter, nominal };
      const cycle = { id, title, obligation, period, bearer, state, stateTitle, ...last };
      return report({ raised: !before.has(id), cycle }, (found, { say, paint }) =>
        [
          `${paint.bold(say(found.cycle.title))}  ${found.cycle.id}`,
          `  ${say(found.raised ? words.raisedNow : words.raisedBefore)}`,
          `  ${say(words.cycleState, { state: found.cycle.stateTitle })}`,
          ...(first ? [`  ${say(words.by, { day: lastDayText(first) })}`] : []),
        ].join('\n'),
      );
    });
  },
});

interface RaisedBy {
  readonly unit: string;
  readonly duty: string;
  readonly occasion: string | undefined;
  readonly options: Options & SharedOptions;
}

async function raiseBy(event: string, { unit, duty, occasion, options }: RaisedBy) {
  if (occasion !== undefined) throw needsOccasion();
  if (options.on !== undefined) throw saidNow();
  const payload = await readPayload(options);
  const blueprint = await readBlueprint(options);
  requireUnits(blueprint.domain, [unit]);
  requireActor(blueprint.domain, options.as);
  const decision = await withWorkspace(blueprint, { opens: 'making' }, async ({ engine }) => {
    const evidence = await attachedBy(engine, options);
    const { evidenceInConfidence } = options;
    return engine.raiseWith({ unit, duty, event, payload, evidence, evidenceInConfidence, ...authorOf(options) });
  });
  const isRaised = decision.outcome === 'accepted';
  return report(
    { raised: isRaised, decision },
    (found, view) => renderAnswer(found.decision, view, { besides: isRaised ? undefined : words.notKept }),
    isRaised ? exitCodes.fine : exitCodes.refused,
  );
}

const needsOccasion = () =>
  usage(
    {
      en: 'raise needs an occasion, or --event and no occasion',
      'zh-CN': '`raise` 须写事由，或改用 --event 而不写事由',
    },
    {
      en: 'Name it (leaking-roof), or say at once what it is about: --event say --data …',
      'zh-CN': '请写明事由（如 `leaking-roof`），或直接反映情况：`--event say --data …`',
    },
  );

const evidenceNeedsEvent = () =>
  usage(
    {
      en: 'Evidence goes with --event: an occasion has no decision that could hold it',
      'zh-CN': '佐证材料须与 --event 一起使用：只写事由的，没有可附材料的决定',
    },
    {
      en: 'Say at once what it is about (--event say --data …), or attach it to the first step',
      'zh-CN': '请直接反映情况（`--event say --data …`），或在首个步骤中附上',
    },
  );

const saidNow = () =>
  usage(
    {
      en: '--event and --on do not go together: what is said first is said now',
      'zh-CN': '--event 与 --on 不能同时使用：首次反映即为当前办理',
    },
    {
      en: 'Leave out --on, or name an occasion and leave out --event',
      'zh-CN': '请去掉 --on；或写明事由，去掉 --event',
    },
  );

/** Which unit is not guessed: what is raised stays on its record. */
function requireUnit({ unit }: Options): string {
  if (unit !== undefined) return unit;
  throw usage(
    { en: 'raise needs --unit', 'zh-CN': '`raise` 须用 --unit 写明单位' },
    {
      en: 'Name the unit that owes it: --unit tax-bureau/levy',
      'zh-CN': '请写明由哪个单位承担，例如 `--unit tax-bureau/levy`',
    },
  );
}

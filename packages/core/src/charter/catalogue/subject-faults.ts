/** Rules about what is not there: an obligation, an event, a duty. They would load, and never be asked. */
import { dutyCadences } from '../../calendar/cadence.ts';
import { bearers } from '../../cycle/cycle.ts';
import type { Obligation } from '../../machine/define-obligation.ts';
import { type DutyRule, type EffectRule, endings, type Trigger } from '../../rules/rule.ts';
import { hearsEvents, obligationOf } from '../../rules/rule-kinds.ts';
import type { Problem } from '../../text/problem.ts';
import { didYouMean, nearTo, suggest } from '../../text/suggest.ts';
import { counted, type Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { InstalledRule } from './catalogue.ts';
import { ruleFault, type TellFault } from './rule-faults.ts';

/** Everything that is installed, once all of it is known. */
interface Installed {
  readonly obligations: ReadonlyMap<string, Obligation>;
  /** The obligation of every duty that some rule declares. */
  readonly duties: ReadonlyMap<string, string>;
}

export function subjectFaults(installed: InstalledRule, known: Installed): readonly Problem[] {
  const { id, rule, plugin, builtIn } = installed;
  const name = obligationOf(rule);
  if (name !== undefined && !known.obligations.has(name)) {
    const near = suggest(String(name), known.obligations.keys());
    return [
      {
        code: 'OBLIGATO_OBLIGATION_UNKNOWN',
        ...translated(
          {
            en: `Rule ${id} of ${plugin} is about the obligation "${name}", which is not installed`,
            'zh-CN': `${plugin} 的规则 ${id} 针对义务类型“${name}”，而该义务类型未安装`,
          },
          {
            en: `Install the plugin that brings it. ${near.en}`,
            'zh-CN': `请安装提供该义务类型的插件。${near['zh-CN']}`,
          },
        ),
      },
    ];
  }
  // What belongs to an obligation itself hears the events that a copy has kept.
  if (builtIn) return [];
  const faults: Problem[] = [];
  const tell: TellFault = (message, hint) => faults.push(ruleFault(installed, message, hint));
  if (rule.kind === 'duty') {
    dutyFaults(rule, tell);
    titleFaults(rule.duty, known, tell);
  }
  if (hearsEvents(rule)) {
    eventFaults(rule.on, rule.kind === 'deadline', known, tell);
    dutySelectorFaults(rule.on, known, tell);
    if (rule.kind === 'effect') reminderFaults(rule, known, tell);
  }
  return faults;
}

/** What a rule names, as a list: somebody may have written a word alone. */
function listOf(field: string, value: unknown, tell: TellFault): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length > 0) return value.map(String);
  const shown = JSON.stringify(value);
  const message = {
    en: `has ${shown} as ${field}, which names none`,
    'zh-CN': `的 ${field} 为 ${shown}，一项也没有写`,
  };
  tell(message, { en: 'Name one at least, or leave it out for all', 'zh-CN': '请至少写一项；如指全部，请删去' });
  return [];
}

function eventFaults(on: Trigger, isDeadline: boolean, { obligations }: Installed, tell: TellFault): void {
  const events = listOf('on.events', on.events, tell);
  const about = on.obligation === undefined ? [...obligations.values()] : [obligations.get(on.obligation)];
  const names = new Set(about.flatMap((obligation) => Object.keys(obligation?.events ?? {})));
  const of: Text =
    on.obligation === undefined
      ? { en: 'of no obligation', 'zh-CN': '任何义务类型都没有' }
      : { en: `no event of "${on.obligation}"`, 'zh-CN': `义务类型“${on.obligation}”没有` };
  for (const event of events.filter((each) => !names.has(each))) {
    tell(
      {
        en: `names the event "${event}" in on, which is ${of.en}`,
        'zh-CN': `的 \`on\` 写有步骤“${event}”，${of['zh-CN']}`,
      },
      suggest(event, names),
    );
  }
  if (isDeadline && events.length > 1) {
    tell(
      {
        en: `bounds ${counted(events.length, 'events')}, and a deadline is about one`,
        'zh-CN': `写了${events.length}个步骤，而期限只针对一个`,
      },
      { en: 'Write a rule for each', 'zh-CN': '请分别写成规则' },
    );
  }
}

/** Its day would never come, or come unheard. */
function reminderFaults({ on, reminds, defaults }: EffectRule, { obligations }: Installed, tell: TellFault): void {
  if (reminds === undefined) return;
  const about = on.obligation === undefined ? [...obligations.values()] : [obligations.get(on.obligation)];
  const names = new Set(about.flatMap((obligation) => Object.keys(obligation?.events ?? {})));
  if (!names.has(reminds.event)) {
    tell(
      {
        en: `awaits the event "${reminds.event}" in reminds, which is none`,
        'zh-CN': `的 \`reminds\` 等候步骤“${reminds.event}”，而没有该步骤`,
      },
      suggest(reminds.event, names),
    );
  }
  if (typeof defaults[reminds.unit] !== 'number') {
    tell(
      {
        en: `counts "${reminds.unit}" in reminds, and has no such option`,
        'zh-CN': `的 \`reminds\` 以“${reminds.unit}”计，却没有该选项`,
      },
      { en: 'Add it to its options, as a number', 'zh-CN': '请在其选项中补上该数字' },
    );
  }
  if (on.events !== undefined && !on.events.includes('remind')) {
    tell(
      { en: 'has "reminds", and does not hear the event "remind"', 'zh-CN': '写有“reminds”，却不受步骤“remind”触发' },
      { en: 'Add "remind" to its events', 'zh-CN': '请在其步骤中补上“remind”' },
    );
  }
}

function dutySelectorFaults(on: Trigger, { duties }: Installed, tell: TellFault): void {
  for (const duty of listOf('on.duties', on.duties, tell)) {
    const obligation = duties.get(duty);
    if (obligation === undefined) {
      tell(
        {
          en: `names the duty "${duty}" in on.duties, which no plugin declares`,
          'zh-CN': `的 on.duties 写有义务“${duty}”，而没有插件规定它`,
        },
        suggest(duty, duties.keys()),
      );
    } else if (on.obligation !== undefined && obligation !== on.obligation) {
      const of = [...duties].filter(([, each]) => each === on.obligation).map(([name]) => name);
      tell(
        {
          en: `names the duty "${duty}" in on.duties, which is about "${obligation}", not "${on.obligation}"`,
          'zh-CN': `的 on.duties 写有义务“${duty}”，它属于义务类型“${obligation}”，而非“${on.obligation}”`,
        },
        suggest(duty, of),
      );
    }
  }
}

/** A title of something that there is not would be shown nowhere. */
function titleFaults(
  { titles, obligation: name }: DutyRule['duty'],
  { obligations }: Installed,
  tell: TellFault,
): void {
  const obligation = obligations.get(name);
  if (!titles || !obligation) return;
  const kinds = [
    { what: { en: 'event', 'zh-CN': '步骤' }, given: titles.events, known: Object.keys(obligation.events) },
    { what: { en: 'state', 'zh-CN': '状态' }, given: titles.states, known: Object.keys(obligation.states) },
  ];
  for (const { what, given = {}, known } of kinds) {
    for (const word of Object.keys(given).filter((each) => !known.includes(each))) {
      tell(
        {
          en: `gives a title to the ${what.en} "${word}", which "${name}" does not have`,
          'zh-CN': `为${what['zh-CN']}“${word}”取了名称，而义务类型“${name}”没有它`,
        },
        suggest(word, known),
      );
    }
  }
}

const oneOf = (words: readonly string[]): Text => ({
  en: `Write one of ${words.join(', ')}`,
  'zh-CN': `请写其一：${words.map((word) => `“${word}”`).join('、')}`,
});

function dutyFaults({ duty, defaults, stricter }: DutyRule, tell: TellFault): void {
  const cadences: readonly string[] = dutyCadences;
  const { order = [] } = stricter.cadence as { readonly order?: readonly string[] };
  const odd = [defaults.cadence, ...order].find((cadence) => !cadences.includes(cadence));
  if (odd !== undefined || defaults.cadence === undefined) {
    const shown = String(odd);
    const near = nearTo(shown, cadences);
    tell(
      {
        en: `has the cadence "${shown}", in which nothing is planned`,
        'zh-CN': `的周期“${shown}”不存在，不会有任何计划`,
      },
      near === undefined ? oneOf(cadences) : didYouMean(near),
    );
  }
  if (!bearers.includes(duty.bearer)) {
    tell(
      {
        en: `says "${duty.bearer}" in duty.bearer, and nobody bears it`,
        'zh-CN': `的 duty.bearer 写作“${duty.bearer}”，无人承担`,
      },
      suggest(String(duty.bearer), bearers),
    );
  }
  if (duty.atEnd !== undefined && !endings.includes(duty.atEnd)) {
    tell(
      { en: `says "${duty.atEnd}" in duty.atEnd`, 'zh-CN': `的 duty.atEnd 写作“${duty.atEnd}”` },
      suggest(String(duty.atEnd), endings),
    );
  }
  if ((duty.bearer === 'each-holder') !== (typeof duty.holds === 'string' && duty.holds !== '')) {
    tell(
      {
        en: `says "${duty.bearer}" in duty.bearer, and "${duty.holds ?? ''}" in duty.holds`,
        'zh-CN': `的 duty.bearer 写作“${duty.bearer}”，duty.holds 写作“${duty.holds ?? ''}”`,
      },
      {
        en: 'Say with each-holder, and with no other, whose role it is: holds: "secretary"',
        'zh-CN': '仅在“each-holder”时写明职务，例如 `holds: "secretary"`',
      },
    );
  }
  for (const kept of (duty.keeps ?? []).filter((name) => !Object.hasOwn(defaults, name))) {
    tell(
      {
        en: `keeps "${kept}" in duty.keeps, which is not an option of it`,
        'zh-CN': `的 duty.keeps 写有“${kept}”，不是其选项`,
      },
      suggest(kept, Object.keys(defaults)),
    );
  }
}

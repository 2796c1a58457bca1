/** Reads what a rule is about: an obligation, its events, some duties. */
import type { Obligation } from '../../../machine/define-obligation.ts';
import type { Machine } from '../../../machine/machine.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Located } from '../../located.ts';
import type { LocalOn } from '../local-definition.ts';
import { wordsWithin } from '../local-words.ts';
import { type Fault, fieldsOf, quoted, wordsIn } from './read-words.ts';

interface Around {
  readonly catalogue: Catalogue;
  readonly fault: Fault;
  readonly body: Located;
}

export const obligationWord: Text = { en: 'obligation', 'zh-CN': '义务类型' };
const eventWord: Text = { en: 'event', 'zh-CN': '步骤' };
const dutyWord: Text = { en: 'duty', 'zh-CN': '义务' };

export function readOn(written: Located | undefined, { catalogue, fault, body }: Around): LocalOn {
  if (!written) {
    fault(
      { en: '"on" is missing', 'zh-CN': '缺少“on”' },
      {
        en: 'Add on: { obligation: meeting, events: [open] }',
        'zh-CN': '请补上 `on: { obligation: meeting, events: [open] }`',
      },
      body,
    );
    return { obligation: '', events: [] };
  }
  const part = fieldsOf(written, quoted('on'), wordsWithin.on, fault);
  const obligations = { field: 'on', what: obligationWord, known: catalogue.obligations.keys() };
  const obligation = wordsIn(part('obligation'), obligations, fault, written)[0] ?? '';
  const known = catalogue.obligations.get(obligation);
  const events = known
    ? wordsIn(part('events'), { field: 'on', what: eventWord, known: Object.keys(known.events) }, fault, written)
    : [];
  const duties = part('duties');
  return duties
    ? { obligation, events, duties: readDuties(duties, known?.name, { catalogue, fault }) }
    : { obligation, events };
}

function readDuties(
  written: Located,
  obligation: string | undefined,
  { catalogue, fault }: Omit<Around, 'body'>,
): readonly string[] {
  const declared = dutiesOf(catalogue);
  // One that could not be read is not unknown besides: its own faults are told already.
  const unread = [...(catalogue.unread ?? [])].map((id) => id.replace('local/', ''));
  const named = wordsIn(
    written,
    { field: 'on', what: dutyWord, known: [...new Set([...declared.keys(), ...unread])] },
    fault,
    written,
  );
  const items = written.kind === 'list' ? written.items : [written];
  for (const duty of named) {
    const of = declared.get(duty);
    if (of === undefined || obligation === undefined || of === obligation) continue;
    const at = items.find((item) => item.kind === 'scalar' && String(item.value) === duty);
    const others = [...declared].filter(([, each]) => each === obligation).map(([name]) => name);
    const message = {
      en: `The duty "${duty}" is about "${of}", not "${obligation}"`,
      'zh-CN': `义务“${duty}”属于义务类型“${of}”，而非“${obligation}”`,
    };
    fault(message, suggest(duty, others), at ?? written);
  }
  return named;
}

/** The obligation of every duty that can be named. */
const dutiesOf = ({ rules }: Catalogue): ReadonlyMap<string, string> =>
  new Map(
    [...rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [[rule.duty.id, rule.duty.obligation]] : [])),
  );

export interface Subject {
  readonly obligation: Obligation;
  readonly machine: Machine;
  readonly events: readonly string[];
}

export function subjectOf(
  { obligation: name, events }: LocalOn,
  { obligations, machines }: Catalogue,
): Subject | undefined {
  const [obligation, machine] = [obligations.get(name), machines.get(name)];
  return obligation && machine ? { obligation, machine, events } : undefined;
}

/** What a deadline or a reminder is about: one event that somebody may still send; undefined where a fault was told. */
export function readAwaited(
  written: Located | undefined,
  around: Around,
): (Subject & { readonly on: LocalOn }) | undefined {
  const { catalogue, fault, body } = around;
  const on = readOn(written, around);
  const subject = subjectOf(on, catalogue);
  if (!subject || on.events.length === 0) return undefined;
  const at = written?.kind === 'map' ? (written.fields.get('events')?.value ?? written) : body;
  if (on.events.length > 1) {
    fault(
      { en: '"on" names several events, and one is awaited', 'zh-CN': '“on”写有多个步骤，而等候的只有一个' },
      { en: 'Write a rule for each', 'zh-CN': '请分别写成规则' },
      at,
    );
    return undefined;
  }
  const [event = ''] = on.events;
  if (subject.obligation.events[event]?.by === 'clock') {
    const message = {
      en: `"${event}" is the clock’s, and nobody awaits it`,
      'zh-CN': `“${event}”由系统自动进行，无人等候`,
    };
    fault(message, suggest(event, awaitable(subject.obligation)), at);
    return undefined;
  }
  return { ...subject, on };
}

/** The events that somebody sends. */
export const awaitable = ({ events }: Obligation): readonly string[] =>
  Object.entries(events).flatMap(([name, { by }]) => (by === 'clock' ? [] : [name]));

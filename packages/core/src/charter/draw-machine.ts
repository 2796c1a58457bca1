/** An obligation as a picture: Mermaid text with titles, and with the rules in force at each arrow. */

import type { Obligation, Sender } from '../machine/define-obligation.ts';
import { type Arrow, type MachineShape, shapeOf } from '../machine/machine-shape.ts';
import { hearsEvents } from '../rules/rule-kinds.ts';
import type { Language, Text } from '../text/text.ts';
import type { Charter, RuleEntry } from './charter.ts';

export interface DrawingOptions {
  readonly language: Language;
  /** With a charter, each arrow carries the rules that listen to it. */
  readonly charter?: Charter;
  /** Only rules that hold for cycles of this duty. */
  readonly duty?: string;
  /** Only these states, with every arrow from or to them: a detail. */
  readonly only?: readonly string[];
}

/**
 * Draws the machine as a Mermaid `stateDiagram-v2`.
 *
 * @example
 * drawMachine(meeting, { language: 'en' }).split('\n')[0] // → 'stateDiagram-v2'
 */
export function drawMachine(obligation: Obligation, options: DrawingOptions): string {
  const { language, only } = options;
  const shape = shapeOf(obligation.machine);
  const arrows = arrowsOf(shape, obligation).filter(
    ({ from, to }) => !only || only.includes(from) || only.includes(to),
  );
  const drawn = new Set(
    only ? [...only, ...arrows.flatMap(({ from, to }) => [from, to])] : shape.states.map(({ name }) => name),
  );
  const states = shape.states.filter(({ name }) => drawn.has(name));
  return [
    'stateDiagram-v2',
    ...states.map(({ name }) => `    state "${escaped(obligation.states[name]?.[language] ?? name)}" as ${idOf(name)}`),
    ...states.filter(({ name }) => name === shape.initial).map(({ name }) => `    [*] --> ${idOf(name)}`),
    ...arrows.map(({ from, event, to }) => `    ${idOf(from)} --> ${idOf(to)}: ${labelOf(event, obligation, options)}`),
    ...states.filter(({ isFinal }) => isFinal).map(({ name }) => `    ${idOf(name)} --> [*]`),
    ...(only ? [] : noteOf(shape, obligation, options)),
  ].join('\n');
}

/** An arrow of a picture: from a state to the next, or back to itself. */
export interface Drawn {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/**
 * A machine as whoever draws it needs it: its states in the order in which they are declared, and what is worth an arrow.
 *
 * @example
 * machinePicture(meeting).initial // → 'planned'
 */
export function machinePicture(obligation: Obligation): {
  readonly initial: string | undefined;
  readonly states: readonly { readonly name: string; readonly isFinal: boolean }[];
  readonly arrows: readonly Drawn[];
} {
  const shape = shapeOf(obligation.machine);
  return { initial: shape.initial, states: shape.states, arrows: arrowsOf(shape, obligation) };
}

/** What only notes something is drawn as a loop, unless the clock does it: it would hide what people do. */
function arrowsOf({ states }: MachineShape, { events }: Obligation): readonly Drawn[] {
  const worthDrawing = ({ event, to }: Arrow) => to !== undefined || events[event]?.by !== 'clock';
  const all = states.flatMap(({ name, arrows }) =>
    arrows.filter(worthDrawing).map(({ event, to = name }) => ({ from: name, event, to })),
  );
  const keys = all.map(({ from, event, to }) => JSON.stringify([from, event, to]));
  // Two branches of one guard may lead to one state.
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const senders: Readonly<Record<Sender, Text | undefined>> = {
  unit: undefined,
  bearer: undefined,
  superior: { en: ' (superior)', 'zh-CN': '（上级）' },
  clock: { en: ' (clock)', 'zh-CN': '（时钟）' },
};

function labelOf(event: string, { name, events }: Obligation, { language, charter, duty }: DrawingOptions): string {
  const definition = events[event];
  const title = definition?.title[language] ?? event;
  const sender = definition ? (senders[definition.by]?.[language] ?? '') : '';
  const rules = charter?.entries.filter((entry) => listens(entry, name, event, duty)) ?? [];
  return [`${title}${sender}`, ...rules.map(ruleLabel)].map(escaped).join('<br/>');
}

const ruleLabel = ({ id, severity }: RuleEntry) => `${id} (${severity})`;

/** Rules about every event of everything stand in the note: at each arrow they would bury the others. */
function listens({ rule }: RuleEntry, obligation: string, event: string, duty: string | undefined): boolean {
  if (!hearsEvents(rule) || !heardFor(rule.on.duties, duty)) return false;
  const { obligation: of, events } = rule.on;
  if (events === undefined) return of === obligation;
  return (of === undefined || of === obligation) && events.includes(event);
}

const heardFor = (duties: readonly string[] | undefined, duty: string | undefined) =>
  duties === undefined || duty === undefined || duties.includes(duty);

const everywhereTitle: Text = { en: 'Everywhere', 'zh-CN': '任何状态下' };

function noteOf(
  { everywhere, initial }: MachineShape,
  obligation: Obligation,
  options: DrawingOptions,
): readonly string[] {
  const events = [...new Set(everywhere.map(({ event }) => event))];
  const rules = options.charter?.entries.filter(
    ({ rule }) => hearsEvents(rule) && rule.on.obligation === undefined && rule.on.events === undefined,
  );
  const lines = [
    ...events.map((event) => labelOf(event, obligation, options)),
    ...(rules ?? []).map(ruleLabel).map(escaped),
  ];
  if (lines.length === 0 || initial === undefined) return [];
  return [
    `    note right of ${idOf(initial)}`,
    ...[everywhereTitle[options.language], ...lines.flatMap((line) => line.split('<br/>'))].map(
      (line) => `        ${line}`,
    ),
    '    end note',
  ];
}

const reserved =
  /^(state|note|class|classDef|click|style|scale|direction|hide|end|title|default|as|fork|join|choice)$/i;

/** Mermaid reads some words as its own. */
const idOf = (name: string) => (reserved.test(name) ? `${name}_` : name.replace(/\W/g, '_'));

const entities: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '#': '#35;',
  ':': '#58;',
  ';': '#59;',
  '{': '#123;',
  '}': '#125;',
  '%': '#37;',
};

const escaped = (text: string) =>
  text.replace(/["<>#:;{}%]/g, (letter) => entities[letter] ?? letter).replace(/\s+/g, ' ');

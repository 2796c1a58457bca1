/** Which activities and units a payload names and nobody knows: all that the look-up leaves in a decision. */
import type { Cycle } from '../../cycle/cycle.ts';
import { memo } from '../../fast/memo.ts';
import type { EventDefinition, Obligation } from '../../machine/define-obligation.ts';
import type { FieldKind } from '../../machine/fields/field.ts';
import { type Field, fieldsOf } from '../../machine/fields/fields-of.ts';
import { defineFact, type FactSource, type SaidEvent } from '../../rules/fact.ts';
import { didYouMean, nearTo } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';

/** A field that names something by its id. */
interface NamingField {
  readonly field: Field;
  readonly steps: readonly string[];
}

const kinds: ReadonlySet<FieldKind | undefined> = new Set<FieldKind>(['cycle', 'cycles', 'units']);

const namingFieldsOf: (event: Pick<EventDefinition, 'payload'>) => readonly NamingField[] = memo((event) =>
  fieldsOf(event)
    .filter(({ kind, unknown }) => kinds.has(kind) && unknown !== 'nothing')
    .map((field) => ({ field, steps: [...field.path.split('.'), ...(field.kind === 'cycle' ? [] : ['*'])] })),
);

/**
 * Whether an event's payload has a place for an activity, or a unit.
 *
 * @example
 * namesById(meeting.events.combine) // → true
 */
export const namesById = (event: Pick<EventDefinition, 'payload'>): boolean => namingFieldsOf(event).length > 0;

/** What a payload names, field by field. */
export const namedById = (event: Pick<EventDefinition, 'payload'>, payload: unknown) =>
  namingFieldsOf(event).map(({ field, steps }) => ({ field, ids: [...new Set(textsAt(payload, steps))] }));

/** The fact, for the obligations that there are: what each unknown id may have been meant for, empty where nothing is near. */
export const unknownNamed = memo((obligations: readonly Obligation[]) => {
  const sealing = new Set(obligations.flatMap(({ name, traits }) => (traits?.seals ? [name] : [])));
  // What may be said in confidence is as if it were not there: nobody finds it by trying out names.
  const isOpen = ({ obligation, keptFrom, owedBy }: Cycle) =>
    !sealing.has(obligation) || (keptFrom === undefined && owedBy !== 'superior');
  return defineFact(
    'cycle/unknown-named',
    (source): Readonly<Record<string, Text>> => {
      const { event } = source;
      if (event?.side !== 'unit' || !namesById(event.definition)) return nothing;
      const unknown = unknownOf(event, source, isOpen);
      return unknown.length === 0 ? nothing : Object.fromEntries(unknown);
    },
    { title: { en: 'which activities and units are named and unknown', 'zh-CN': '所列活动和单位中不存在的' } },
  );
});

function unknownOf(
  { definition, payload }: SaidEvent,
  { cycle, cycles, unit, units }: FactSource,
  isOpen: (cycle: Cycle) => boolean,
): readonly (readonly [id: string, meant: Text])[] {
  const isActivity = (id: string) => {
    const named = cycles.get(id);
    return named !== undefined && id !== cycle?.id && isOpen(named);
  };
  return namedById(definition, payload).flatMap(({ field, ids }) => {
    if (field.kind !== 'units') {
      const open = () => [...cycles.keys()].filter(isActivity);
      return ids.filter((id) => !isActivity(id)).map((id) => [id, meantBy(id, open())] as const);
    }
    if (units === undefined) return [];
    const others = () => [...units.keys()].filter((each) => each !== unit);
    return ids.filter((id) => id === unit || !units.has(id)).map((id) => [id, meantBy(id, others())] as const);
  });
}

const nothing = Object.freeze({});

function meantBy(id: string, known: readonly string[]): Text {
  const near = nearTo(id, known);
  return near === undefined ? { en: '', 'zh-CN': '' } : didYouMean(near);
}

function textsAt(value: unknown, [step, ...rest]: readonly string[]): readonly string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = step === '*' ? Object.values(value) : [(value as Readonly<Record<string, unknown>>)[step]];
  return inner.flatMap((each) => textsAt(each, rest));
}

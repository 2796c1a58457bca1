/** What a schema finds wrong with a payload, place by place: one fault for each field, in words that its reader knows. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EventDefinition } from '../../machine/define-obligation.ts';
import { fieldAt, fieldsOf } from '../../machine/fields/fields-of.ts';
import { faultText, type Told } from '../../text/fault-text.ts';
import { didYouMean, suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';

type Issue = StandardSchemaV1.Issue & Told;

export interface PayloadFault {
  readonly at: readonly PropertyKey[];
  readonly absent: boolean;
  /** Put together when it is told: of thousands only the first are. */
  text(): Text;
}

/**
 * The faults of a payload, in the order of its schema's issues. A field that is not known is a fault of its own, with the one that
 * was probably meant; of what may stand in several forms, what is wrong with the form that was chosen.
 *
 * @example
 * const event = meeting.events.open;
 * const { issues = [] } = await event.payload['~standard'].validate({ chairr: 'm1' });
 * payloadFaults(event, { chairr: 'm1' }, issues).at(-1)?.text().en // → 'unknown field. Did you mean "chair"?'
 */
export function payloadFaults(
  event: Pick<EventDefinition, 'payload'>,
  payload: unknown,
  issues: readonly StandardSchemaV1.Issue[],
): readonly PayloadFault[] {
  return issues.flatMap((issue) => faultsOf(event, payload, issue, []));
}

function faultsOf(
  event: Pick<EventDefinition, 'payload'>,
  payload: unknown,
  issue: Issue,
  around: readonly PropertyKey[],
): readonly PayloadFault[] {
  const at = [...around, ...(issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))];
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    return issue.keys.map((key) => ({
      at: [...at, String(key)],
      absent: false,
      text: () => unknownField(event, at, String(key)),
    }));
  }
  const chosen = issue.code === 'invalid_union' ? chosenForm(issue.errors) : undefined;
  if (chosen) return chosen.flatMap((inner) => faultsOf(event, payload, inner, at));
  const value = valueAt(payload, at);
  return [{ at, absent: value === undefined, text: () => faultText(issue, value) }];
}

/** The one form whose kind of value it is: only what is inside it is wrong. */
function chosenForm(errors: unknown): readonly Issue[] | undefined {
  const forms = Array.isArray(errors) ? (errors as readonly (readonly Issue[])[]) : [];
  const isAnother = ({ code, path = [] }: Issue) => code === 'invalid_type' && path.length === 0;
  const near = forms.filter((issues) => !issues.some(isAnother));
  return near.length === 1 ? near[0] : undefined;
}

/** No name of a field is longer: what is, is compared no further. */
const longestName = 100;

function unknownField(event: Pick<EventDefinition, 'payload'>, at: readonly PropertyKey[], key: string): Text {
  const around = fieldAt(event, at.map(String).join('.'))?.path ?? at.map(String).join('.').replace(/\d+/g, '*');
  const before = around === '' ? '' : `${around}.`;
  const besides = fieldsOf(event).flatMap(({ path, title }) => {
    const name = path.startsWith(before) ? path.slice(before.length) : '';
    return name === '' || name.includes('.') ? [] : [{ name, title }];
  });
  if (besides.length === 0)
    return { en: 'unknown field; none is filled in here', 'zh-CN': '没有这个字段；此处无须填写' };
  const said = key.toLowerCase();
  const called = besides.find(({ title }) => title?.en.toLowerCase() === said || title?.['zh-CN'] === key);
  const hint = called
    ? didYouMean(called.name)
    : suggest(
        key.slice(0, longestName),
        besides.map(({ name }) => name),
      );
  return { en: `unknown field. ${hint.en}`, 'zh-CN': `没有这个字段。${hint['zh-CN']}` };
}

/**
 * What stands at a place of a payload; undefined where there is nothing.
 *
 * @example
 * valueAt({ attendance: [{ member: 'm1' }] }, ['attendance', 0, 'member']) // → 'm1'
 */
export function valueAt(payload: unknown, keys: readonly PropertyKey[]): unknown {
  let at: unknown = payload ?? {};
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

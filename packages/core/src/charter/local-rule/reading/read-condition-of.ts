/** Reads what a rule of a kind that sees less than a check looks at. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Condition, Operand } from '../condition.ts';
import type { LocalCommon } from '../local-definition.ts';
import { type Reading, readCondition } from '../read-condition.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import type { Subject } from './read-on.ts';
import { factsIn, readShow } from './read-show.ts';
import type { Fault, Part } from './read-words.ts';

/** What the first word of a field may be. */
export type Root = 'payload' | 'event' | 'cycle' | 'context' | 'facts' | 'options';

export interface LookedAt {
  readonly reading: Reading;
  readonly when: Condition | undefined;
  readonly show: Readonly<Record<string, Operand>>;
  readonly facts: readonly string[];
}

export function readLookedAt(
  part: Part,
  subject: Subject,
  {
    catalogue,
    options,
    roots,
    fault,
  }: {
    readonly catalogue: Catalogue;
    readonly options: LocalCommon['options'];
    readonly roots: readonly Root[];
    readonly fault: Fault;
  },
): LookedAt {
  const values = Object.fromEntries(Object.entries(options).map(([option, { value }]) => [option, value]));
  const reading = { vocabulary: only(vocabularyOf(subject, catalogue, values), roots), fault };
  const written = part('when');
  const when = written && readCondition(written, reading);
  const show = readShow(part('show'), reading);
  const facts = factsIn([...(when ? [when] : []), ...Object.values(show)], reading.vocabulary.facts);
  return { reading, when, show, facts };
}

const only = ({ roots, facts }: Vocabulary, names: readonly string[]): Vocabulary => ({
  facts,
  roots: new Map([...roots].filter(([name]) => names.includes(name))),
});

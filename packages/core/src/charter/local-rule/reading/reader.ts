/** What the reader of each kind is handed. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Located } from '../../located.ts';
import type { LocalCommon } from '../local-definition.ts';
import type { Fault, Part } from './read-words.ts';

export interface Reader {
  readonly name: string;
  readonly body: Located;
  readonly part: Part;
  readonly catalogue: Catalogue;
  readonly fault: Fault;
  /** What every kind says; `taken` are the names of options that its kind has already. */
  readonly common: (taken?: readonly string[]) => Omit<LocalCommon, 'facts'>;
}

/** What `obligato init` begins with: a kind of organisation, with its pack, its words and examples to change. */
import type { Language, Plugin, Text } from '@obligato/core';

export interface Template {
  /** For whom it is. */
  readonly meaning: Text;
  /** How its units are asked for: those below one at the top, or all of them as a list. */
  readonly asksFor: 'branches' | 'units';
  /** Whether it is asked when the year begins. */
  readonly asksForYear: boolean;
  /** Where nobody says otherwise; undefined for that of the machine. */
  readonly zone: string | undefined;
  readonly calendar: string | undefined;
  /** Rules by their namespace. */
  readonly plugins: Readonly<Record<string, string>>;
  /** Read when they are needed: nobody waits for the words of another kind of organisation. */
  readonly packs: () => Promise<readonly Plugin[]>;
  /** Units below the one at the top, where none are named. */
  readonly below: readonly { readonly id: string; readonly title: Text }[];
  /** The id of a unit that has none to be made of its title, before its number. */
  readonly unnamed: string;
  /** Which of the titles in a staff list is at the top, if there is one such. */
  readonly isTop: (title: string) => boolean;
  /** What stands in a unit file below its title: of a unit at the top, and of one below it. */
  readonly top: (language: Language) => readonly string[];
  readonly lower: (language: Language) => readonly string[];
  /** The roles of whoever is made up, a person each. */
  readonly people: {
    readonly top: readonly (readonly string[])[];
    readonly lower: readonly (readonly string[])[];
    /** Whether its file has the words of the pack, and not those that rules look at. */
    readonly inWords: boolean;
  };
}

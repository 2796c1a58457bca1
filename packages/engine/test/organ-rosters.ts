/** Rosters in the words of the national pack: how staff lists of its organisations are read and written. */
import { peopleWordsOf, type Roster } from '@obligato/core';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import * as files from '../src/files.ts';

export const organPeople = peopleWordsOf([organBranch]);

type Content = string | Uint8Array;

export const readRoster = (file: string, content: Content, words: files.RosterWords = {}) =>
  files.readRoster(file, content, { people: organPeople, ...words });
export const examineRoster = (file: string, content: Content, words: files.RosterWords = {}) =>
  files.examineRoster(file, content, { people: organPeople, ...words });
export const rewriteRoster = (
  file: string,
  content: Content,
  people: ReadonlyMap<string, Roster>,
  words: files.RosterWords = {},
) => files.rewriteRoster(file, content, people, { people: organPeople, ...words });

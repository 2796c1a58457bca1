/** The roster file of a configuration, with all that is wrong with it. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ObligatoError, type Problem, type Roster, type Text, translated } from '@obligato/core';
import { type Config, examineRoster, type RosterWords, whyUnreadable } from '@obligato/engine/files';

export type People = ReadonlyMap<string, Roster>;

/** Reads the roster; undefined when the configuration names none. What is wrong goes to `problems`. */
export async function readPeople(
  { folder, roster }: Config,
  words: RosterWords,
  problems: Problem[],
): Promise<People | undefined> {
  if (roster === undefined) return undefined;
  return readPeopleFrom(roster, { ...words, file: relative(folder, roster), whatToDo: renameIt }, problems);
}

/** The same for any file; `file` is what problems call it, and `whatToDo` what to do about one that is not there. */
export async function readPeopleFrom(
  path: string,
  { file, whatToDo, ...words }: RosterWords & { readonly file: string; readonly whatToDo: Text },
  problems: Problem[],
): Promise<People> {
  try {
    const examined = await examineRoster(file, await readFile(path), words);
    problems.push(...examined.problems);
    return examined.people;
  } catch (error) {
    if (error instanceof ObligatoError) problems.push(...error.problems);
    else problems.push(unreadable(file, error, whatToDo));
    return new Map();
  }
}

const renameIt: Text = {
  en: 'Name it under "roster:" in obligato.yaml, or remove that line',
  'zh-CN': '请在 obligato.yaml 的“roster:”处写明，或删去该行',
};

function unreadable(file: string, error: unknown, whatToDo: Text): Problem {
  const reason = whyUnreadable(error);
  return {
    code: 'OBLIGATO_CONFIG_FILE',
    ...translated(
      { en: `The roster cannot be read: ${reason.en}`, 'zh-CN': `无法读取名册：${reason['zh-CN']}` },
      whatToDo,
    ),
    origins: [{ file }],
  };
}

/** What somebody tries, after what has happened: the part of a case that says nothing of what is expected. */
import {
  commonPeople,
  type Located,
  ObligatoError,
  type PeopleWords,
  type Problem,
  type Roster,
  type Stated,
  type Text,
} from '@obligato/core';
import { plain } from '@obligato/core/internal';
import { Fields, readLocatedYaml } from '@obligato/engine/yaml';
import type { Happened, Trial, TrialFile } from './case-file.ts';
import { checkMoment, faultAt } from './fault-at.ts';
import { readPerson } from './read-person.ts';

/** The fields that may stand at the top of a file of cases, and in each case. */
export const shared = ['unit', 'now', 'roster', 'history'];
const trialFields = ['cycle', 'event', 'data'];

export interface Common {
  readonly unit: Stated<string> | undefined;
  readonly now: Stated<string> | undefined;
  readonly roster: Roster | undefined;
  readonly history: readonly Happened[];
}

/**
 * Reads a file of one trial: `unit`, `now`, `roster`, `history` and `when` as in a case, which it becomes with `name` and `then`.
 *
 * Throws what `readCaseFile` throws.
 *
 * @example
 * readTrialFile('trial.yaml', 'unit: branch\nnow: 2026-03-02\nwhen: { cycle: general-meeting/2026-Q1, event: adjourn }').when
 */
export function readTrialFile(file: string, text: string, people = commonPeople): TrialFile {
  const problems: Problem[] = [];
  const located = readLocatedYaml(file, text);
  const what = { en: 'A trial', 'zh-CN': '办理' };
  const fields = new Fields(located, what, [...shared, 'when'], problems);
  const read = readTried(fields, located, { what, people, problems });
  if (!read || problems.length > 0) throw new ObligatoError(problems);
  return read;
}

export interface Reading {
  /** What is being read, as problems call it. */
  readonly what: Text;
  readonly common?: Common;
  readonly people: PeopleWords;
  readonly problems: Problem[];
}

/** `common`: what stands at the top of the file, for a case that does not say otherwise. */
export function readTried(
  fields: Fields,
  item: Located,
  { what, common, people, problems }: Reading,
): TrialFile | undefined {
  const own = readCommon(fields, people, problems);
  const [unit, now] = [own.unit ?? common?.unit, own.now ?? common?.now];
  if (!unit) {
    faultAt(
      problems,
      item.origin,
      { en: `${what.en} has no "unit"`, 'zh-CN': `${what['zh-CN']}缺少“unit”` },
      { en: 'Add "unit: …", here or at the top of the file', 'zh-CN': '请在此处或文件开头补上“unit: …”' },
    );
  }
  if (!now) {
    faultAt(
      problems,
      item.origin,
      { en: `${what.en} has no "now"`, 'zh-CN': `${what['zh-CN']}缺少“now”` },
      {
        en: 'Add "now: 2026-03-12T09:00", here or at the top of the file',
        'zh-CN': '请在此处或文件开头补上“now: 2026-03-12T09:00”',
      },
    );
  }
  const when = required(fields, 'when', item, { what, problems });
  const trial = when && readTrial(when, problems);
  if (!unit || !now || !trial) return undefined;
  const history = [...(common?.history ?? []), ...own.history];
  return { unit, now, roster: own.roster ?? common?.roster, history, when: trial };
}

export function readCommon(fields: Fields, people: PeopleWords, problems: Problem[]): Common {
  const now = fields.text('now');
  checkMoment(now, problems);
  return {
    unit: fields.text('unit'),
    now,
    roster:
      fields.at('roster') === undefined
        ? undefined
        : fields.items('roster').flatMap((row) => readPerson(row, people, problems) ?? []),
    history: fields.items('history').flatMap((item) => readHappened(item, problems) ?? []),
  };
}

export function required(
  fields: Fields,
  name: string,
  item: Located,
  { what, problems }: { readonly what: Text; readonly problems: Problem[] },
): Located | undefined {
  const value = fields.at(name);
  // What is no map at all has been told already.
  if (value === undefined && item.kind === 'map')
    faultAt(
      problems,
      item.origin,
      { en: `${what.en} has no "${name}"`, 'zh-CN': `${what['zh-CN']}缺少“${name}”` },
      { en: `Add "${name}: { … }"`, 'zh-CN': `请补上“${name}: { … }”` },
    );
  return value;
}

function readTrial(
  item: Located,
  problems: Problem[],
  what: Text = { en: '"when"', 'zh-CN': '“when”' },
  known = trialFields,
): Trial | undefined {
  if (item.kind === 'map' && item.fields.has('correct')) return readCorrection(item, problems, known);
  const fields = new Fields(item, what, known, problems);
  const [cycle, event] = [fields.requiredText('cycle'), fields.requiredText('event')];
  const data = fields.at('data');
  return cycle && event ? { cycle, event, data: data === undefined ? {} : plain(data) } : undefined;
}

const correction: Text = { en: 'A correction', 'zh-CN': '更正' };

function readCorrection(item: Located, problems: Problem[], known: readonly string[]): Trial | undefined {
  const fields = new Fields(
    item,
    correction,
    ['at', 'correct', 'data', 'reason'].slice(known.includes('at') ? 0 : 1),
    problems,
  );
  const [correct, reason] = [fields.requiredText('correct'), fields.requiredText('reason')];
  const data = required(fields, 'data', item, { what: correction, problems });
  return correct && reason && data ? { correct, reason: reason.value, data: plain(data) } : undefined;
}

const happened: Text = { en: 'A history step', 'zh-CN': '经过' };

function readHappened(item: Located, problems: Problem[]): Happened | undefined {
  const isRaise = item.kind === 'map' && item.fields.has('raise');
  const known = isRaise ? ['at', 'raise', 'occasion'] : ['at', ...trialFields];
  if (isRaise) {
    const fields = new Fields(item, { en: 'A raised duty', 'zh-CN': '临时发起的义务' }, known, problems);
    const [at, duty, occasion] = [
      fields.requiredText('at'),
      fields.requiredText('raise'),
      fields.requiredText('occasion'),
    ];
    checkMoment(at, problems);
    return at && duty && occasion ? { at, origin: item.origin, raise: { duty, occasion } } : undefined;
  }
  const trial = readTrial(item, problems, happened, known);
  const at = new Fields(item, happened, known, []).requiredText('at');
  if (!at && item.kind === 'map')
    faultAt(
      problems,
      item.origin,
      { en: 'A history step has no "at"', 'zh-CN': '经过缺少“at”' },
      { en: 'Add "at: 2026-03-09T10:00"', 'zh-CN': '请补上“at: 2026-03-09T10:00”' },
    );
  checkMoment(at, problems);
  return at && trial ? { at, origin: item.origin, trial } : undefined;
}

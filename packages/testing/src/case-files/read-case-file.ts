/** Reads a file of cases. Every problem of it is found at once, each with its place. */
import {
  isDay,
  type Located,
  ObligatoError,
  type Origin,
  type OutcomeName,
  type Problem,
  type Roster,
  type RosterRow,
  type Standing,
  type Stated,
  standings,
} from '@obligato/core';
import { plain, suggest } from '@obligato/core/internal';
import { readTimestamp } from '@obligato/engine';
import { Fields, readLocatedYaml } from '@obligato/engine/files';
import type { Expected, FileCase, Happened, Trial } from './case-file.ts';

const shared = ['unit', 'now', 'roster', 'history'];
const trialFields = ['cycle', 'event', 'data'];
const outcomes: readonly OutcomeName[] = ['accepted', 'denied', 'unavailable', 'incomplete'];

interface Common {
  readonly unit: Stated<string> | undefined;
  readonly now: Stated<string> | undefined;
  readonly roster: Roster | undefined;
  readonly history: readonly Happened[];
}

/**
 * Reads the cases of one file. What stands at its top holds for every case that does not say otherwise; a case's own
 * history follows the file's.
 *
 * Throws `OBLIGATO_CONFIG_SYNTAX`, `OBLIGATO_CONFIG_FIELD` and `OBLIGATO_DATE`, with `file:line:column`.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * const cases = readCaseFile('cases/notice.yaml', await readFile('cases/notice.yaml', 'utf8'));
 */
export function readCaseFile(file: string, text: string): readonly FileCase[] {
  const problems: Problem[] = [];
  const located = readLocatedYaml(file, text);
  const fields = new Fields(located, 'A file of cases', [...shared, 'cases'], problems);
  const common = readCommon(fields, problems);
  const items = fields.items('cases');
  if (items.length === 0) faultAt(problems, located.origin, 'There is no case', 'Add "cases:" with one or more');
  const names = new Map<string, Origin>();
  const cases = items.flatMap((item) => readCase(item, common, problems) ?? []);
  for (const { name, origin } of cases) {
    const other = names.get(name);
    if (other) faultAt(problems, origin, `Two cases are named "${name}"`, 'Name what makes them differ', other);
    names.set(name, origin);
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return cases;
}

function readCommon(fields: Fields, problems: Problem[]): Common {
  const now = fields.text('now');
  checkMoment(now, problems);
  return {
    unit: fields.text('unit'),
    now,
    roster:
      fields.at('roster') === undefined
        ? undefined
        : fields.items('roster').flatMap((row) => readRow(row, problems) ?? []),
    history: fields.items('history').flatMap((item) => readHappened(item, problems) ?? []),
  };
}

function readCase(item: Located, file: Common, problems: Problem[]): FileCase | undefined {
  const fields = new Fields(item, 'A case', ['name', ...shared, 'when', 'then'], problems);
  const own = readCommon(fields, problems);
  const name = fields.requiredText('name');
  const [unit, now] = [own.unit ?? file.unit, own.now ?? file.now];
  if (!unit) faultAt(problems, item.origin, 'A case lacks "unit"', 'Add "unit: …", here or at the top of the file');
  if (!now)
    faultAt(problems, item.origin, 'A case lacks "now"', 'Add "now: 2026-03-12T09:00", here or at the top of the file');
  const when = required(fields, 'when', item, problems);
  const then = required(fields, 'then', item, problems);
  const trial = when && readTrial(when, problems);
  const expected = then && readExpected(then, problems);
  if (!name || !unit || !now || !trial || !expected) return undefined;
  const { value } = name;
  const history = [...file.history, ...own.history];
  return {
    name: value,
    origin: item.origin,
    unit,
    now,
    roster: own.roster ?? file.roster,
    history,
    when: trial,
    expected,
  };
}

function required(fields: Fields, name: string, item: Located, problems: Problem[]): Located | undefined {
  const value = fields.at(name);
  // What is no map at all has been told already.
  if (value === undefined && item.kind === 'map')
    faultAt(problems, item.origin, `A case lacks "${name}"`, `Add "${name}: { … }"`);
  return value;
}

function readTrial(item: Located, problems: Problem[], what = '"when"', known = trialFields): Trial | undefined {
  const fields = new Fields(item, what, known, problems);
  const [cycle, event] = [fields.requiredText('cycle'), fields.requiredText('event')];
  const data = fields.at('data');
  return cycle && event ? { cycle, event, data: data === undefined ? {} : plain(data) } : undefined;
}

function readHappened(item: Located, problems: Problem[]): Happened | undefined {
  const isRaise = item.kind === 'map' && item.fields.has('raise');
  const known = isRaise ? ['at', 'raise', 'occasion'] : ['at', ...trialFields];
  if (isRaise) {
    const fields = new Fields(item, 'What was raised', known, problems);
    const [at, duty, occasion] = [
      fields.requiredText('at'),
      fields.requiredText('raise'),
      fields.requiredText('occasion'),
    ];
    checkMoment(at, problems);
    return at && duty && occasion ? { at, origin: item.origin, raise: { duty, occasion } } : undefined;
  }
  const trial = readTrial(item, problems, 'What happened', known);
  const at = new Fields(item, 'What happened', known, []).requiredText('at');
  if (!at && item.kind === 'map')
    faultAt(problems, item.origin, 'What happened lacks "at"', 'Add "at: 2026-03-09T10:00"');
  checkMoment(at, problems);
  return at && trial ? { at, origin: item.origin, trial } : undefined;
}

function readExpected(item: Located, problems: Problem[]): Expected | undefined {
  const fields = new Fields(item, '"then"', ['outcome', 'says', 'warns'], problems);
  const outcome = fields.requiredText('outcome');
  const ids = (name: string) =>
    fields.at(name) === undefined
      ? undefined
      : fields
          .texts(name)
          .map(({ value }) => value)
          .sort();
  const [says, warns] = [ids('says'), ids('warns')];
  if (!outcome) return undefined;
  const known = outcomes.find((each) => each === outcome.value);
  if (!known)
    faultAt(problems, outcome.origin, `No outcome is named "${outcome.value}"`, suggest(outcome.value, outcomes));
  else if (known === 'denied' && !says?.length)
    faultAt(problems, item.origin, 'A refusal says why', 'Add "says: [rule:message]", with every message that refuses');
  else if (known !== 'denied' && says?.length)
    faultAt(
      problems,
      item.origin,
      `What is ${known} is refused by no rule`,
      'Write what is said beside it under "warns"',
    );
  return known && { origin: item.origin, outcome: known, says, warns };
}

const rosterFields = ['id', 'name', 'standing', 'roles', 'group', 'from', 'to', 'notCounted', 'electedOn', 'exempt'];

function readRow(item: Located, problems: Problem[]): RosterRow | undefined {
  const fields = new Fields(item, 'A person', rosterFields, problems);
  const id = fields.requiredText('id');
  const standing = fields.text('standing');
  const known = standings.find((each) => each === standing?.value);
  if (standing && !known)
    faultAt(problems, standing.origin, `No standing is named "${standing.value}"`, suggest(standing.value, standings));
  const optional = Object.fromEntries(
    (['group', 'to', 'notCounted', 'electedOn'] as const).flatMap((name) => {
      const text = fields.text(name);
      return text ? [[name, text.value]] : [];
    }),
  );
  for (const name of ['from', 'to', 'electedOn']) {
    const day = fields.text(name);
    if (day && !isDay(day.value)) notADay(problems, day);
  }
  if (!id) return undefined;
  const { value: member } = id;
  const exempt = fields.texts('exempt').map(({ value }) => value);
  return {
    ...{ member, name: fields.text('name')?.value ?? member, standing: (known ?? 'full') satisfies Standing },
    ...{ roles: fields.texts('roles').map(({ value }) => value), from: fields.text('from')?.value ?? '2000-01-01' },
    ...(exempt.length > 0 ? { exempt } : {}),
    ...optional,
  };
}

function checkMoment(said: Stated<string> | undefined, problems: Problem[]): void {
  if (said && readTimestamp(said.value, 'Asia/Shanghai') === undefined) notADay(problems, said);
}

function notADay(problems: Problem[], { value, origin }: Stated<string>): void {
  const hint = 'Write such as 2026-03-12, or 2026-03-12T09:00 for a moment';
  problems.push({ code: 'OBLIGATO_DATE', message: `"${value}" is no date`, hint, origins: [origin] });
}

function faultAt(problems: Problem[], origin: Origin, message: string, hint: string, other?: Origin): void {
  problems.push({ code: 'OBLIGATO_CONFIG_FIELD', message, hint, origins: other ? [origin, other] : [origin] });
}

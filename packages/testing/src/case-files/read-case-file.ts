/** Reads a file of cases. Every problem of it is found at once, each with its place. */
import {
  commonPeople,
  isDay,
  type Located,
  ObligatoError,
  type Origin,
  type OutcomeName,
  type PeopleWords,
  type Problem,
  type Roster,
  type RosterRow,
  type Standing,
  type Stated,
  type Text,
  translated,
} from '@obligato/core';
import { nearestRoles, noRole, peopleValuesOf, plain, readRoleWord, suggest } from '@obligato/core/internal';
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
 * history follows the file's. `people`: whose words for standings and roles are read; `catalogue.people`, or the common ones.
 *
 * Throws `OBLIGATO_CONFIG_SYNTAX`, `OBLIGATO_CONFIG_FIELD` and `OBLIGATO_DATE`, with `file:line:column`.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * const cases = readCaseFile('cases/notice.yaml', await readFile('cases/notice.yaml', 'utf8'));
 */
export function readCaseFile(file: string, text: string, people = commonPeople): readonly FileCase[] {
  const problems: Problem[] = [];
  const located = readLocatedYaml(file, text);
  const fields = new Fields(located, { en: 'A case file', 'zh-CN': '用例文件' }, [...shared, 'cases'], problems);
  const common = readCommon(fields, people, problems);
  const items = fields.items('cases');
  if (items.length === 0) {
    faultAt(
      problems,
      located.origin,
      { en: 'There is no case', 'zh-CN': '没有用例' },
      { en: 'Add "cases:" with one or more', 'zh-CN': '请补上“cases:”，至少写一个' },
    );
  }
  const names = new Map<string, Origin>();
  const cases = items.flatMap((item) => readCase(item, { common, people }, problems) ?? []);
  for (const { name, origin } of cases) {
    const other = names.get(name);
    if (other) {
      faultAt(
        problems,
        origin,
        { en: `Two cases are named "${name}"`, 'zh-CN': `两个用例同名“${name}”` },
        { en: 'Give each its own name', 'zh-CN': '请分别命名' },
        other,
      );
    }
    names.set(name, origin);
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return cases;
}

function readCommon(fields: Fields, people: PeopleWords, problems: Problem[]): Common {
  const now = fields.text('now');
  checkMoment(now, problems);
  return {
    unit: fields.text('unit'),
    now,
    roster:
      fields.at('roster') === undefined
        ? undefined
        : fields.items('roster').flatMap((row) => readRow(row, people, problems) ?? []),
    history: fields.items('history').flatMap((item) => readHappened(item, problems) ?? []),
  };
}

function readCase(
  item: Located,
  { common: file, people }: { readonly common: Common; readonly people: PeopleWords },
  problems: Problem[],
): FileCase | undefined {
  const fields = new Fields(item, { en: 'A case', 'zh-CN': '用例' }, ['name', ...shared, 'when', 'then'], problems);
  const own = readCommon(fields, people, problems);
  const name = fields.requiredText('name');
  const [unit, now] = [own.unit ?? file.unit, own.now ?? file.now];
  if (!unit) {
    faultAt(
      problems,
      item.origin,
      { en: 'A case has no "unit"', 'zh-CN': '用例缺少“unit”' },
      { en: 'Add "unit: …", here or at the top of the file', 'zh-CN': '请在此处或文件开头补上“unit: …”' },
    );
  }
  if (!now) {
    faultAt(
      problems,
      item.origin,
      { en: 'A case has no "now"', 'zh-CN': '用例缺少“now”' },
      {
        en: 'Add "now: 2026-03-12T09:00", here or at the top of the file',
        'zh-CN': '请在此处或文件开头补上“now: 2026-03-12T09:00”',
      },
    );
  }
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
    faultAt(
      problems,
      item.origin,
      { en: `A case has no "${name}"`, 'zh-CN': `用例缺少“${name}”` },
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
  const fields = new Fields(item, what, known, problems);
  const [cycle, event] = [fields.requiredText('cycle'), fields.requiredText('event')];
  const data = fields.at('data');
  return cycle && event ? { cycle, event, data: data === undefined ? {} : plain(data) } : undefined;
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

function readExpected(item: Located, problems: Problem[]): Expected | undefined {
  const fields = new Fields(item, { en: '"then"', 'zh-CN': '“then”' }, ['outcome', 'says', 'warns'], problems);
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
  if (!known) {
    const message = { en: `No outcome is named "${outcome.value}"`, 'zh-CN': `没有结果“${outcome.value}”` };
    faultAt(problems, outcome.origin, message, suggest(outcome.value, outcomes));
  } else if (known === 'denied' && !says?.length) {
    faultAt(
      problems,
      item.origin,
      { en: 'A denied case must say why', 'zh-CN': '不予通过的用例须写明理由' },
      {
        en: 'Add "says: [rule:message]", with every message that denies',
        'zh-CN': '请补上“says: [rule:message]”，列出全部否决消息',
      },
    );
  } else if (known !== 'denied' && says?.length) {
    faultAt(
      problems,
      item.origin,
      { en: `No rule denies what is "${known}"`, 'zh-CN': `结果为“${known}”时没有规则否决` },
      { en: 'Write the warnings under "warns"', 'zh-CN': '警告请写在“warns”下' },
    );
  }
  return known && { origin: item.origin, outcome: known, says, warns };
}

const rosterFields = ['id', 'name', 'standing', 'roles', 'group', 'from', 'to', 'notCounted', 'electedOn', 'exempt'];

function readRow(item: Located, people: PeopleWords, problems: Problem[]): RosterRow | undefined {
  const fields = new Fields(item, { en: 'A person', 'zh-CN': '人员' }, rosterFields, problems);
  const id = fields.requiredText('id');
  const standing = fields.text('standing');
  const { standingOf, standings } = peopleValuesOf(people);
  const known = standing && standingOf(standing.value);
  if (standing && !known) {
    const message = { en: `No standing is named "${standing.value}"`, 'zh-CN': `没有成员身份“${standing.value}”` };
    faultAt(problems, standing.origin, message, suggest(standing.value, standings.flat()));
  }
  const roles = fields.texts('roles').flatMap(({ value, origin }) => {
    const read = readRoleWord(value, people);
    if (!read.roles) faultAt(problems, origin, noRole(value), nearestRoles(read, people));
    return read.roles ?? [];
  });
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
    ...{ roles: [...new Set(roles)], from: fields.text('from')?.value ?? '2000-01-01' },
    ...(exempt.length > 0 ? { exempt } : {}),
    ...optional,
  };
}

function checkMoment(said: Stated<string> | undefined, problems: Problem[]): void {
  if (said && readTimestamp(said.value, 'Asia/Shanghai') === undefined) notADay(problems, said);
}

function notADay(problems: Problem[], { value, origin }: Stated<string>): void {
  const words = translated(
    { en: `Invalid date or timestamp "${value}"`, 'zh-CN': `日期或时间“${value}”无效` },
    {
      en: 'Write a date such as 2026-03-12, or a time such as 2026-03-12T09:00',
      'zh-CN': '请写日期，例如 2026-03-12；或时间，例如 2026-03-12T09:00',
    },
  );
  problems.push({ code: 'OBLIGATO_DATE', ...words, origins: [origin] });
}

function faultAt(problems: Problem[], origin: Origin, message: Text, hint: Text, other?: Origin): void {
  const origins = other ? [origin, other] : [origin];
  problems.push({ code: 'OBLIGATO_CONFIG_FIELD', ...translated(message, hint), origins });
}

/** Reads a file of cases. Every problem of it is found at once, each with its place. */
import {
  commonPeople,
  type Located,
  ObligatoError,
  type Origin,
  type OutcomeName,
  type PeopleWords,
  type Problem,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { Fields, readLocatedYaml } from '@obligato/engine/yaml';
import type { Expected, FileCase } from './case-file.ts';
import { faultAt } from './fault-at.ts';
import { type Common, readCommon, readTried, required, shared } from './read-trial.ts';

const outcomes: readonly OutcomeName[] = ['accepted', 'denied', 'unavailable', 'incomplete'];

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

function readCase(
  item: Located,
  { common, people }: { readonly common: Common; readonly people: PeopleWords },
  problems: Problem[],
): FileCase | undefined {
  const what = { en: 'A case', 'zh-CN': '用例' };
  const fields = new Fields(item, what, ['name', ...shared, 'when', 'then'], problems);
  const name = fields.requiredText('name');
  const tried = readTried(fields, item, { what, common, people, problems });
  const then = required(fields, 'then', item, { what, problems });
  const expected = then && readExpected(then, problems);
  return name && tried && expected ? { ...tried, name: name.value, origin: item.origin, expected } : undefined;
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

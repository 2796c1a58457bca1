/** `obligato test`: tries the cases of YAML files on the rules of the configuration, without a line of code. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { formatOrigin, ObligatoError, type PeopleWords, type Problem, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { readText, type Tell, yamlFilesBelow } from '@obligato/engine/files';
import {
  type CaseResult,
  type CasesRun,
  type FileCase,
  readCaseFile,
  reasonsOf,
  renderJUnit,
  runCases,
} from '@obligato/testing/cases';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { words } from '../../output/words/words.ts';
import { writeOut } from '../../output/write-out.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';

interface Options {
  readonly junit?: string;
  readonly uncovered?: boolean;
}

const texts = {
  files: {
    en: 'files or folders (default: the folder cases beside the configuration)',
    'zh-CN': '文件或文件夹（默认：配置旁的 cases）',
  },
  junit: { en: 'write the results as JUnit XML to this file', 'zh-CN': '将结果以 JUnit XML 写入此文件' },
  uncovered: { en: 'list every message that no case covers', 'zh-CN': '列出无用例触发的说明' },
  expected: { en: 'expected', 'zh-CN': '预期' },
  got: { en: 'got', 'zh-CN': '实际' },
  counted: {
    en: '{{count}} cases: {{passed}} passed, {{failed}} failed.',
    'zh-CN': '共{{count}}例：通过{{passed}}，未通过{{failed}}。',
  },
  coverage: {
    en: 'Messages: {{said}} of {{all}}, from {{rules}} of the {{checks}} checks in force.',
    'zh-CN': '说明覆盖：{{all}}条中的{{said}}条，涉及{{checks}}条生效审查规则中的{{rules}}条。',
  },
  hint: { en: '--uncovered lists the others.', 'zh-CN': '加 --uncovered 列出其余。' },
} as const satisfies Record<string, Text>;

export const test = defineCommand<Options>({
  name: 'test',
  args: [{ name: '[files...]', meaning: texts.files }],
  options: [
    { flags: '--junit <file>', meaning: texts.junit },
    { flags: '--uncovered', meaning: texts.uncovered },
  ],
  examples: ['obligato test', 'obligato test cases/notice.yaml --junit result.xml', 'obligato test --uncovered'],
  async run({ args, options }) {
    const blueprint = await readBlueprint({ ...options, roster: 'read' });
    const { config, domain, people = new Map() } = blueprint;
    const [named] = args as readonly unknown[];
    const given = (named ?? []) as readonly string[];
    const files = await filesOf(given.length > 0 ? given.map((path) => resolve(path)) : [join(config.folder, 'cases')]);
    const run = await runCases(await readAll(files, domain.catalogue.people, options.remark), { domain, people });
    if (options.junit !== undefined) await writeOut(options.junit, renderJUnit(run.results));
    const exitCode = run.failed > 0 ? exitCodes.refused : exitCodes.fine;
    const written = options.junit;
    return report(
      { ...dataOf(run), ...(written === undefined ? {} : { written }) },
      (data, view) => render(data, view, options.uncovered ?? false),
      exitCode,
    );
  },
});

const fromHere = (path: string) => relative(process.cwd(), path) || path;

/** Every YAML file below a folder, in one order everywhere; a file as it is named. */
async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const what = await stat(path).catch(() => undefined);
      if (what?.isFile()) return [path];
      if (!what) throw nothingAt(path, await near(path));
      const yaml = await yamlFilesBelow(path);
      if (yaml.length === 0) throw nothingAt(path, writeSome);
      return yaml;
    }),
  );
  return [...new Set(found.flat())];
}

const near = async (path: string) =>
  suggest(
    fromHere(path),
    (await readdir(resolve(path, '..')).catch(() => [])).map((name) => fromHere(resolve(path, '..', name))),
  );

const writeSome: Text = {
  en: 'Write a case file there, such as cases/notice.yaml',
  'zh-CN': '请在该处写用例文件，例如 `cases/notice.yaml`',
};

function nothingAt(path: string, hint: Text): ObligatoError {
  const message = { en: `There are no cases at ${fromHere(path)}`, 'zh-CN': `${fromHere(path)} 处没有用例` };
  return new ObligatoError({ code: 'OBLIGATO_CONFIG_FILE', ...translated(message, hint) });
}

async function readAll(files: readonly string[], people: PeopleWords, tell?: Tell): Promise<readonly FileCase[]> {
  const problems: Problem[] = [];
  const cases: FileCase[] = [];
  for (const path of files) {
    try {
      cases.push(...readCaseFile(fromHere(path), readText(await readFile(path), fromHere(path), tell), people));
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return cases;
}

const dataOf = ({ results, passed, failed, coverage }: CasesRun) => ({
  passed,
  failed,
  cases: results.map(caseOf),
  coverage,
});

type Data = ReturnType<typeof dataOf> & { readonly written?: string };

const caseOf = ({ of: { name, origin }, mismatch }: CaseResult) => ({
  name,
  file: origin.file,
  place: formatOrigin(mismatch?.origin ?? origin),
  passed: !mismatch,
  ...(mismatch
    ? {
        expected: mismatch.expected,
        got: mismatch.got,
        because: (mismatch.decision?.findings ?? []).map(({ rule, message }) => ({ rule, message })),
        reasons: mismatch.decision ? reasonsOf(mismatch.decision) : [],
      }
    : {}),
});

function render({ cases, passed, failed, coverage, written }: Data, { say, paint }: View, uncovered: boolean): string {
  const lines = cases.map((one) =>
    one.passed
      ? `✓ ${one.name}`
      : [
          `${paint.red('✗')} ${one.name}  ${paint.bold(one.place)}`,
          `    ${say(texts.expected)}${say(words.colon)}${one.expected}`,
          `    ${say(texts.got)}${say(words.colon)}${one.got}`,
          ...(one.reasons ?? []).map((reason) => `    ${say(reason)}`),
        ].join('\n'),
  );
  const said = coverage.flatMap((rule) => rule.said).length;
  const unsaid = coverage.flatMap(({ rule, unsaid }) => unsaid.map((id) => `  ${rule}:${id}`));
  const numbers = {
    said,
    all: said + unsaid.length,
    rules: coverage.filter((rule) => rule.said.length > 0).length,
    checks: coverage.length,
  };
  return [
    ...lines,
    paint.bold(say(texts.counted, { count: cases.length, passed, failed })),
    uncovered || unsaid.length === 0
      ? say(texts.coverage, numbers)
      : `${say(texts.coverage, numbers)} ${say(texts.hint)}`,
    ...(uncovered ? unsaid : []),
    ...(written === undefined ? [] : [say(words.writtenTo, { path: written })]),
  ].join('\n');
}

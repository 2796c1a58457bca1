/** A second set of rules to compare with: another folder, or the unit files as git remembers them. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ObligatoError, type Plugins, type Problem, type UnitSource } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import { createDomain, type Domain, parseUnit } from '@obligato/engine';
import { readCalendar, readConfig, readText, readUnits } from '@obligato/engine/files';
import { usage } from '../options/usage.ts';
import { type Blueprint, loadInstalled } from './open-workspace.ts';

/** Other rules, joined, and the plugins that they stand on. */
export interface OtherRules {
  readonly domain: Domain;
  readonly plugins: Plugins;
}

/**
 * Reads other rules. `named` is a folder with an `obligato.yaml`, a folder of unit files alone, which then stand on the
 * plugins of this configuration, or a git revision of this configuration's own unit files.
 *
 * Throws everything that is wrong with them, as `check` would.
 */
export async function readOtherRules(
  here: Pick<Blueprint, 'config' | 'plugins' | 'calendar'>,
  named: string,
): Promise<OtherRules> {
  const { zone, year } = here.config;
  const { plugins, calendar } = here;
  const path = resolve(named);
  const joined = (units: readonly UnitSource[]) => ({
    domain: createDomain({ units, plugins, calendar, zone, year }),
    plugins,
  });
  if (await isFile(join(path, 'obligato.yaml'))) return readConfigured(join(path, 'obligato.yaml'));
  if (await isFile(path)) return readConfigured(path);
  if (await isFolder(path)) {
    return joined(await readUnits(path, process.cwd()));
  }
  return joined(await unitsInGit(here.config.units, named));
}

async function readConfigured(file: string): Promise<OtherRules> {
  const config = await readConfig(file);
  const plugins: Plugins = await loadInstalled(config);
  const domain = createDomain({
    units: await readUnits(config.units, process.cwd()),
    plugins,
    calendar: await readCalendar(config.calendar, { folder: config.folder, plugins }),
    zone: config.zone,
    year: config.year,
    origins: config.plugins,
  });
  return { domain, plugins };
}

const git = promisify(execFile);
const maxBytes = 64 * 1024 * 1024;

/** Unit files of a revision. Nothing is checked out, and nothing of the repository changes. */
async function unitsInGit(folder: string, revision: string): Promise<readonly UnitSource[]> {
  const bytes = async (...args: readonly string[]) =>
    (await git('git', ['-C', folder, ...args], { maxBuffer: maxBytes, encoding: 'buffer' })).stdout;
  const run = async (...args: readonly string[]) => (await bytes(...args)).toString();
  const commit = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw usage(
      {
        en: `"${revision}" is neither a folder with unit files nor a git revision of them`,
        'zh-CN': `“${revision}”既不是含单位文件的文件夹，也不是其 git 版本`,
      },
      {
        en: 'Name a folder, an obligato.yaml, or a revision such as HEAD or HEAD~1',
        'zh-CN': '请写文件夹、obligato.yaml 或版本，例如 `HEAD`、`HEAD~1`',
      },
    );
  });
  const id = commit.trim();
  const names = (await run('ls-tree', '-r', '-z', '--name-only', id))
    .split('\0')
    .filter((name) => /\.ya?ml$/.test(name) && !/(^|\/)\./.test(name));
  const problems: Problem[] = [];
  const sources: UnitSource[] = [];
  for (const name of names.sort()) {
    const file = `${revision}:${relative(process.cwd(), join(folder, name))}`;
    try {
      sources.push(parseUnit(readText(await bytes('show', `${id}:./${name}`), file), file));
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ObligatoError(sortProblems(problems));
  return sources;
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Packages that nothing but a benchmark needs: fetched the first time that somebody asks for it, and kept. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What `require` gives of a package at this version. */
export function fetched<Module>(name: string, version: string, entry: string = name): Module {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/obligato-bench');
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    process.stdout.write(`NOTE ${name} is not there yet; fetching it now, once\n`);
    mkdirSync(folder, { recursive: true });
    const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, `${name}@${version}`];
    execFileSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return createRequire(join(folder, 'package.json'))(entry);
}

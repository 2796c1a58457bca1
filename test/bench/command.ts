/**
 * How long somebody waits for the command: whole processes beside an empty Node.js, taken in turns, so that whatever else the machine
 * does falls on all of them alike. The median of the ratios of each turn, with the seconds of the fastest.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Report } from './run.ts';

const turns = 11;
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'packages/cli/bin/obligato.js');
const now = ['--now', '2026-03-20T09:00'];
const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';

/** What is waited for, and how many times as long as nothing at all it may take. */
const waits = {
  version: { args: ['--version'], most: 1.3 },
  help: { args: ['help'], most: 1.3 },
  mistyped: { args: ['chek'], most: 1.3 },
  check: { args: ['check'], most: 2.5 },
  status: { args: ['status', ...now], most: 3 },
  next: { args: ['next', meeting, ...now], most: 3 },
  explain: { args: ['explain', `${meeting}#1`, ...now], most: 3 },
} as const;

/** The example organ with a year planned and one decision made. */
function organ(): string {
  const folder = mkdtempSync(join(tmpdir(), 'obligato-bench-command-'));
  cpSync(join(root, 'examples/organ'), folder, { recursive: true });
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  const config = join(folder, 'obligato.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^#.*/, 'trial: true'));
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: 'ignore' });
  run('plan', '--year', '2026', '--now', '2026-01-05T09:00');
  const notice = JSON.stringify({ heldOn: '2026-03-25', place: '301', agenda: ['the quarter'] });
  run('attempt', meeting, 'notify', '--data', notice, '--now', '2026-03-16T09:00');
  return folder;
}

function took(folder: string, args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  return performance.now() - start;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function waiting(report: Report): Promise<void> {
  const folder = organ();
  try {
    const ratios = new Map<string, number[]>();
    const least = new Map<string, number>();
    for (let turn = 0; turn < turns; turn++) {
      const empty = took(folder, ['-e', '0']);
      for (const [name, { args }] of Object.entries(waits)) {
        const milliseconds = took(folder, [command, ...args]);
        ratios.set(name, [...(ratios.get(name) ?? []), milliseconds / empty]);
        least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, milliseconds));
      }
    }
    for (const [name, { most }] of Object.entries(waits)) {
      const fastest = `${Math.round(least.get(name) ?? 0)} ms at the fastest`;
      report(`command.${name}`, median(ratios.get(name) ?? []), `times an empty node (${most} wanted), ${fastest}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const commandBench: readonly Bench[] = [{ name: 'command', run: waiting }];

/** A roster of 10,000 people in 200 units: how long the command takes to check it, and to take it over. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Report } from './run.ts';

const units = 200;
const peopleOfUnit = 50;
const command = fileURLToPath(new URL('../../packages/cli/bin/obligato.js', import.meta.url));

function organisation(): string {
  const folder = mkdtempSync(join(tmpdir(), 'obligato-bench-roster-'));
  mkdirSync(join(folder, 'units/bureau'), { recursive: true });
  const write = (path: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
  write(
    'obligato.yaml',
    ...['trial: true', 'roster: roster.csv', 'plugins:'],
    ...[
      '  organ: "@obligato/organ-branch"',
      '  calendar: "@obligato/cn-calendar"',
      '  diagnosis: "@obligato/diagnosis"',
    ],
  );
  write('units/bureau.yaml', 'unit: bureau', 'title: 税务局', 'extends: [organ/recommended]');
  const names = Array.from({ length: units }, (_, index) => `b${index + 1}`);
  for (const name of names) {
    write(`units/bureau/${name}.yaml`, `unit: bureau/${name}`, `title: 第${name}支部`, 'parent: bureau');
  }
  const rows = names.flatMap((name) =>
    Array.from({ length: peopleOfUnit }, (_, index) => `bureau/${name},${name}-${index},党员${index},full,,2020-01-01`),
  );
  write('roster.csv', 'unit,id,name,standing,roles,from');
  write('people.csv', 'unit,id,name,standing,roles,from', ...rows);
  return folder;
}

function took(folder: string, ...args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, [command, ...args, '--now', '2026-01-05'], { cwd: folder, stdio: 'pipe' });
  return (performance.now() - start) / 1000;
}

async function roster(report: Report): Promise<void> {
  const folder = organisation();
  try {
    report('roster.import', took(folder, 'roster', 'import', 'people.csv'), 's for 10,000 people in 200 units');
    report('roster.check', took(folder, 'check'), 's for the same');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const rosterBench: readonly Bench[] = [{ name: 'roster', run: roster }];

/** A scenario beside another, or beside itself under other rules: progress while somebody watches, what was lived on Ctrl-C. */
import { resolve } from 'node:path';
import type { Language } from '@obligato/core';
import { compareModules, type PairedRun } from '@obligato/simulate';
import { renderPaired } from '@obligato/simulate/report';
import type { Terminal } from '../output/terminal.ts';
import { writeOut } from '../output/write-out.ts';
import { progressLine } from './run-scenario.ts';

export interface AgainstOptions {
  /** The other scenario, or a folder of unit files. */
  readonly against: string;
  readonly seeds?: number;
  readonly workers?: number;
  /** Where to write the page; nowhere when absent. */
  readonly report?: string;
}

export interface AgainstRun extends PairedRun {
  readonly seconds: number;
  readonly written: readonly string[];
}

/** Lives both and writes what was asked for. */
export async function runAgainst(
  module: string,
  { against, seeds, workers, report }: AgainstOptions,
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): Promise<AgainstRun> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const start = performance.now();
  try {
    const a = { module: resolve(module) };
    const b = isScenario(against) ? { module: resolve(against) } : { ...a, rules: against };
    const run = await compareModules(a, b, {
      ...(seeds === undefined ? {} : { seeds }),
      ...(workers === undefined ? {} : { workers }),
      signal: stop.signal,
      onProgress: (lived, total) => terminal.progress(progressLine(lived, total, start)),
    });
    if (report !== undefined) await writeOut(report, renderPaired(run, language));
    const seconds = (performance.now() - start) / 1000;
    return { ...run, seconds, written: report === undefined ? [] : [report] };
  } finally {
    process.removeListener('SIGINT', interrupt);
    terminal.progress('');
  }
}

/** A module is a scenario; anything else is the configuration of a real organisation, or a folder of unit files. */
export const isScenario = (path: string) => /\.[cm]?[jt]s$/.test(path);

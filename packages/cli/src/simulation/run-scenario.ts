/** A scenario's module, run over worker threads: progress while somebody watches, a readable partial run on Ctrl-C. */
import { resolve } from 'node:path';
import type { Language } from '@obligato/core';
import { estimateModule, type Run, simulateModule } from '@obligato/simulate';
import { renderCsv, renderReport } from '@obligato/simulate/report';
import type { Terminal } from '../output/terminal.ts';
import { writeOut } from '../output/write-out.ts';

export interface ScenarioOptions {
  readonly workers?: number;
  /** Where to write the page; nowhere when absent. */
  readonly report?: string;
  readonly csv?: string;
  /** Of how many units the page tells the whole year. */
  readonly timelines?: number;
  /** How many units there are, in place of how many the scenario says. */
  readonly population?: number;
  /** Of a sample of them: within which every share has to be, from 0 to 1. All are lived when absent. */
  readonly precision?: number;
}

export interface ScenarioRun {
  readonly run: Run;
  readonly seconds: number;
  readonly written: readonly string[];
}

/** Lives a scenario and writes what was asked for. */
export async function runScenario(
  module: string,
  { workers, report, csv, timelines = 12, population, precision }: ScenarioOptions,
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): Promise<ScenarioRun> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const start = performance.now();
  try {
    const shared = {
      ...(workers === undefined ? {} : { workers }),
      signal: stop.signal,
      onProgress: (lived: number, total: number) => terminal.progress(progressLine(lived, total, start)),
    };
    const path = resolve(module);
    const run =
      population !== undefined && precision !== undefined
        ? await estimateModule(path, { ...shared, population, precision })
        : await simulateModule(path, { ...shared, timelines, ...(population === undefined ? {} : { population }) });
    const written: string[] = [];
    const write = async (path: string | undefined, text: string) => {
      if (path === undefined) return;
      await writeOut(path, text);
      written.push(path);
    };
    await write(report, report === undefined ? '' : renderReport(run, language));
    await write(csv, csv === undefined ? '' : renderCsv(run));
    return { run, seconds: (performance.now() - start) / 1000, written };
  } finally {
    process.removeListener('SIGINT', interrupt);
    terminal.progress('');
  }
}

/** `1200/4000, 310/s, 9 s` */
export function progressLine(lived: number, total: number, start: number): string {
  const rate = (lived * 1000) / Math.max(1, performance.now() - start);
  const left = rate > 0 ? Math.ceil((total - lived) / rate) : 0;
  const width = 20;
  const done = Math.round((width * lived) / Math.max(1, total));
  return `${'█'.repeat(done)}${'░'.repeat(width - done)} ${lived}/${total}, ${Math.round(rate)}/s, ${left} s`;
}

/** A program that looks into each file before it is kept, such as one that knows viruses. */
import { spawn } from 'node:child_process';
import type { Text } from '@obligato/core';
import { refusedEvidence } from '@obligato/engine/store';

export interface Scan {
  /** The program, found as a shell would, and what it is called with. No shell is asked. */
  readonly command: readonly string[];
  /** How long it may take; five minutes when absent. */
  readonly milliseconds?: number;
}

/** Throws `OBLIGATO_EVIDENCE` unless the program ends with 0: whatever else becomes of it, the file has not been looked into. */
export async function scanned({ command, milliseconds = 300_000 }: Scan, path: string): Promise<void> {
  const [program = '', ...given] = command;
  const ended = await new Promise<Ended>((done) => {
    const child = spawn(program, [...given, path], { stdio: 'ignore', timeout: milliseconds });
    child.once('error', () => done('unstarted'));
    child.once('exit', (code) => done(code ?? 'stopped'));
  });
  if (ended === 0) return;
  throw ended === 'unstarted'
    ? refusedEvidence(notStarted(program), {
        en: 'Install it, or correct "scan" under "evidence"',
        'zh-CN': '请安装该程序，或改正 `evidence` 下的 `scan`',
      })
    : ended === 'stopped'
      ? refusedEvidence(tooSlow(program), {
          en: 'Try again, or attach a smaller file',
          'zh-CN': '请重试，或附较小的文件',
        })
      : refusedEvidence(refusedBy(program, ended), {
          en: 'Look into the file with that program yourself, and attach one that it lets through',
          'zh-CN': '请自行用该程序检查文件，改附能通过的文件',
        });
}

type Ended = number | 'unstarted' | 'stopped';

const notStarted = (program: string): Text => ({
  en: `The program that looks into files could not be started: ${program}`,
  'zh-CN': `无法启动检查文件的程序：\`${program}\``,
});
const tooSlow = (program: string): Text => ({
  en: `${program} did not come to an end with the file`,
  'zh-CN': `\`${program}\` 未能检查完该文件`,
});
const refusedBy = (program: string, code: number): Text => ({
  en: `${program} refused the file, with exit code ${code}`,
  'zh-CN': `\`${program}\` 未放行该文件，退出码为${code}`,
});

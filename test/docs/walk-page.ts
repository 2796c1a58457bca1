/** A page as its reader does it: every block is written or run, in order, and what it promises has to come. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asGb18030 } from './as-gb18030.ts';
import { blocksOf } from './blocks.ts';
import { type Newcomer, runBlock } from './newcomer.ts';

export interface Walked {
  readonly files: number;
  readonly commands: number;
  /** Lines that were promised, and came. */
  readonly lines: number;
}

/** Throws for a command that fails, and for a line that does not come, with everything that was printed. */
export async function walkPage(path: string, newcomer: Newcomer): Promise<Walked> {
  let printed = '';
  const walked = { files: 0, commands: 0, lines: 0 };
  for (const block of blocksOf(await readFile(path, 'utf8'))) {
    if (block.does === 'write') {
      walked.files += 1;
      await mkdir(dirname(join(newcomer.folder, block.file)), { recursive: true });
      // A table is saved as a Chinese spreadsheet saves it.
      const content = block.file.endsWith('staff.csv') ? asGb18030(block.text) : block.text;
      await writeFile(join(newcomer.folder, block.file), content);
    } else if (block.does === 'run') {
      walked.commands += block.text.match(commandLine)?.length ?? 0;
      printed = await runBlock(block.text, newcomer);
    } else if (block.does === 'expect') {
      const missing = missingFrom(printed, block.text.trimEnd());
      if (missing.length > 0)
        throw new Error(`Promised, and not printed:\n${missing.join('\n')}\n\nPrinted:\n${printed}`);
      walked.lines += block.text.trimEnd().split('\n').length;
    }
  }
  return walked;
}

const commandLine = /^(obligato|npx|npm|curl|openssl|systemd-analyze) /gm;

/** Lines that were promised and did not come, in the order of the page. */
function missingFrom(printed: string, promised: string): readonly string[] {
  let at = 0;
  return promised.split('\n').filter((line) => {
    const found = printed.indexOf(line.trim(), at);
    if (found >= 0) at = found + line.trim().length;
    return found < 0;
  });
}

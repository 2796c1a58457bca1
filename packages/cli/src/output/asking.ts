/** Asks whoever sits at the terminal, one line an answer. Lines that were pasted ahead answer the questions after. */
import { usage } from '../options/usage.ts';

export type Ask = (question: string) => Promise<string>;

/** Reads nothing before the first question. Ctrl-C and Ctrl-D answer none: then `OBLIGATO_USAGE` is thrown. */
export function asking(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  let lines: Lines | undefined;
  return async (question) => {
    lines ??= await readLines(input, output);
    output.write(question);
    const line = await lines.next();
    if (line === undefined)
      throw usage(
        { en: 'The questions were not answered', 'zh-CN': '未回答所提问题' },
        { en: 'Nothing was written', 'zh-CN': '未写入任何内容' },
      );
    return line;
  };
}

interface Lines {
  /** Undefined when there will be no more. */
  next(): Promise<string | undefined>;
}

/** Few commands ever ask: the others do not wait for what it takes. */
async function readLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<Lines> {
  const { createInterface } = await import('node:readline');
  const reader = createInterface({ input, output });
  const ahead: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let isOver = false;
  const give = (line: string | undefined) => {
    const taker = waiting;
    waiting = undefined;
    // Nobody listens between two questions: the process may end there.
    reader.pause();
    taker?.(line);
  };
  reader.on('line', (line) => (waiting ? give(line) : ahead.push(line)));
  reader.once('close', () => {
    isOver = true;
    give(undefined);
  });
  return {
    next: () =>
      new Promise((resolve) => {
        const line = ahead.shift();
        if (line !== undefined || isOver) return resolve(line);
        waiting = resolve;
        reader.resume();
      }),
  };
}

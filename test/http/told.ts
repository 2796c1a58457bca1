/** What an answer says. */
export const told = async (answer: Response) => JSON.parse(await answer.text());

export interface Told {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** Reads a stream until `count` events have come. */
export async function readEvents(answer: Response, count: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && told.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2)));
      if (fields.event !== undefined) told.push(fields);
    }
  }
  await reader?.cancel();
  return told;
}

/** A socket as lines of JSON. */
import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

/** The lines as they come; ends with the connection. What comes in pieces is put together, and what is no JSON throws. */
export async function* linesOf(socket: Socket): AsyncGenerator<unknown> {
  const decoder = new StringDecoder('utf8');
  const parts: string[] = [];
  for await (const chunk of socket) {
    const [first = '', ...others] = decoder.write(chunk as Buffer).split('\n');
    parts.push(first);
    for (const other of others) {
      yield JSON.parse(parts.join(''));
      parts.length = 0;
      parts.push(other);
    }
  }
}

/** Resolves when the other side takes it: whoever does not read does not fill the memory of whoever writes. */
export async function say(socket: Socket, line: unknown): Promise<void> {
  const isTaken = socket.write(`${JSON.stringify(line)}\n`);
  if (!isTaken && !socket.destroyed) await Promise.race([onceOf(socket, 'drain'), onceOf(socket, 'close')]);
}

const onceOf = (socket: Socket, event: string) => new Promise<void>((resolve) => void socket.once(event, resolve));

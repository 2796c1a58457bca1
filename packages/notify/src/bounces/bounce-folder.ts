/** The folder into which a mail server delivers what came back: a Maildir, so that a mail in it is whole, and read once. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bounce, readBounces } from './read-bounce.ts';

/** A report is small; what is larger holds something else. */
const mostBytes = 4 * 1024 * 1024;

export class BounceFolder {
  readonly #folder: string;
  /** Mail that is no report: it stays for whoever reads there, and is not read again. */
  readonly #others = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Hands over what is new. Only what was taken is put among what was read: after a crash it is read again. */
  async take(use: (bounces: readonly Bounce[]) => Promise<void>): Promise<void> {
    const fresh = join(this.#folder, 'new');
    for (const name of (await namesIn(fresh)).filter((each) => !this.#others.has(each))) {
      const content = await readFile(join(fresh, name));
      const bounces = content.byteLength > mostBytes ? [] : readBounces(content.toString('utf8'));
      if (bounces.length === 0) {
        this.#others.add(name);
        continue;
      }
      await use(bounces);
      await mkdir(join(this.#folder, 'cur'), { recursive: true });
      await rename(join(fresh, name), join(this.#folder, 'cur', `${name}:2,S`));
    }
  }
}

/** Nothing has come back yet where there is no folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

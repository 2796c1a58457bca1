/** A folder instead of people, for trials: each letter a file, named so that the same letter is the same file. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Letter, Outcome } from './channel.ts';

export interface FileSettings {
  readonly name: string;
  readonly units?: readonly string[];
  /** Absolute; made when it is not there. */
  readonly folder: string;
}

export function file({ name, units, folder }: FileSettings): Channel {
  return {
    ...{ name, limits: [], atOnce: 1 },
    ...(units ? { units } : {}),
    addressOf: ({ member }) => member,
    async send(letter): Promise<Outcome> {
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(join(folder, `${letter.at.slice(0, 10)}-${letter.id}.json`), contentOf(letter));
        const { invitation } = letter;
        if (invitation)
          await writeWhole(join(folder, `${letter.at.slice(0, 10)}-${letter.id}.ics`), invitation.content);
        return { is: 'told' };
      } catch (error) {
        return { is: 'down', because: `the folder takes nothing (${(error as NodeJS.ErrnoException).code})` };
      }
    },
  };
}

const contentOf = ({ key, id, at, to, language, subject, text, invitation }: Letter) =>
  `${JSON.stringify({ key, id, at, to, language, subject, text, invitation: invitation?.method ?? null }, null, 2)}\n`;

/** Whoever looks into the folder sees a whole file or none. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}

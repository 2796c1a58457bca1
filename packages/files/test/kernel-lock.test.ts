import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { flockCommand } from '../src/lock/flock-command.ts';
import type { Attempt } from '../src/lock/kernel-lock.ts';
import { lockLibrary } from '../src/lock/lock-library.ts';

const ways: readonly (readonly [string, Attempt])[] = [
  ['the library', lockLibrary],
  ...(process.platform === 'linux' ? [['the command', flockCommand] as const] : []),
];

test.each(ways)(
  'of two who have a file open %s lets one have the lock, until that one closes it',
  async (_, attempt) => {
    const folder = await mkdtemp(join(tmpdir(), 'obligato-kernel-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const [first, second] = [1, 2].map(() => openSync(join(folder, 'owner.lock'), 'a+')) as [number, number];
    expect(attempt(first, 'exclusive')).toBe('held');
    expect(attempt(second, 'exclusive')).toBe('taken');
    expect(attempt(second, 'shared')).toBe('taken');
    closeSync(first);
    expect(attempt(second, 'exclusive')).toBe('held');
    closeSync(second);
  },
);

test.runIf(process.platform === 'linux')('a system without the command is told so, by its name', () => {
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    expect(flockCommand(0, 'exclusive')).toEqual({ unsupported: 'flock: ENOENT' });
  } finally {
    process.env.PATH = path;
  }
});

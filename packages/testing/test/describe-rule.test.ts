/** `describeRule` where it is used: a Vitest of its own runs it, and says what came out. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { demands } from '../src/index.ts';

const here = fileURLToPath(new URL('under-vitest', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

interface Ran {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const run = (file: string): Promise<Ran> =>
  new Promise((resolve) => {
    const args = [vitest, 'run', '--root', here, '--config', `${here}/vitest.config.ts`, file];
    execFile(process.execPath, args, (_, stdout) => resolve(JSON.parse(stdout)));
  });

const testsOf = ({ testResults }: Ran) => testResults.flatMap(({ assertionResults }) => assertionResults);

test('a sound rule passes one test for every demand', async () => {
  const ran = await run('sound');
  expect(ran.success).toBe(true);
  expect(testsOf(ran).map(({ fullName }) => fullName)).toEqual(
    Object.values(demands).map(({ title }) => `house/notice ${title}`),
  );
});

test('a rule without end fails, and the run ends', async () => {
  const ran = await run('endless');
  expect(ran.success).toBe(false);
  const failed = testsOf(ran).filter(({ status }) => status === 'failed');
  expect(failed.map(({ fullName }) => fullName)).toContain('house/notice answers in time');
  expect(failed.flatMap(({ failureMessages }) => failureMessages).join('\n')).toContain(
    'admits[0] "three working days" is not answered within 250 ms',
  );
});

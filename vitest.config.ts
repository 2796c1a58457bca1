import { defaultServerConditions } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const conditions = ['source', ...defaultServerConditions];

const besideServers = ['test/{faults,host,postgres,restate}/**/*.test.ts'];

/** What is tried inside the process of its tests. Those left out start the command, and whatever they begin is theirs alone. */
const inside = [
  'test/{as-of,built-in-rules,transfer,words}/**/*.test.ts',
  'test/http/**/!(serve|evidence-served).test.ts',
  'test/attacks/!(amplification|salvage|the-flood|the-local-user|the-log-join|the-streams).test.ts',
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // One worker for every processor: vitest would leave one of them to itself, and half of two is nobody's.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['{packages,plugins}/*/test/**/*.test.ts'],
          // Nothing is mocked and modules keep no state that a test could leave behind, so that files may share them:
          // loading the packages anew for each of 130 files took longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...besideServers, ...inside, 'test/board/**'],
          globalSetup: ['test/cli/bundle.ts', 'test/board/build.ts', 'test/once-a-run.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'inside',
          include: inside,
          // As in the packages: most of these files took longer to load what they try than to try it.
          isolate: false,
          globalSetup: ['test/board/build.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'servers',
          include: besideServers,
          // As in the packages: each file has a server of its own, and what it is tried with is loaded once.
          isolate: false,
          globalSetup: ['test/cli/bundle.ts', 'test/once-a-run.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'board',
          include: ['test/board/**/*.test.ts'],
          globalSetup: ['test/board/build.ts', 'test/board/one-browser.ts'],
          // Files share the packages, as above, and one browser: each of its contexts is a browser of its own.
          isolate: false,
        },
      },
    ],
  },
});

import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,plugins}/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // Nothing is mocked and modules keep no state that a test could leave behind, so that files may share them:
    // loading the packages anew for each of 170 files took longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

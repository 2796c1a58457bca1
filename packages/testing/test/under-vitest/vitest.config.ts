/** For the runs that tests start: the same sources, other files. */
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['**/*.described.ts', '**/*.test.{js,ts}'], reporters: ['json'] },
});

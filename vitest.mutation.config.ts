/** The tests of the core as mutation testing runs them: for one mutant after another, up to the first that fails. */
import { readFileSync } from 'node:fs';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const conditions = ['source', ...defaultServerConditions];
const hasProperties = ({ moduleId }: TestSpecification) => readFileSync(moduleId, 'utf8').includes('fc.assert(');

/** Examples find most mutants, in milliseconds: properties are only tried on what they leave. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files.filter((file) => !hasProperties(file)), ...files.filter(hasProperties)];
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/core/test/**/*.test.ts'],
    // Steps every machine through all of its lives, for a minute: nothing of it goes through a rule or a charter.
    exclude: ['packages/core/test/compile-machine.test.ts'],
    setupFiles: ['packages/core/test/under-mutation.ts'],
    env: { OBLIGATO_PROPERTY_PART: '0.03' },
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 60_000,
  },
});

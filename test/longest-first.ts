/** The longest files begin first: one that is begun last keeps a single processor busy while the others wait for it. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What was found to take longest, a few lines of text or not: without results of an earlier run, as in a fresh clone, the length of
 * a file is all that is known of it. A name too many or too few costs some seconds and nothing else.
 */
const longest = [
  'test/examples.test.ts',
  'test/packaging/packages.test.ts',
  'test/docs/tutorials.test.ts',
  'test/cli/init-templates.test.ts',
  'test/site/built-site.test.ts',
  'test/cli/init.test.ts',
  'test/docs/rule-guides.test.ts',
  'test/cli/archive.test.ts',
  'test/cli/configure.test.ts',
  'test/docs/guides.test.ts',
  'test/cli/telling.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return at < 0 ? longest.length : at;
    };
    // What is not named keeps its order: files of one project together, so that those that share their modules still do.
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

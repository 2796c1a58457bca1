/** The example of a store is one, and the page that explains it shows it as it is. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeStore } from '@obligato/testing';
import { expect, test } from 'vitest';
import open from '../../examples/stores/json-files.ts';

describeStore('one JSON file a unit', open);

test('the page shows it line by line', async () => {
  const textOf = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
  const [page, example] = await Promise.all(['docs/write-a-store.md', 'examples/stores/json-files.ts'].map(textOf));
  expect(page).toContain(`\`\`\`ts\n${example}\`\`\``);
});

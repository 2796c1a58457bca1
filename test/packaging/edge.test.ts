/** The engine where there is no Node: its main door bundled for a page or an edge runtime, and run in a bare context. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, defaultClientConditions } from 'vite';
import { expect, test } from 'vitest';
import { root } from './packed.ts';

const program = `
import { createEngine, definePlugin, defineRule, meeting, parseUnit, VirtualClock } from '@obligato/engine';
const text = (en) => ({ en, 'zh-CN': en });
const quarterly = {
  kind: 'duty',
  duty: { id: 'talk', title: text('Talk'), obligation: meeting, bearer: 'unit' },
  clause: { source: text('House rules'), article: '1', confidence: 'local' },
  why: text('People should talk.'),
  options: { '~standard': { version: 1, vendor: 'own', validate: (value) => (value.cadence === 'quarterly' ? { value } : { issues: [{ message: 'quarterly' }] }) } },
  defaults: { cadence: 'quarterly' }, stricter: { cadence: { order: ['quarterly'] } }, messages: {},
  owed: () => [],
};
globalThis.answer = (async () => {
  const house = definePlugin({ name: 'house', version: '1.0.0', rules: { talk: defineRule(quarterly) } });
  const unit = parseUnit('unit: team\\ntitle: Team\\nrules: { house/talk: deny }\\n', 'unit.yaml');
  const engine = await createEngine({ units: [unit], plugins: { house }, clock: new VirtualClock('2026-01-05T09:00:00+08:00') });
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const rows = await engine.status('team');
  await engine.close();
  return rows.map(({ cycle }) => cycle).join(' ');
})();
`;

test('it plans a year without a file system, a process or a `require`', async () => {
  const folder = await mkdtemp(join(root, 'test/.edge-'));
  const out = await mkdtemp(join(tmpdir(), 'obligato-edge-'));
  try {
    const entry = join(folder, 'entry.js');
    await writeFile(entry, program);
    const warnings: string[] = [];
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      resolve: { conditions: ['source', ...defaultClientConditions] },
      build: {
        outDir: out,
        lib: { entry, formats: ['iife'], name: 'edge', fileName: () => 'edge.js' },
        rolldownOptions: { onwarn: ({ message }) => warnings.push(message) },
      },
    });
    expect(warnings).toEqual([]);
    const script = await readFile(join(out, 'edge.js'), 'utf8');
    const foreign = /["'`](node:|__vite-browser-external|csv-parse|write-excel-file|markdown-it|mustache)/;
    expect(script.match(foreign)?.[0]).toBeUndefined();
    // What a page and every edge runtime have; nothing of Node.
    const own = {
      TextEncoder,
      TextDecoder,
      URL,
      crypto,
      structuredClone,
      setTimeout,
      clearTimeout,
      queueMicrotask,
      console,
    };
    const context: { answer?: Promise<string> } & typeof own = { ...own };
    runInNewContext(script, context);
    expect(await context.answer).toBe(['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `team/talk/2026-${quarter}`).join(' '));
  } finally {
    await Promise.all([folder, out].map((each) => rm(each, { recursive: true, force: true })));
  }
});

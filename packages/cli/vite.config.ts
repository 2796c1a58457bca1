/**
 * The command in a few files, with all that it stands on: most of what somebody waits for is Node.js reading modules one by one.
 * Each command is a file of its own, so that one does not wait for what another needs.
 */
import { fileURLToPath } from 'node:url';
import { defaultServerConditions, defineConfig, type Plugin } from 'vite';

/** From the sources of every package: nothing has to be built before. */
const conditions = ['source', ...defaultServerConditions];

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One file instead of a dozen for what every line typed needs, and one for the rules, which most commands read; those of firms are read by firms, and indicators by who names them. */
const groups = [
  {
    name: 'start',
    test: /packages\/(core\/src\/text\/(?!fault)|cli\/src\/((?!main)[\w-]+|options\/expand-home)\.ts)|\/(commander|picocolors)\/|rolldown\/runtime/,
    priority: 2,
  },
  {
    name: 'rules',
    test: /packages\/core\/|\/plugins\/(?!(?:compliance|diagnosis)\/)[\w-]+\/src\/|\/(zod|xstate|@noble)\//,
    priority: 1,
  },
];

/** Commander can start commands that are programs of their own. Ours are none, and what that takes is a tenth of a start. */
const withoutPrograms: Plugin = {
  name: 'without-programs',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('/commander/') ? '\0no-programs' : null,
  load: (id) => (id === '\0no-programs' ? 'export {};' : null),
};

export default defineConfig({
  plugins: [withoutPrograms],
  ssr: { noExternal: true, target: 'node', resolve: { conditions } },
  resolve: { conditions },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'bundle',
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    // What others wrote goes out with it, and so does what they ask for in return.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // A worker is a program of its own, and is looked for beside the part that starts it.
      input: { main: pathOf('src/main.ts'), 'shard-worker': pathOf('../simulate/src/shards/shard-worker.ts') },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups },
      },
    },
  },
});

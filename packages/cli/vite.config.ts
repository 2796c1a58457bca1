/**
 * The command in a few files, with all that it stands on: most of what somebody waits for is Node.js reading modules one by one.
 * Each command is a part of its own, so that one does not wait for what another needs.
 */
import { defaultServerConditions, defineConfig } from 'vite';

/** From the sources of every package: nothing has to be built before. */
const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  ssr: { noExternal: true, target: 'node', resolve: { conditions } },
  resolve: { conditions },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'bundle',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // A worker is a program of its own, and is looked for beside the part that starts it.
      input: { main: 'src/main.ts', 'shard-worker': '../simulate/src/shards/shard-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

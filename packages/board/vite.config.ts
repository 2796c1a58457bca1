import { defaultClientConditions, defineConfig } from 'vite';

/** Everything comes from one place, with its digest in its name: it may be kept for good, and nothing is fetched from elsewhere. */
export default defineConfig({
  base: '/board/',
  // The voter’s part comes from its sources: a page needs nothing that has been built before.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'chrome100',
    outDir: '../http/board',
    emptyOutDir: true,
    // An image or a style that stands in the page itself would need a hole in its policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What others wrote goes out with it, and so does what they ask for in return.
    license: { fileName: 'licences.md' },
    // The budget is counted in the packed size, by a test.
    reportCompressedSize: false,
  },
});

/** Makes one file of a script and all it imports: a process that is started a thousand times must start quickly. */
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The path of the bundle, which is put into `folder`. */
export async function bundleScript(script: string, folder: string): Promise<string> {
  // `import` or `require` is added by who asks: a package that has both is not mixed.
  const conditions = ['source', 'node'];
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    build: { ssr: fileURLToPath(new URL(script, import.meta.url)), outDir: folder, emptyOutDir: false },
  });
  return join(folder, `${basename(script, '.ts')}.js`);
}

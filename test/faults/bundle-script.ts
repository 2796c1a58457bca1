/** Makes one file of a script and all it imports: a process that is started a thousand times must start quickly. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Once in a process: nothing of it changes meanwhile. */
const built = new Map<string, Promise<string>>();

/** The path of the bundle, which is put into `folder`. */
export async function bundleScript(script: string, folder: string): Promise<string> {
  const building = built.get(script) ?? codeOf(fileURLToPath(new URL(script, import.meta.url)));
  built.set(script, building);
  const path = join(folder, `${basename(script, '.ts')}.js`);
  await writeFile(path, await building);
  return path;
}

async function codeOf(entry: string): Promise<string> {
  // `import` or `require` is added by who asks: a package that has both is not mixed.
  const conditions = ['source', 'node'];
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    // What the engine reads when it is needed is part of it too.
    build: { ssr: entry, write: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk, ...others] = chunks.filter((each) => each.type === 'chunk');
  if (chunk === undefined || others.length > 0) throw new Error(`${entry} did not become one file`);
  return chunk.code;
}

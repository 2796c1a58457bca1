/** Programs in other languages, with libraries of their own: what one of them reads is not what the writer's library thinks it wrote. */
import { execFileSync } from 'node:child_process';

/** The first of some programs that has the library; undefined where none has, which is told. */
function withLibrary(programs: readonly string[], probe: readonly string[], name: string): string | undefined {
  for (const program of programs) {
    try {
      execFileSync(program, probe, { stdio: 'ignore' });
      return program;
    } catch {
      // Not there, or without the library.
    }
  }
  process.stderr.write(`NOT TRIED ${name}: it is not installed here; .ci/run installs it\n`);
  return undefined;
}

/** A Python that has a module; a distribution's packages are those of its own Python alone. */
export const pythonWith = (module: string): string | undefined =>
  withLibrary(['python3', '/usr/bin/python3'], ['-c', `import ${module}`], `python3 ${module}`);

export const perlWith = (module: string): string | undefined =>
  withLibrary(['perl'], [`-M${module}`, '-e', '1'], `perl ${module}`);

/** What a script makes of some bytes, as JSON. */
export function readBy(program: string, script: string, bytes: Uint8Array | string): unknown {
  const flag = program.endsWith('perl') ? '-e' : '-c';
  return JSON.parse(
    execFileSync(program, [flag, script], { input: bytes, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }),
  );
}

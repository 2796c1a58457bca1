/** One browser for a run of tests: started before the first file, and closed after the last. */
import type { TestProject } from 'vitest/node';
import { executablePath, launched } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is spoken to; absent where this machine has none. */
    browser: string | undefined;
  }
}

export default async function startOnce({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (executablePath === undefined) return undefined;
  const server = await launched.server();
  provide('browser', server.wsEndpoint());
  return () => server.close();
}

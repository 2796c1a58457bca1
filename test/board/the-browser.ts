/** The browser of this run of tests: every file has it, and each visit is a browser of its own in it. */
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

let connected: Promise<Browser> | undefined;

export function theBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser') ?? '');
  return connected;
}

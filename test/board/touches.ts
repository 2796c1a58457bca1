/** Touches of a visit, counted in the page itself: every press of a finger or a mouse, and every choice from a list. What is typed is none. */
import type { BrowserContext } from 'playwright-core';

export async function countTouches(context: BrowserContext): Promise<() => number> {
  let touches = 0;
  await context.exposeBinding('touched', () => {
    touches += 1;
  });
  await context.addInitScript(`
    addEventListener('pointerdown', (event) => event.isTrusted && touched(), true);
    addEventListener('change', ({ target }) => target.tagName === 'SELECT' && touched(), true);`);
  return () => touches;
}

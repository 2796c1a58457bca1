/** Restate's SDK makes its promises by `Promise.withResolvers`, which Node.js has from version 22 on. */

/** Where it is missing it is added, as the language defines it. */
export function ensureWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers, writable: true, configurable: true });
}

function withResolvers<T>(this: PromiseConstructor) {
  let resolve: ((value: T | PromiseLike<T>) => void) | undefined;
  let reject: ((reason?: unknown) => void) | undefined;
  const promise = new this<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}

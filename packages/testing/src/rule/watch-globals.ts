/** Notices when a function asks what no rule may ask: the clock, chance, the network, a timer. */

type Callable = (...args: readonly unknown[]) => unknown;

const watched = [
  ['Math', 'random'],
  ['performance', 'now'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
  [undefined, 'fetch'],
  [undefined, 'setTimeout'],
  [undefined, 'setInterval'],
  [undefined, 'setImmediate'],
  [undefined, 'queueMicrotask'],
] as const;

/** Runs a function while every such question is noted; afterwards everything is as it was. */
export function watchGlobals<T>(work: () => T): { readonly value: T; readonly asked: readonly string[] } {
  const asked = new Set<string>();
  const restore: (() => void)[] = [];
  const globals = globalThis as unknown as Record<string, Record<string, unknown>>;
  for (const [home, name] of watched) {
    const holder = (home === undefined ? globals : globals[home]) as Record<string, unknown> | undefined;
    const real = holder?.[name];
    if (!holder || typeof real !== 'function') continue;
    restore.push(replace(holder, name, noting(asked, home ? `${home}.${name}()` : `${name}()`, real.bind(holder))));
  }
  restore.push(replace(globalThis as unknown as Record<string, unknown>, 'Date', watchedDate(asked)));
  try {
    return { value: work(), asked: [...asked] };
  } finally {
    for (const back of restore) back();
  }
}

function noting(asked: Set<string>, what: string, real: Callable): Callable {
  return (...args) => {
    asked.add(what);
    return real(...args);
  };
}

/** `new Date(2026, 0)` is arithmetic; `new Date()` asks what time it is. */
function watchedDate(asked: Set<string>): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) => {
      if (args.length === 0) asked.add('new Date()');
      return Reflect.construct(target, args, newTarget);
    },
    apply: (target) => {
      asked.add('Date()');
      return target();
    },
    get: (target, name) => {
      if (name === 'now') asked.add('Date.now()');
      return Reflect.get(target, name);
    },
  });
}

/** Replaces a property, whether a getter stands there or a value; the answer puts it back. */
function replace(holder: Record<string, unknown>, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(holder, name, own);
    else delete holder[name];
  };
}

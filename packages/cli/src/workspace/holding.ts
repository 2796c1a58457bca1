/** A store that is closed whatever happens: when the work is done, when it fails, and when somebody presses Ctrl-C. */
import { constants } from 'node:os';
import type { Store } from '@obligato/engine';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Opens a store, lends it to `use`, and closes it. */
export async function holding<T>(open: () => Promise<Store>, use: (store: Store) => Promise<T>): Promise<T> {
  // Listening starts before opening does: a signal in between would leave the lock behind.
  let interrupted: NodeJS.Signals | undefined;
  let store: Store | undefined;
  const interrupt = (signal: NodeJS.Signals) => {
    if (interrupted !== undefined) return;
    interrupted = signal;
    if (store) void closeAndExit(store, signal);
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    store = await open();
    if (interrupted !== undefined) return await closeAndExit(store, interrupted);
    try {
      return await use(store);
    } finally {
      await store.close();
      // What failed because the store was closed under it is not worth a word.
      if (interrupted !== undefined) await closeAndExit(store, interrupted);
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

async function closeAndExit(store: Store, signal: NodeJS.Signals): Promise<never> {
  try {
    await store.close();
  } finally {
    // What a shell expects of a process that a signal ended.
    process.exit(128 + constants.signals[signal]);
  }
}

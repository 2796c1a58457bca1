/** Sends what is due beside everything else that a server does: a mail server that is slow holds up neither clock nor callers. */
import type { Engine } from '@obligato/engine';
import { type ApiLog, logText } from '@obligato/http';
import type { PassReport, Post } from '@obligato/notify';

export interface Posting {
  /** Begins a pass, unless one is under way. */
  begin(): void;
  /** Ends after the letters under way. */
  stop(): Promise<void>;
}

export function startPosting(post: Post | undefined, engine: Engine, log: ApiLog): Posting {
  let running: Promise<void> | undefined;
  const pass = async (sender: Post) => {
    try {
      note(await sender.pass(engine), log);
    } catch (error) {
      log.error({ fault: logText(String(error)) }, 'telling people failed');
    }
  };
  return {
    begin: () => {
      if (post === undefined) return;
      running ??= pass(post).finally(() => {
        running = undefined;
      });
    },
    stop: async () => {
      await post?.close();
      await running;
    },
  };
}

/** Names of people do not stand in it: a log is read by others. */
function note({ told, failed, down, past, waiting, unsent, problems }: PassReport, log: ApiLog): void {
  for (const [channel, count] of Object.entries(told))
    log.info({ channel, count, waiting, unsent, past }, 'told people');
  for (const [channel, fault] of Object.entries(down)) log.warn({ channel, fault: logText(fault) }, 'channel is down');
  for (const { message } of problems)
    log.warn({ fault: logText(message) }, 'directory could not say where people are reached');
  for (const { because, isDead } of failed) {
    const words = isDead ? 'message could not be told, laid aside' : 'message could not be told yet';
    log.warn({ fault: logText(because) }, words);
  }
}

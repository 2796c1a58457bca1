/** A messenger that posts what is to be told to another program: signed, dated, and the same id at every try. */
import { createHash } from 'node:crypto';
import { ObligatoError, translated } from '@obligato/core';
import type { Notifier } from '@obligato/engine';
import { viewOutboxEntry } from '../schemas/rows.ts';
import { signWebhook } from './webhook-signature.ts';

export interface WebhookOptions {
  /** https, or http to this very machine. */
  readonly url: string;
  /** `whsec_…`, shared with the receiver. */
  readonly secret: string;
  /** How long the receiver may take. 10 seconds. */
  readonly timeoutMilliseconds?: number;
  /** Milliseconds since 1970: real time, whatever the engine's clock says, or the receiver would take it for a replay. */
  readonly now?: () => number;
}

/**
 * Any answer but 2xx, and none at all, counts as failed: the outbox tries again later, up to eight times.
 *
 * @example
 * createEngine({ units, plugins, notifiers: [webhookNotifier({ url: 'https://office.example/hooks', secret })] })
 */
export function webhookNotifier({
  url,
  secret,
  timeoutMilliseconds = 10_000,
  now = Date.now,
}: WebhookOptions): Notifier {
  const target = targetOf(url);
  // Fails here, not at the first reminder.
  signWebhook(secret, { id: '', timestamp: 0, body: '' });
  return Object.freeze({
    async notify({ entry, recipients }) {
      const id = `msg_${createHash('sha256').update(entry.key).digest('hex').slice(0, 32)}`;
      const timestamp = Math.floor(now() / 1000);
      const body = JSON.stringify({ version: 1, type: entry.does, entry: viewOutboxEntry(entry), recipients });
      const response = await fetch(target, {
        method: 'POST',
        body,
        // Where it leads is configured; a receiver must not send it on.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signWebhook(secret, { id, timestamp, body }),
        },
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
    },
  } satisfies Notifier);
}

function targetOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url && isSafe && url.username === '' && url.password === '') return url;
  throw new ObligatoError({
    code: 'OBLIGATO_WEBHOOK',
    ...translated(
      {
        en: 'A webhook needs an https address, or http on this machine, without a user name or password in it',
        'zh-CN': '`webhook` 地址须为 https，或本机的 http，且不得含用户名和密码',
      },
      {
        en: 'Write https://office.example/hooks, for instance',
        'zh-CN': '请写明，例如 `https://office.example/hooks`',
      },
    ),
  });
}

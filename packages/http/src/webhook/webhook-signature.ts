/** How a webhook is signed, as Standard Webhooks says: HMAC-SHA-256 over id, time and body, so that none can be exchanged. */
import { createHmac } from 'node:crypto';
import { ObligatoError, translated } from '@obligato/core';

export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The signature of one message: `v1,` and 44 letters of base64.
 *
 * @example
 * signWebhook(secret, { id: 'msg_1', timestamp: 1_767_225_600, body: '{}' }) // → 'v1,…'
 */
export function signWebhook(secret: string, { id, timestamp, body }: Signed): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** `whsec_` and base64, as the standard writes secrets; 16 bytes at least. */
function keyOf(secret: string): Buffer {
  const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (key.byteLength >= 16) return key;
  throw new ObligatoError({
    code: 'OBLIGATO_WEBHOOK',
    ...translated(
      {
        en: 'A webhook secret is "whsec_" and at least 16 random bytes in base64',
        'zh-CN': '`webhook` 密钥应为“whsec_”加至少16个随机字节的 `base64` 编码',
      },
      {
        en: 'Make one with: echo "whsec_$(openssl rand -base64 32)"',
        'zh-CN': '可用此命令生成：`echo "whsec_$(openssl rand -base64 32)"`',
      },
    ),
  });
}

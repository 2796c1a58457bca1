/** Sends commands to units through Restate: from where there is no engine, such as a front that only takes requests. */
import { createHash } from 'node:crypto';
import { type DecisionRecord, ObligatoError, translated, unitOfCycle } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import { inParallel } from '@obligato/engine/store';
import { errorIn } from './errors-over-restate.ts';
import type { SentAttempt } from './read-attempt.ts';
import { requireOpen } from './require-open.ts';

export interface ThroughRestateOptions {
  /** Address of Restate's ingress, such as `http://127.0.0.1:8080`. */
  readonly ingress: string;
  /** What the events of the organisation are; no records are needed. */
  readonly domain: Pick<Domain, 'catalogue'>;
  /** As in `unitObject`. */
  readonly name?: string;
}

/** Units on the other side of Restate. */
export interface UnitsThroughRestate {
  /**
   * Sends a command, and waits for its decision. With a key it can be sent again when the answer was lost.
   *
   * Throws what `engine.attempt` throws; `OBLIGATO_NOT_CONFIDENTIAL` for what is said in confidence, before any of it is sent;
   * `OBLIGATO_STORE_UNAVAILABLE` where Restate does not answer: whether it has the command is not known then.
   */
  attempt(request: SentAttempt): Promise<DecisionRecord>;
  /** Has units looked at, soon: after a plan, a roster, a correction. Resolves once Restate has written that down. */
  wake(units: Iterable<string>): Promise<void>;
}

/**
 * Sends through Restate what `unitObject` is to do.
 *
 * @example
 * const units = throughRestate({ ingress: 'http://127.0.0.1:8080', domain: engine.domain });
 * const { outcome } = await units.attempt({ cycle: 'tax-bureau/levy/general-meeting/2026-Q1', event: 'adjourn', key: 'a-1' });
 */
export function throughRestate({ ingress, domain, name = 'Unit' }: ThroughRestateOptions): UnitsThroughRestate {
  const post = async (path: string, body?: unknown, key?: string): Promise<unknown> => {
    const url = new URL(`/${encodeURIComponent(name)}/${path}`, ingress);
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const sent = { method: 'POST', headers, body: body === undefined ? null : JSON.stringify(body) };
    const response = await fetch(url, sent).catch((cause: unknown) => {
      throw unavailable(url.host, cause);
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    throw errorIn(answer) ?? refused(url.host, response.status, answer);
  };
  return {
    async attempt(request) {
      requireOpen(domain.catalogue, request.event);
      const unit = unitOfCycle(request.cycle) ?? request.cycle;
      // Of the whole command: Restate would answer another one under the same key as if it were this one; the engine says what is wrong.
      const key = request.key === undefined ? undefined : createHash('sha256').update(JSON.stringify(request));
      return (await post(`${encodeURIComponent(unit)}/attempt`, request, key?.digest('hex'))) as DecisionRecord;
    },
    async wake(units) {
      await inParallel([...units], 64, (unit) => post(`${encodeURIComponent(unit)}/tick/send`));
    },
  };
}

function unavailable(place: string, cause: unknown): ObligatoError {
  const message = { en: `Restate at ${place} did not answer`, 'zh-CN': `${place} 上的任务队列没有应答` };
  const hint = {
    en: 'Try again once it can be reached. Whether it has the command is not known; a command with the same key is taken once',
    'zh-CN': '请待其可连接后重试。命令是否送达尚不可知；同一键的命令只受理一次',
  };
  return new ObligatoError({ code: 'OBLIGATO_STORE_UNAVAILABLE', ...translated(message, hint) }, { cause });
}

/** Restate speaks, or a fault that nobody has thought of. */
function refused(place: string, status: number, answer: unknown): ObligatoError {
  const { message: reason = `HTTP ${status}` } = (answer ?? {}) as { readonly message?: string };
  const why = quotedFailure(reason);
  const message = {
    en: `Restate at ${place} refused (${why.en})`,
    'zh-CN': `${place} 上的任务队列拒绝了请求（${why['zh-CN']}）`,
  };
  const hint = {
    en: 'Its log says more; the service that calls the engine has to be registered with it',
    'zh-CN': '详情见其日志；调用引擎的服务须先在其中登记',
  };
  return new ObligatoError({ code: 'OBLIGATO_STORE_FAILED', ...translated(message, hint) });
}

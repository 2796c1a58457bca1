/** Problems as RFC 9457 says: one form for whatever did not go well, with the decision in it when there is one. */

import { type ProblemCode, type Reading, type Text, textIn } from '@obligato/core';
import type { Answer } from './answer.ts';
import { contentLanguage } from './language.ts';
import type { RetiredInfo } from '../access/reach/retired-cycle.ts';

/** Kinds of problem, each with its status and what it is called. Programs branch on `type`, people read `title`. */
const kinds = {
  'not-understood': { status: 400, title: { en: 'The request cannot be understood', 'zh-CN': '请求无法识别' } },
  unauthenticated: { status: 401, title: { en: 'Authentication is required', 'zh-CN': '请先验证身份' } },
  forbidden: { status: 403, title: { en: 'Not permitted', 'zh-CN': '无权进行此操作' } },
  unknown: { status: 404, title: { en: 'Not found', 'zh-CN': '不存在' } },
  'wrong-method': { status: 405, title: { en: 'Method not allowed', 'zh-CN': '不支持该方法' } },
  denied: { status: 409, title: { en: 'Denied', 'zh-CN': '不予通过' } },
  unavailable: { status: 409, title: { en: 'Not possible now', 'zh-CN': '当前不可行' } },
  ended: { status: 410, title: { en: 'It has ended', 'zh-CN': '已结束' } },
  stale: { status: 412, title: { en: 'It has changed meanwhile', 'zh-CN': '版本已变更' } },
  'too-large': { status: 413, title: { en: 'Too large', 'zh-CN': '内容过大' } },
  'wrong-media': { status: 415, title: { en: 'Unsupported content', 'zh-CN': '内容形式不受支持' } },
  misdirected: { status: 421, title: { en: 'Wrong host name', 'zh-CN': '访问域名不符' } },
  incomplete: { status: 422, title: { en: 'Incomplete', 'zh-CN': '材料不全' } },
  invalid: { status: 422, title: { en: 'Invalid content', 'zh-CN': '内容有误' } },
  'too-often': { status: 429, title: { en: 'Too many requests', 'zh-CN': '请求过于频繁' } },
  internal: { status: 500, title: { en: 'Internal error', 'zh-CN': '程序自身错误' } },
  'out-of-service': { status: 503, title: { en: 'Out of service', 'zh-CN': '暂停服务' } },
  'too-slow': { status: 504, title: { en: 'It took too long', 'zh-CN': '处理超时' } },
} as const satisfies Record<string, { status: number; title: Text }>;

export type ProblemKind = keyof typeof kinds;
export const problemKinds = Object.keys(kinds) as readonly ProblemKind[];

export interface ProblemExtras {
  /** What is wrong here, and what to do; the caller gets it in the language of the request. */
  readonly detail?: Text;
  readonly code?: ProblemCode | 'OBLIGATO_INTERNAL';
  /** Places in the request that are wrong. */
  readonly errors?: readonly { readonly field: string; readonly message: Text }[];
  /** The decision that was written down. */
  readonly decision?: unknown;
  /** Of a cycle that has left the working records: where the archive has it. */
  readonly retired?: RetiredInfo;
  /** The id under which the fault stands in the log. */
  readonly request?: string;
}

export function statusOf(kind: ProblemKind): number {
  return kinds[kind].status;
}

/**
 * @example
 * const detail = { en: 'It is at version 4, not 3.', 'zh-CN': '现为版本4，而非3。' };
 * problem('stale', 'en', { code: 'OBLIGATO_CYCLE_CONFLICT', detail }) // → 412
 */
export function problem(
  kind: ProblemKind,
  language: Reading,
  { detail, errors, ...extras }: ProblemExtras = {},
  headers: Answer['headers'] = {},
): Answer {
  const { status, title } = kinds[kind];
  const said = {
    ...(detail ? { detail: textIn(detail, language) } : {}),
    ...extras,
    ...(errors ? { errors: errors.map(({ field, message }) => ({ field, message: textIn(message, language) })) } : {}),
  };
  return {
    status,
    type: 'application/problem+json',
    body: JSON.stringify({ type: `urn:obligato:problem:${kind}`, title: textIn(title, language), status, ...said }),
    headers: { 'content-language': contentLanguage(language), ...headers },
  };
}

/** Thrown by what reads a request: becomes a problem instead of an answer. */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly extras: ProblemExtras;
  readonly headers: Answer['headers'];

  constructor(kind: ProblemKind, extras: ProblemExtras = {}, headers: Answer['headers'] = {}) {
    super(kind);
    this.kind = kind;
    this.extras = extras;
    this.headers = headers;
  }
}

/** Path, query and body against their schemas; the first faults are told at once, and how many more there are. */
import { andMore, faultText, toldFirst, valueAt } from '@obligato/core/internal';
import type { z } from 'zod';
import { Refusal } from './problem-details.ts';

/** What is read, as a caller knows it. */
const places = { path: '地址', query: '查询参数', body: '请求内容' } as const;

/** The parsed value. Throws a `Refusal` that names the first places that are wrong. */
export function readInput<T>(
  kind: 'not-understood' | 'invalid',
  where: keyof typeof places,
  schema: z.ZodType<T>,
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  type Told = Pick<z.core.$ZodIssue, 'message' | 'path'>;
  const rest = (count: number): Told & { readonly params: object } => {
    const { en, ...params } = andMore(count);
    return { ...{ path: [], message: en, code: 'custom', params } };
  };
  const errors = toldFirst<Told>(parsed.error.issues, rest).map((issue) => {
    const message = faultText(issue, valueAt(value, issue.path));
    return {
      field: [where, ...issue.path].map(String).join('.').slice(0, 300),
      message: { en: message.en.slice(0, 300), 'zh-CN': message['zh-CN'].slice(0, 300) },
    };
  });
  const detail = {
    en: `The ${where} does not have the expected form.`,
    'zh-CN': `${places[where]}不合格式要求。`,
  };
  throw new Refusal(kind, { detail, errors });
}

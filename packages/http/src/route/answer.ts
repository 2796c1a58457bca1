/** What a route answers, before it becomes a response. */

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  readonly headers: Readonly<Record<string, string>>;
}

export function json(status: number, body: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body), headers };
}

export function text(type: string, body: string, headers: Answer['headers'] = {}): Answer {
  return { status: 200, type, body, headers };
}

export function nothing(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, type: '', body: null, headers };
}

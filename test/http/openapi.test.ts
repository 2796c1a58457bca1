/** The OpenAPI document is kept: whatever it lets a caller send is answered as it says, and never with a fault of ours. */
import { examplePayload } from '@obligato/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromSchema, type JsonSchema } from './from-schema.ts';
import { gathering, type House, letter, notice, openHouse, units } from './house.ts';
import { told } from './told.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    name: string;
    in: 'path' | 'query' | 'header';
    required?: boolean;
    schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: JsonSchema } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: JsonSchema; example?: unknown }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let house: House;
let document: Document;
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });

beforeAll(async () => {
  house = await openHouse();
  document = await told(await house.ask('/openapi.json'));
  ajv.addSchema({ $id: 'api', ...(document as object) });
});

/** Values that lead somewhere, so that more than refusals is looked at. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  unit: units,
  cycle: [...units.map(gathering), letter('top/mid', 'ann'), 'top/mid/leaders/2026'],
  number: ['1', '2'],
  year: ['2026'],
  from: ['2026-01-01', '2026-02-30'],
  to: ['2026-12-31', '2030-01-01', '2026-03-01'],
  on: ['2026-03-02'],
  event: ['notify', 'open', 'submit', 'announce', 'cancel', 'miss', 'lapse'],
  payload: [notice, {}, null, [], { parts: [{ topic: 'a', text: 'b' }] }],
  duty: ['gathering', 'letter', 'nothing'],
  occasion: ['flood'],
  role: ['secretary'],
  name: ['meeting', 'report'],
  field: ['chair', 'place', 'attendance.0.member'],
  paper: ['notice', 'minutes'],
  member: ['ann', 'eve'],
  under: units,
  'If-Match': ['"0"', '*', 'W/"1"', '0'],
  'Idempotency-Key': ['k1', 'k2', 'with space'],
};

/** Header values that an HTTP client can send at all. */
const header = fc.stringMatching(/^[\x21-\x7e]{0,20}$/);

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

function requests(operation: Operation, isWild: boolean) {
  const generate = { known, schemas: document.components.schemas, isWild };
  const parameters = operation.parameters.map((parameter) => {
    const values = known[parameter.name] ?? [];
    const value =
      parameter.in === 'header'
        ? fc.oneof(header, ...(values.length > 0 ? [fc.constantFrom(...values)] : []))
        : fromSchema(parameter.schema, generate, parameter.name);
    return fc.record({
      parameter: fc.constant(parameter),
      value: parameter.required ? value : fc.option(value, { nil: undefined }),
    });
  });
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    parameters: fc.tuple(...parameters),
    body: body ? fromSchema(body, generate, 'body') : fc.constant(undefined),
    language: fc.constantFrom('en', 'zh-CN', 'de'),
  });
}

async function answerTo(
  method: string,
  path: string,
  sent: { parameters: readonly Sent[]; body: unknown; language: string },
) {
  let target = path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = { 'accept-language': sent.language };
  for (const { parameter, value } of sent.parameters) {
    if (value === undefined) continue;
    if (parameter.in === 'path')
      target = target.replace(`{${parameter.name}}`, encodeURIComponent(String(value)) || '%20');
    else if (parameter.in === 'query') query.set(parameter.name, String(value));
    else headers[parameter.name] = String(value);
  }
  const token = house.token('administrator', 'top', 'dan');
  return house.ask(`${target}?${query}`, {
    method,
    token,
    headers,
    ...(method === 'GET' ? {} : { body: sent.body ?? {} }),
  });
}
interface Sent {
  readonly parameter: Operation['parameters'][number];
  readonly value: unknown;
}

/** A pointer into the document, as JSON Pointer writes it. */
const pointer = (...keys: readonly string[]) =>
  keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

async function expectKept(path: string, method: string, operation: Operation, answer: Response) {
  const status = String(answer.status);
  expect(Object.keys(operation.responses)).toContain(status);
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  const content = operation.responses[status]?.content;
  if (content === undefined || type === 'text/event-stream') return answer.body?.cancel();
  expect(Object.keys(content)).toContain(type);
  const text = await answer.text();
  if (!type.endsWith('json')) return;
  const at = pointer('paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema');
  const isValid = ajv.validate({ $ref: `api#/${at}` }, JSON.parse(text));
  expect({ errors: ajv.errors, text: isValid ? '' : text.slice(0, 2000) }).toEqual({ errors: null, text: '' });
}

describe('the document', () => {
  test('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty([name]);
  });

  test('has a schema of every payload that may be sent, which takes an example of it', () => {
    const parts = { language: 'en', people: ['ann'], day: '2026-03-20', cycle: gathering('top/mid') } as const;
    for (const { name, events } of house.engine.domain.catalogue.obligations.values()) {
      for (const [event, definition] of Object.entries(events)) {
        const schema = document.components.schemas[`payload.${name}.${event}`];
        expect([event, schema !== undefined]).toEqual([event, definition.by !== 'clock']);
        if (schema === undefined) continue;
        const example = examplePayload(definition, { ...parts, everything: true });
        const at = pointer('components', 'schemas', `payload.${name}.${event}`);
        expect([event, ajv.validate({ $ref: `api#/${at}` }, example), ajv.errors]).toEqual([event, true, null]);
      }
    }
    expect(document.components.schemas['payload.meeting.notify']).toMatchObject({
      properties: { heldOn: { title: 'Day of the meeting', format: 'date', 'x-kind': 'day' } },
    });
  });

  test('shows an example of every answer, which its schema takes', () => {
    for (const { path, method, operation } of operations()) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        for (const [type, { example }] of Object.entries(content)) {
          if (type === 'application/problem+json') continue;
          const name = `${operation.operationId} ${status} ${type}`;
          expect([name, example === undefined]).toEqual([name, false]);
          const at = pointer('paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema');
          expect([name, ajv.validate({ $ref: `api#/${at}` }, example), ajv.errors]).toEqual([name, true, null]);
        }
      }
    }
  });

  test('names every operation once, and describes every parameter of every path', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual(inPath.sort());
    }
  });
});

describe.each([false, true])('with wild values: %s', (isWild) => {
  test('every request is answered as the document says, and no answer is a fault of ours', async () => {
    for (const { path, method, operation } of operations()) {
      await fc.assert(
        fc.asyncProperty(requests(operation, isWild), async (sent) => {
          const answer = await answerTo(method, path, sent as Parameters<typeof answerTo>[2]);
          expect(answer.status).toBeLessThan(500);
          await expectKept(path, method, operation, answer);
        }),
        { numRuns: 30, seed: 7 },
      );
    }
  });
});

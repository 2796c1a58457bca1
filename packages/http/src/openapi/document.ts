/** The OpenAPI 3.1 document, from the very schemas that requests are checked against. */
import { type Obligation, payloadSchema } from '@obligato/core';
import { z } from 'zod';
import type { AnswerPage, Route } from '../route/define-route.ts';
import { type ProblemKind, statusOf } from '../route/problem-details.ts';
import { namedSchemas } from '../schemas/named.ts';
import { problemSchema } from '../schemas/problem.ts';
import { sessionCookie } from '../session/session.ts';
import { exampleOf } from './examples.ts';

type Json = Readonly<Record<string, unknown>>;

const problemType = 'application/problem+json';

/** Every route may answer with these; those with a caller, a path or a body with more. */
const always: readonly ProblemKind[] = [
  'not-understood',
  'too-often',
  'internal',
  'out-of-service',
  'too-slow',
  'misdirected',
];
const withCaller: readonly ProblemKind[] = ['unauthenticated', 'forbidden'];
const withBody: readonly ProblemKind[] = ['too-large', 'wrong-media', 'invalid'];

/**
 * Builds the document of some routes. The payloads of the obligations are named `payload.<obligation>.<event>`, with titles and
 * descriptions in both languages, for forms to be made of.
 *
 * @example
 * const { obligations } = engine.domain.catalogue;
 * await writeFile('openapi.json', JSON.stringify(openApiDocument(allRoutes, '1.0.0', obligations.values())));
 */
export function openApiDocument(
  routes: readonly Route[],
  version: string,
  obligations: Iterable<Obligation> = [],
): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas = componentSchemas();
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    paths[route.path] = operations;
    operations[route.method] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Obligato',
      version,
      description: 'Plans, attempts and records the recurring obligations of an organisation.',
    },
    servers: [{ url: '.' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: { ...schemas, ...payloadSchemas(obligations) },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: {
          ...{ type: 'apiKey', in: 'cookie', name: sessionCookie },
          description: 'Of the board’s pages: given by signing in, and taken from pages of this server alone',
        },
        password: { type: 'http', scheme: 'basic', description: 'The token as the password, for calendar programs' },
      },
    },
  };
}

function operationOf(route: Route, schemas: Json): Json {
  const security =
    route.action === 'public'
      ? []
      : [{ bearer: [] }, { session: [] }, ...(route.acceptsPassword ? [{ password: [] }] : [])];
  return {
    operationId: route.name,
    summary: route.summary,
    security,
    parameters: [
      ...parametersIn('path', route.params),
      ...parametersIn('query', route.query),
      ...Object.entries({ ...(route.action === 'public' ? {} : onBehalfOf), ...route.headers }).map(
        ([name, description]) => {
          return { name, in: 'header', description, schema: { type: 'string' } };
        },
      ),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    ...(route.takesContent
      ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } }
      : {}),
    responses: responsesOf(route, schemas),
  };
}

/** What a portal sends with every request. */
const onBehalfOf = {
  'On-Behalf-Of': 'For a portal alone: the id of the person for whom it asks, percent-encoded where it is not ASCII',
};

function responsesOf(route: Route, schemas: Json): Json {
  const kinds = [
    ...always,
    ...(route.action === 'public' ? [] : withCaller),
    ...(route.body ? withBody : []),
    ...(route.cycleOf ? (['ended'] as const) : []),
    ...(route.problems ?? []),
  ];
  const problems = [...new Set(kinds.map(statusOf))].map((status) => [
    String(status),
    {
      description: [...new Set(kinds)].filter((kind) => statusOf(kind) === status).join(', '),
      content: { [problemType]: { schema: schemaOf(problemSchema, 'output') } },
    },
  ]);
  const answers = Object.entries(route.answers).map(([status, page]) => [status, answerOf(page, schemas)]);
  return Object.fromEntries([...answers, ...problems].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

function answerOf(page: AnswerPage, schemas: Json): Json {
  const { description, schema, type = 'application/json', alsoTypes = [], headers, example } = page;
  const described = Object.entries(headers ?? {}).map(([name, text]) => {
    return [name, { description: text, schema: { type: 'string' } }];
  });
  return {
    description,
    ...(headers ? { headers: Object.fromEntries(described) } : {}),
    ...(schema ? { content: contentOf([type, ...alsoTypes], schemaOf(schema, 'output'), schemas, example) } : {}),
  };
}

function contentOf(types: readonly string[], schema: Json, schemas: Json, said: unknown): Json {
  const example = said ?? exampleOf(schema, schemas);
  return Object.fromEntries(types.map((type) => [type, { schema, ...(example === undefined ? {} : { example }) }]));
}

function parametersIn(where: 'path' | 'query', schema: z.ZodType): readonly Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, each]) => ({
    ...{ name, in: where, schema: each },
    required: where === 'path' || required.includes(name),
  }));
}

/** A reference when the schema has a name, the schema itself otherwise. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const id = namedSchemas.get(schema)?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  return withoutDialect(
    JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io, metadata: namedSchemas })), toComponents),
  );
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
}

/** What may be sent, and not what only the clock says. An attempt names its event: which of these holds, no schema could tell. */
function payloadSchemas(obligations: Iterable<Obligation>): Json {
  const all = [...obligations].flatMap(({ name, events }) =>
    Object.entries(events)
      .filter(([, { by }]) => by !== 'clock')
      .map(([event, definition]) => [`payload.${name}.${event}`, payloadSchema(definition)] as const),
  );
  return Object.fromEntries(all.filter(([, schema]) => schema !== undefined));
}

/** zod keeps what is named beside the schema; here it has a place of its own. */
function toComponents(key: string, value: unknown): unknown {
  return key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value;
}

function withoutDialect(schema: object): Json {
  const { $schema, $id, $defs, ...rest } = schema as Record<string, unknown>;
  return rest;
}

/**
 * An example of every answer, put together from one example of every field: what has the same name means the same wherever it stands,
 * and an answer that is declared tomorrow has its example, too.
 */
type Json = Readonly<Record<string, unknown>>;

const cycle = 'tax-bureau/levy/committee-meeting/2026-11';
const committee = { en: 'Committee meeting', 'zh-CN': '委员会会议' };
const late = { en: 'The notice needs 3 working days.', 'zh-CN': '通知须提前3个工作日。' };
const moment = '2026-11-23T09:00:00+08:00';

/** By its name; several where one name stands for several shapes. */
const fields: Readonly<Record<string, readonly unknown[]>> = {
  actions: [['read-unit', 'attempt']],
  agent: ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)'],
  article: ['4'],
  at: [null],
  because: ['state', { en: 'It is not owed in this period.', 'zh-CN': '本期不承担此项义务。' }],
  bearer: ['tax-bureau/levy'],
  bytes: [18_231],
  by: [{ unit: 'tax-bureau/levy', member: 'l01' }],
  calendar: ['cn-2026'],
  charter: ['8f14e45fceea167a'],
  checkpoint: ['tax-bureau/levy/2026\n41\nqVmZ0m3w…=\n'],
  confidence: ['local'],
  created: [[cycle]],
  createdAt: [moment],
  cycle: [cycle],
  day: ['2026-11-30'],
  deputyFor: ['l01'],
  duty: ['committee-meeting'],
  entry: ['eyJjeWNsZSI6…'],
  event: ['notify'],
  eventTitle: [{ en: 'Send notice', 'zh-CN': '发出通知' }],
  facts: [{ 'organ/voters': ['l01', 'l02', 'l03'] }],
  field: ['heldOn'],
  for: ['both'],
  from: ['2026-11-01'],
  happened: [{ notify: '2026-11-23' }],
  href: ['https://files.example/minutes'],
  id: [cycle],
  key: [`${cycle}#notify`],
  kind: ['check', 'cycle'],
  line: ['屋顶漏水维修 · the roof'],
  mentions: [[{ member: 'l02', name: '于慧' }]],
  more: [false],
  languages: [['zh-CN', 'en']],
  light: ['soon'],
  localClause: ['§ 4'],
  member: ['l01'],
  message: [late, 'The notice needs 3 working days.'],
  messageId: ['tooLate'],
  name: ['Bai Qiang'],
  next: [null],
  notAfter: ['2026-11-30'],
  now: [moment],
  obligation: ['meeting'],
  occurredAt: [moment],
  on: ['2026-11-23'],
  openapi: ['3.1.0'],
  outcome: ['accepted'],
  owedBy: ['unit'],
  ownActions: [[]],
  parent: ['tax-bureau'],
  passed: [['organ/notice']],
  path: [['Yp3kQ0…=', 'm7Xw1f…=']],
  payload: [{ heldOn: '2026-11-27', place: 'Room 301', agenda: [{ title: 'Study', kind: 'study' }] }],
  period: ['2026-11'],
  place: ['Room 301'],
  plannedAt: [moment],
  plugin: ['organ'],
  possible: [['open', 'postpone', 'cancel']],
  provider: ['/oidc/start'],
  reason: [null],
  receipt: ['X0d3yq…'],
  recordedAt: [moment],
  refused: [null],
  reinstated: [[]],
  role: ['secretary'],
  roles: [['secretary']],
  rule: ['organ/notice'],
  said: [{ en: '1 row added.', 'zh-CN': '增加1行。' }],
  seenAt: [moment],
  sha256: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  since: ['2026-10-31'],
  source: [{ en: 'House rules', 'zh-CN': '内部规定' }],
  standing: ['full'],
  state: ['planned', 'needs'],
  stateTitle: [{ en: 'planned', 'zh-CN': '已计划' }],
  target: ['open'],
  text: ['accepted: Committee meeting 2026-11, Send notice'],
  title: [committee, 'Levy branch'],
  to: ['2026-11-30'],
  today: ['2026-11-27'],
  trial: [false],
  type: ['application/pdf'],
  types: [['application/pdf', 'text/plain']],
  undecided: [['organ/notice']],
  unit: ['tax-bureau/levy'],
  unitTitle: ['Levy branch'],
  value: [3],
  what: [{ en: 'Send notice', 'zh-CN': '发出通知' }],
  why: [{ en: 'Whoever shall come has to know.', 'zh-CN': '要参会的人须事先知道。' }],
  zone: ['Asia/Shanghai'],
};

/** One that its schema takes; undefined where a field has a name that stands in no table. */
export function exampleOf(schema: Json, components: Json, name = ''): unknown {
  if (schema.example !== undefined) return schema.example;
  if (typeof schema.$ref === 'string') {
    const component = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    const known = candidate(name, components[component] as Json);
    return known !== undefined ? known : exampleOf(components[component] as Json, components, name);
  }
  const known = candidate(name, schema);
  if (known !== undefined) return known;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  for (const each of (schema.anyOf ?? schema.oneOf ?? []) as readonly Json[]) {
    const found = exampleOf(each, components, name);
    if (found !== undefined) return found;
  }
  const [type] = typesOf(schema);
  return type === undefined ? undefined : byType[type]?.(schema, components, name);
}

type Of = (schema: Json, components: Json, name: string) => unknown;

const byType: Readonly<Record<string, Of>> = {
  array: ({ items }, components, name) => {
    const item = exampleOf((items ?? {}) as Json, components, name.replace(/s$/, ''));
    return item === undefined ? undefined : [item];
  },
  boolean: () => false,
  integer: () => 1,
  null: () => null,
  number: () => 1,
  object: ({ properties = {}, required = [] }, components) => {
    const said = Object.entries(properties as Readonly<Record<string, Json>>)
      .filter(([each]) => (required as readonly string[]).includes(each))
      .map(([each, definition]) => [each, exampleOf(definition, components, each)] as const);
    return said.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(said);
  },
};

function candidate(name: string, schema: Json): unknown {
  const { enum: choices } = schema;
  return (fields[name] ?? []).find(
    (value) => fits(value, schema) && (!Array.isArray(choices) || choices.includes(value)),
  );
}

function fits(value: unknown, schema: Json): boolean {
  const variants = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined;
  if (variants) return variants.some((each) => fits(value, each));
  const types = typesOf(schema);
  if (types.length === 0) return schema.$ref === undefined && schema.const === undefined;
  return (
    types.includes(
      value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value,
    ) ||
    (typeof value === 'number' && types.includes('number'))
  );
}

const typesOf = ({ type }: Json): readonly string[] => (type === undefined ? [] : ([type].flat() as string[]));

/** Asks providers for facts: each within its time, all at once, and what is wrong with any of them by name. */
import { type Fact, type Facts, ObligatoError, type Problem, type RuleEntry, translated } from '@obligato/core';
import { outsideJson, quotedFailure } from '@obligato/core/internal';
import type { AskedAbout, FactProvider } from '../ports/fact-provider.ts';

/** Of a system that somebody waits for; longer than any that is well. */
export const defaultFactTimeLimitMilliseconds = 5_000;

/** Longer timers fire at once. */
const longestMilliseconds = 2 ** 31 - 1;

/** Facts that are needed, for whom, and by which rules: they are named when one is not to be had. */
export interface Question {
  readonly facts: readonly Pick<Fact, 'name'>[];
  readonly about: Omit<AskedAbout, 'signal'>;
  /** Only looked at when something is wrong. */
  readonly askedBy: () => readonly RuleEntry[];
}

export class FactProviders {
  readonly #providers: readonly FactProvider[];
  readonly #timeLimit: number;

  /** Throws `OBLIGATO_USAGE` for a time limit that is none. */
  constructor(providers: readonly FactProvider[], timeLimitMilliseconds: number = defaultFactTimeLimitMilliseconds) {
    requireLimit('factTimeLimitMilliseconds', timeLimitMilliseconds);
    for (const provider of providers) {
      if (provider.timeLimitMilliseconds !== undefined)
        requireLimit(`${nameOf(provider)}: timeLimitMilliseconds`, provider.timeLimitMilliseconds);
    }
    this.#providers = providers;
    this.#timeLimit = timeLimitMilliseconds;
  }

  /** What providers answer of the facts. Throws one `ObligatoError` with everything that could not be had. */
  async provide(question: Question): Promise<Facts> {
    if (this.#providers.length === 0) return {};
    const needed = new Set(question.facts.map(({ name }) => name));
    const asked = this.#providers.flatMap((provider) => {
      const names = provider.provides.filter((name) => needed.has(name));
      return names.length > 0 ? [{ provider, names }] : [];
    });
    if (asked.length === 0) return {};
    const answers = await Promise.allSettled(asked.map(({ provider, names }) => this.#ask(provider, names, question)));
    const problems = answers.flatMap((answer) => (answer.status === 'rejected' ? problemsOf(answer.reason) : []));
    if (problems.length > 0) throw new ObligatoError(problems, { cause: firstCause(answers) });
    return Object.assign({}, ...answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : {})));
  }

  async #ask(provider: FactProvider, names: readonly string[], question: Question): Promise<Facts> {
    const limit = provider.timeLimitMilliseconds ?? this.#timeLimit;
    const asked: Asked = { provider, names, question };
    const given = await within(limit, asked, (signal) => provider.gather(names, { ...question.about, signal }));
    return validateAnswer(given, asked);
  }
}

interface Asked {
  readonly provider: FactProvider;
  readonly names: readonly string[];
  readonly question: Question;
}

/** Whoever never answers is not waited for: the unit's queue, and whoever closes the engine, go on. */
async function within(limit: number, asked: Asked, ask: (signal: AbortSignal) => Promise<Facts>): Promise<unknown> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeIsUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new ObligatoError(tooSlow(asked, limit));
      reject(error);
      controller.abort(error);
    }, limit);
  });
  try {
    // In a function of its own, so that one that throws at the call is no different from one that rejects.
    const answering = (async () => ask(controller.signal))();
    return await Promise.race([answering, timeIsUp]);
  } catch (thrown) {
    if (thrown instanceof ObligatoError) throw thrown;
    throw new ObligatoError(failed(asked, thrown), { cause: thrown });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks one provider for what no rule looks at, within its time. Throws as an attempt does that needs it, by name.
 *
 * @example
 * const phones = { provides: ['phones'], gather: async () => ({ phones: { m1: '5550100' } }) };
 * await askProvider(phones, ['phones'], { unit: 'bureau', cycle: undefined, day: '2026-03-02' }) // → { phones: { m1: '5550100' } }
 */
export const askProvider = (
  provider: FactProvider,
  names: readonly string[],
  about: Omit<AskedAbout, 'signal'>,
): Promise<Facts> =>
  new FactProviders([provider]).provide({ facts: names.map((name) => ({ name })), about, askedBy: () => [] });

/** Only what was asked for, whole, and such that it can be written down. */
function validateAnswer(given: unknown, asked: Asked): Facts {
  const answer = (typeof given === 'object' && given !== null ? given : {}) as Facts;
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of asked.names) {
    const value = Object.hasOwn(answer, name) ? answer[name] : undefined;
    const [odd] = value === undefined ? [] : outsideJson(value, name);
    if (value === undefined) problems.push(leftOut(asked, name));
    else if (odd) problems.push(noJson(asked, name, odd));
    else facts[name] = value;
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return facts;
}

const nameOf = ({ name, provides }: FactProvider) => name ?? provides.join(', ');

/** Which facts, and who needs them, in both languages. */
function neededFor({ question: { askedBy, about } }: Asked, names: readonly string[]) {
  const rules = askedBy().filter(({ rule }) => Object.values(rule.facts).some(({ name }) => names.includes(name)));
  const who = [...new Set(rules.map(({ id, plugin }) => `${id} (${plugin})`))];
  const facts = names.map((name) => `"${name}"`).join(', ');
  return {
    en: `${facts} for ${about.unit}${who.length > 0 ? `, needed by ${who.join(', ')}` : ''}`,
    'zh-CN': `${who.length > 0 ? `${who.join('、')} 所需的` : ''}${names.map((name) => `“${name}”`).join('、')}（${about.unit}）`,
  };
}

const askAgain = { en: 'Nothing was written: try again', 'zh-CN': '未写入任何内容，请稍后再试' };

function tooSlow(asked: Asked, limit: number): Problem {
  const needed = neededFor(asked, asked.names);
  const provider = nameOf(asked.provider);
  return {
    code: 'OBLIGATO_FACT_TIMEOUT',
    ...translated(
      {
        en: `The provider "${provider}" did not answer within ${limit} ms: ${needed.en}`,
        'zh-CN': `提供方“${provider}”在${limit}毫秒内未答复：${needed['zh-CN']}`,
      },
      askAgain,
    ),
  };
}

function failed(asked: Asked, thrown: unknown): Problem {
  const needed = neededFor(asked, asked.names);
  const provider = nameOf(asked.provider);
  const reason = quotedFailure(thrown);
  return {
    code: 'OBLIGATO_FACT_FAILED',
    ...translated(
      {
        en: `The provider "${provider}" failed: ${needed.en}`,
        'zh-CN': `提供方“${provider}”出错：${needed['zh-CN']}`,
      },
      // Its own words may name machines: they are for whoever runs it, and not part of what a caller is told.
      {
        en: `Nothing was written. It said: ${reason.en}`,
        'zh-CN': `未写入任何内容。其原话：${reason['zh-CN']}`,
      },
    ),
  };
}

function leftOut(asked: Asked, name: string): Problem {
  const needed = neededFor(asked, [name]);
  const provider = nameOf(asked.provider);
  return {
    code: 'OBLIGATO_FACT_MISSING',
    ...translated(
      {
        en: `The provider "${provider}" lists a fact and left it out of its answer: ${needed.en}`,
        'zh-CN': `提供方“${provider}”列有事实，答复中却没有：${needed['zh-CN']}`,
      },
      askAgain,
    ),
  };
}

function noJson(asked: Asked, name: string, { path, what }: { readonly path: string; readonly what: string }): Problem {
  const needed = neededFor(asked, [name]);
  const provider = nameOf(asked.provider);
  return {
    code: 'OBLIGATO_FACT_FAILED',
    ...translated(
      {
        en: `The provider "${provider}" answered with ${what} at ${path}, which cannot be written down: ${needed.en}`,
        'zh-CN': `提供方“${provider}”的答复在 \`${path}\` 处为 \`${what}\`，无法记录：${needed['zh-CN']}`,
      },
      { en: 'Let it answer in plain JSON', 'zh-CN': '请令其以 JSON 作答' },
    ),
  };
}

function problemsOf(reason: unknown): readonly Problem[] {
  if (reason instanceof ObligatoError) return reason.problems;
  throw reason;
}

function firstCause(answers: readonly PromiseSettledResult<Facts>[]): unknown {
  const rejected = answers.find((answer) => answer.status === 'rejected');
  return rejected?.reason instanceof Error ? rejected.reason.cause : undefined;
}

function requireLimit(name: string, milliseconds: number): void {
  if (Number.isFinite(milliseconds) && milliseconds > 0 && milliseconds <= longestMilliseconds) return;
  throw new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `${name} is ${milliseconds}, not a time to wait`,
        'zh-CN': `\`${name}\` 为 ${milliseconds}，不能用作等待时间`,
      },
      { en: 'Write milliseconds, such as 5000', 'zh-CN': '请写毫秒数，例如 5000' },
    ),
  });
}

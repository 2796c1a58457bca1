/** Which rules decide, where several processes write to the same records: one set of unit files and plugins at a time. */
import { ObligatoError, type Timestamp, translated } from '@obligato/core';

/** The rules by which a shared store takes commits. */
export interface RulesInForce {
  /** Of the unit files and plugins: `rulesDigest`. */
  readonly digest: string;
  /** By the clock of the store. */
  readonly since: Timestamp;
  /** How many processes work by them just now; one that ended without closing the store is counted for a minute. */
  readonly processes: number;
}

/**
 * Whom rules are put in force against. `nobody`: they are only joined, where they are in force. `absent`: where no other process works by
 * others. `everybody`: processes with others are held back from now on.
 */
export type TakeOverFrom = 'nobody' | 'absent' | 'everybody';

/** What a store that is shared knows of the rules. */
export interface SharedRules {
  /** Undefined while nobody has put any in force. */
  inForce(): Promise<RulesInForce | undefined>;
  /**
   * Joins the processes that work by these rules, in force already or from now on. Answers with what is in force then: where that is
   * another digest, this process is held back.
   */
  adopt(digest: string, from: TakeOverFrom): Promise<RulesInForce>;
}

/**
 * What is thrown instead of writing by rules that are not in force.
 *
 * @example
 * rulesDiffer('9f2c…', { digest: '51ab…', since: '2026-03-20T06:00:00.000Z', processes: 2 }).code // → 'OBLIGATO_RULES_DIFFER'
 */
export function rulesDiffer(digest: string, { digest: inForce, since }: RulesInForce): ObligatoError {
  const [own, others] = [digest, inForce].map((each) => each.slice(0, digitsShown));
  return new ObligatoError({
    code: 'OBLIGATO_RULES_DIFFER',
    ...translated(
      {
        en: `This process has the unit files and plugins ${own}, but the records are written by ${others} since ${since}`,
        'zh-CN': `本进程的单位文件与插件为 ${own}，而记录自 ${since} 起依据 ${others} 写入`,
      },
      {
        en: 'Bring every machine to the same unit files and plugins and restart what is behind; where these here are the right ones, run obligato store rules --accept',
        'zh-CN':
          '请将各台机器的单位文件与插件统一，并重启未更新的进程；如应以此处为准，请运行 `obligato store rules --accept`',
      },
    ),
  });
}

/** Enough to compare by eye. */
const digitsShown = 12;

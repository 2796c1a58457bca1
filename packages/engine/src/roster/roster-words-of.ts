/** What the words of a roster are held against, taken from what is installed and from the units there are. */
import { type Catalogue, languages } from '@obligato/core';
import type { Config } from '../config/read-config.ts';
import type { RosterWords } from './examine-roster.ts';

/**
 * Duties may be named by id, tag, obligation, or title in either language; units by id or title. `config`: in which languages, and
 * through what, people are told.
 *
 * @example
 * const { catalogue } = createDomain({ units, plugins });
 * const words = rosterWordsOf(catalogue, [{ unit: 'bureau', title: 'Bureau' }]);
 * await readRoster('people.xlsx', await readFile('people.xlsx'), words);
 */
export function rosterWordsOf(
  catalogue: Catalogue | undefined,
  units: Iterable<{ readonly unit: string; readonly title: string }> | undefined,
  config?: Pick<Config, 'languages' | 'notify'>,
): RosterWords {
  return {
    ...(config ? wordsOfTelling(config, catalogue) : {}),
    ...(catalogue ? { exemptions: exemptionsIn(catalogue), people: catalogue.people } : {}),
    ...(units ? unitsIn(units) : {}),
  };
}

/** Where nobody is told anything, a channel may be any word: the roster may be there first. */
function wordsOfTelling(
  { languages: spoken, notify }: Pick<Config, 'languages' | 'notify'>,
  catalogue: Catalogue | undefined,
): Pick<RosterWords, 'languages' | 'channels'> {
  const channels = notify?.kind === 'map' ? notify.fields.get('channels')?.value : undefined;
  return {
    languages: [...new Set([...languages, ...spoken, ...(catalogue?.languages ?? [])])],
    ...(channels?.kind === 'map' ? { channels: [...channels.fields.keys()] } : {}),
  };
}

function exemptionsIn({ rules, obligations }: Catalogue): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { rule } of rules.values()) {
    if (rule.kind !== 'duty') continue;
    const { id, title, tags = [] } = rule.duty;
    for (const word of [title.en, title['zh-CN']]) words.set(word, id);
    for (const word of [id, ...tags]) words.set(word, word);
  }
  // Last: where a duty and an obligation share a name, rules look at the name.
  for (const name of obligations.keys()) words.set(name, name);
  return words;
}

function unitsIn(units: Iterable<{ readonly unit: string; readonly title: string }>) {
  const ids = new Set<string>();
  const byTitle = new Map<string, string[]>();
  for (const { unit, title } of units) {
    ids.add(unit);
    byTitle.set(title, [...(byTitle.get(title) ?? []), unit]);
  }
  return { units: ids, unitsByTitle: byTitle };
}

/** The charters that stored decisions name. */
import type { Charter, Cycle, Text } from '@obligato/core';
import { rebuildCharter } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/** Why a charter cannot be had as it was. */
export class NotKept extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** The charters that decisions name, made again from what is installed: exactly as they were, or not at all. */
export class StoredCharters {
  readonly #record: UnitRecord;
  readonly #domain: Domain;
  readonly #known = new Map<string, Charter | NotKept>();

  constructor(record: UnitRecord, domain: Domain) {
    this.#record = record;
    this.#domain = domain;
  }

  get({ unit, period }: Cycle, digest: string): Charter | NotKept {
    const known = this.#known.get(digest) ?? this.#find(unit, period.from, digest);
    this.#known.set(digest, known);
    return known;
  }

  #find(unit: string, on: string, digest: string): Charter | NotKept {
    const { organisation } = this.#domain;
    if (organisation.units.has(unit)) {
      const current = organisation.charter(unit, on);
      if (current.digest === digest) return current;
    }
    const data = this.#record.charters.get(digest);
    if (!data)
      return new NotKept({ en: 'The charter it was made under was not kept.', 'zh-CN': '当时的生效规则未保存。' });
    try {
      const charter = rebuildCharter(data, organisation.catalogue(unit));
      if (charter.digest === digest) return charter;
    } catch {
      // Told below, in words that fit: a rule is gone, or refuses what it was set to.
    }
    const plugins = [...new Set(data.entries.map(({ plugin }) => plugin))].join(', ');
    return new NotKept({
      en: `The rules it was made under are not installed in the same versions: ${plugins}.`,
      'zh-CN': `当时所用规则的版本未安装：${plugins}。`,
    });
  }
}

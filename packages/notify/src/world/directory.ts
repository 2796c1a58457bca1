/** Addresses that another system keeps: asked by a unit, within its time, kept for a while, and checked like what a person writes. */
import { type Facts, ObligatoError, type Problem, type Timestamp, translated } from '@obligato/core';
import { askProvider, type FactProvider } from '@obligato/engine';
import { type Contact, type ContactFault, readContact } from '@obligato/engine/files';

/** The fact that a directory answers: by the ids of members, what else would stand in their rows of the roster. */
export const addressesFact = 'addresses';

export interface DirectoryAnswer {
  readonly contacts: ReadonlyMap<string, Contact>;
  /** Whether it is not known just now where somebody is reached. */
  readonly isUnknown: (member: string) => boolean;
  readonly problems: readonly Problem[];
}

/** People move seldom; whoever could not be asked is asked again soon. */
const keptMilliseconds = { sound: 60 * 60_000, faulty: 60_000 } as const;

export class Directory {
  readonly #provider: FactProvider;
  readonly #answers = new Map<string, { readonly until: number; readonly answer: DirectoryAnswer }>();

  /** Throws `OBLIGATO_USAGE` for a provider that knows no addresses. */
  constructor(provider: FactProvider) {
    if (!provider.provides.includes(addressesFact)) throw noDirectory();
    this.#provider = provider;
  }

  async ask(unit: string, now: Timestamp): Promise<DirectoryAnswer> {
    const kept = this.#answers.get(unit);
    if (kept && Date.parse(now) < kept.until) return kept.answer;
    const answer = await this.#answer(unit, now);
    const lasts = keptMilliseconds[answer.problems.length === 0 ? 'sound' : 'faulty'];
    this.#answers.set(unit, { until: Date.parse(now) + lasts, answer });
    return answer;
  }

  async #answer(unit: string, now: Timestamp): Promise<DirectoryAnswer> {
    try {
      const about = { unit, cycle: undefined, day: now.slice(0, 10) };
      return contactsIn(await askProvider(this.#provider, [addressesFact], about), unit);
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      return { contacts: new Map(), isUnknown: () => true, problems: error.problems };
    }
  }
}

function contactsIn(facts: Facts, unit: string): DirectoryAnswer {
  const contacts = new Map<string, Contact>();
  const faulty = new Set<string>();
  const problems: Problem[] = [];
  for (const [member, said] of Object.entries(Object(facts[addressesFact]))) {
    const cells = Object(said) as Readonly<Record<string, unknown>>;
    const text = (column: string) => (typeof cells[column] === 'string' ? cells[column].trim() : '');
    const contact = readContact(text, (column, fault) => {
      faulty.add(member);
      problems.push(wrong({ unit, member, column, fault }));
    });
    if (!faulty.has(member)) contacts.set(member, contact);
  }
  return { contacts, isUnknown: (member) => faulty.has(member), problems };
}

const wrong = ({
  unit,
  member,
  column,
  fault: { message, hint },
}: {
  readonly unit: string;
  readonly member: string;
  readonly column: string;
  readonly fault: ContactFault;
}): Problem => ({
  code: 'OBLIGATO_FACT_FAILED',
  ...translated(
    {
      en: `The directory says of ${member} in ${unit}, ${column}: ${message.en}`,
      'zh-CN': `通讯录中 ${unit} 的 ${member}，${column}：${message['zh-CN']}`,
    },
    hint,
  ),
});

const noDirectory = () =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `A directory provides "${addressesFact}", and this provider does not`,
        'zh-CN': `通讯录须提供“${addressesFact}”，此提供方没有`,
      },
      { en: `Write provides: ['${addressesFact}']`, 'zh-CN': `请写 \`provides: ['${addressesFact}']\`` },
    ),
  });

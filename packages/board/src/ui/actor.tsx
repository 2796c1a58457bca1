/** Who did something: by their name, and for whom they stood in. */
import { say } from '../texts/text.ts';
import { PersonName } from './person-name.tsx';
import { words } from './words.ts';

export interface By {
  readonly unit?: string | undefined;
  readonly member?: string | undefined;
  readonly deputyFor?: string | undefined;
}

/** Nothing where nobody is named. `unit` is that of the cycle. */
export function Actor({ by, unit }: { by: By; unit: string }) {
  const { member, deputyFor } = by;
  if (member === undefined) return null;
  const of = by.unit ?? unit;
  return (
    <>
      <PersonName unit={of} member={member} />
      {deputyFor !== undefined && (
        <>
          {' '}
          ({say(words.deputyFor)} <PersonName unit={of} member={deputyFor} />)
        </>
      )}
    </>
  );
}

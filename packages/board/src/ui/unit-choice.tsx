/** The unit that a page shows, where one may look at several. */
import { addressOf, go, place } from '../app/router.ts';
import { units } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export function UnitChoice({ screen, unit, may = 'read-cycles' }: { screen: string; unit: string; may?: string }) {
  const offered = units.value.filter(({ id, actions }) => actions.includes(may) || id === unit);
  if (offered.length < 2) return null;
  const turn = (event: Event) =>
    go(addressOf(screen, (event.currentTarget as HTMLSelectElement).value, place.value.query));
  return (
    <label>
      {say(words.unit)}
      <select value={unit} onChange={turn}>
        {offered.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
      </select>
    </label>
  );
}

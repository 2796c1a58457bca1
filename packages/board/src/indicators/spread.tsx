/** How what was measured lies: a number a row, with a bar beside it for whoever likes to look. */
import type { Reading } from './read-indicators.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

type Of = NonNullable<NonNullable<Reading['figure']>['spread']>;

export function Spread({ of: { title, unit, bars } }: { of: Of }) {
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <table class="spread">
      <caption>{say(title)}</caption>
      <tbody>
        {bars.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row">
              {say(words[unit], { range: to === null ? `${from}+` : from === to ? from : `${from}–${to}` })}
            </th>
            <td>{count}</td>
            <td aria-hidden="true">
              <progress max={most} value={count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

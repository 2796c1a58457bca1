/** The roster of a unit as it stands today. */
import { readRoster } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { today } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { sayRole, sayStanding } from '../ui/person-words.ts';
import { Empty, Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export function RosterSheet({ unit }: { unit: string }) {
  const loaded = useLoad(`roster ${unit}`, () => readRoster(unit), unit);
  return (
    <div class="sheet">
      <Ready of={loaded}>
        {(roster) => {
          const now = roster.filter(({ from, to }) => from <= today.value && (to === undefined || to >= today.value));
          if (now.length === 0) return <Empty>{say(words.nobody)}</Empty>;
          return (
            <table class="cards">
              <thead>
                <tr>
                  {[words.name, words.standing, words.roles, words.since].map((title) => (
                    <th key={title.en} scope="col">
                      {say(title)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {now.map(({ member, name, standing, roles, from }) => (
                  <tr key={member}>
                    <th scope="row">{name}</th>
                    <td>{sayStanding(standing)}</td>
                    <td>{roles.map(sayRole).join(say({ en: ', ', 'zh-CN': '、' }))}</td>
                    <td data-title={say(words.since)}>{sayDay(from, today.value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Ready>
    </div>
  );
}

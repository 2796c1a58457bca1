/** The ballots that concern whoever looks. */
import { type ListedBallot, readBallots } from '../api/ballot.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export function BallotsPage() {
  const loaded = useLoad('ballots', readBallots);
  return (
    <Page
      title={say(words.list)}
      lead={say(words.listLead)}
      tools={
        <a class="button" href={addressOf('ballot-key')}>
          {say(words.makeKey)}
        </a>
      }
    >
      <Ready of={loaded}>
        {({ items }) => (items.length === 0 ? <Empty>{say(words.noBallots)}</Empty> : <List of={items} />)}
      </Ready>
    </Page>
  );
}

function List({ of }: { of: readonly ListedBallot[] }) {
  return (
    <ul class="rows card">
      {of.map(({ ballot, title, phase }) => (
        <li key={ballot} class="duty">
          <h2>
            <a class="tall" href={addressOf('ballot', ballot)}>
              {say(title)}
            </a>
          </h2>
          <span class="mark">{say(words.phase[phase])}</span>
        </li>
      ))}
    </ul>
  );
}

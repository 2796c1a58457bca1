/** The meeting room, for a phone in one hand: who is here, whether that is enough, who comes and goes, how a vote went. */
import type { Cycle, Outlooks } from '../api/cycle.ts';
import { addressOf } from '../app/router.ts';
import { titleOf } from '../cycle/cycle-title.ts';
import { isMine } from '../cycle/next-steps.tsx';
import { useCycle } from '../cycle/use-cycle.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { InSession } from './in-session.tsx';
import { words } from './words.ts';

export function RoomPage({ about: id }: { about: string }) {
  const { cycle, next, refresh } = useCycle(id);
  const tools = (
    <a class="button" href={addressOf('cycle', id)}>
      {say(words.toCycle)}
    </a>
  );
  return (
    <Page title={say(words.title)} lead={cycle.state === 'ready' ? titleOf(cycle.value) : undefined} tools={tools}>
      <Ready of={cycle}>
        {(found) => (
          <Ready of={next}>{(outlooks) => <Room cycle={found} outlooks={outlooks} refresh={refresh} />}</Ready>
        )}
      </Ready>
    </Page>
  );
}

/** By what is possible now, whichever obligation it is. */
function Room({ cycle, outlooks, refresh }: { cycle: Cycle; outlooks: Outlooks; refresh: () => void }) {
  const mine = new Map(outlooks.events.filter(isMine).map((each) => [each.event, each]));
  const opening = mine.get('open') ?? mine.get('resume');
  if (mine.has('arrive') || mine.has('leave'))
    return <InSession cycle={cycle} mine={mine} version={outlooks.version} refresh={refresh} />;
  if (opening)
    return (
      <BeforeOpening key={opening.event} cycle={cycle} outlook={opening} version={outlooks.version} refresh={refresh} />
    );
  return <p class="note">{say(words.ended)}</p>;
}

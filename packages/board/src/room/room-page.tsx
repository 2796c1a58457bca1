/** The meeting room, for a phone in one hand: who is here, whether that is enough, who comes and goes, how a vote went. */
import { useState } from 'preact/hooks';
import { type Cycle, type Outlooks, readCycle, readNext } from '../api/cycle.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { titleOf } from '../cycle/cycle-title.ts';
import { isMine } from '../cycle/next-steps.tsx';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { InSession } from './in-session.tsx';
import { words } from './words.ts';

export function RoomPage({ about: id }: { about: string }) {
  const [unit, setUnit] = useState<string>();
  const cycle = useLoad(
    `cycle ${id}`,
    async () => {
      const answer = await readCycle(id);
      if (answer.kind === 'ok') setUnit(answer.value.unit);
      return answer;
    },
    unit,
  );
  const next = useLoad(cycle.state === 'ready' ? `next ${id}` : undefined, () => readNext(id), unit);
  const refresh = () => {
    cycle.again();
    next.again();
  };
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

/** One ballot, for whoever is signed in: what is announced, their papers, the count, and what came of it. */
import type { AnnouncedBallot } from '../api/ballot.ts';
import { readBallot } from '../api/ballot.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { Announced } from './announced.tsx';
import { Counting } from './counting.tsx';
import { PaperDesk } from './paper-desk.tsx';
import { ResultView } from './result-view.tsx';
import { words } from './words.ts';

export function BallotPage({ about: ballot }: { about: string }) {
  const loaded = useLoad(`ballot ${ballot}`, () => readBallot(ballot));
  const title = loaded.state === 'ready' ? say(loaded.value.announcement.title) : say(words.ballot);
  return (
    <Page title={title} lead={loaded.state === 'ready' ? say(words.phase[loaded.value.phase]) : undefined}>
      <Ready of={loaded}>{(found) => <Parts of={found} again={loaded.again} />}</Ready>
    </Page>
  );
}

function Parts({ of, again }: { of: AnnouncedBallot; again: () => void }) {
  const { phase, tally, isScrutineer, announcement } = of;
  const isOver = phase === 'ended' || phase === 'closed';
  return (
    <div class="stack">
      {tally && <ResultView announcement={announcement} tally={tally} />}
      {tally && announcement.cycle !== undefined && <ToCycle cycle={announcement.cycle} />}
      {isOver && isScrutineer && <Counting of={of} done={again} />}
      {phase !== 'tallied' && !isOver && <PaperDesk of={of} />}
      <Announced of={of} />
    </div>
  );
}

function ToCycle({ cycle }: { cycle: string }) {
  return (
    <div class="card no-print">
      <p class="hint">{say(words.toCycleLead)}</p>
      <a class="button" href={addressOf('cycle', cycle)}>
        {say(words.toCycle)}
      </a>
    </div>
  );
}

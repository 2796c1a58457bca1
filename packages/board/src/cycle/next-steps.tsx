/** What can be done now: the one obvious step with its form, the others a touch away, and whose turn it is where it is not ours. */
import { useRef } from 'preact/hooks';
import type { Cycle, ObligationWords, Outlook, Outlooks } from '../api/cycle.ts';
import { say, type Text } from '../texts/text.ts';
import { Empty } from '../ui/states.tsx';
import { StepForm } from './step-form.tsx';
import { words } from './words.ts';

export interface NextStepsProps {
  readonly cycle: Cycle;
  readonly outlooks: Outlooks;
  readonly obligation: ObligationWords;
  readonly chosen: string | undefined;
  readonly choose: (event: string) => void;
  readonly done: () => void;
}

export function NextSteps({ cycle, outlooks, obligation, chosen, choose, done }: NextStepsProps) {
  const possible = outlooks.events.filter(({ side }) => side !== 'clock');
  const mine = possible.filter(isMine);
  const leaveFor = (event: string) => {
    pinned.current = undefined;
    choose(event);
  };
  // Where no step is the usual next one, the cycle has come to its end: nothing is pressed upon anybody.
  const isAtRest =
    mine.length > 0 &&
    mine.every(({ recommended }) => recommended !== true) &&
    possible.some(({ may }) => may !== undefined);
  const usual =
    mine.find(({ recommended }) => recommended) ??
    (isAtRest ? undefined : (mine.find(({ state }) => state !== 'blocked') ?? mine[0]));
  // What somebody is writing stays before them, whatever others do meanwhile, and be the step not possible any more.
  const pinned = useRef<Outlook>();
  const held = pinned.current && (mine.find(({ event }) => event === pinned.current?.event) ?? pinned.current);
  const current = held ?? mine.find(({ event }) => event === chosen) ?? usual;
  if (!current && mine.length > 0)
    return <Resting title={words.mayStill} steps={mine} choose={leaveFor} possible={possible} />;
  if (!current) return <NotMine possible={possible} />;
  const others = mine.filter((each) => each !== current);
  const described = obligation.events.find(({ event }) => event === current.event);
  return (
    <section class="card" aria-labelledby="next-step">
      <h2 id="next-step">{say(words.nextStep, { event: say(current.title) })}</h2>
      <StepForm
        key={current.event}
        cycle={cycle}
        outlook={current}
        isConfidential={described?.confidential ?? false}
        hasForm={described?.hasForm ?? true}
        version={outlooks.version}
        events={obligation.events}
        touched={() => {
          pinned.current = current;
        }}
        done={() => {
          pinned.current = undefined;
          done();
        }}
      />
      {others.length > 0 && <Steps title={words.otherSteps} steps={others} choose={leaveFor} />}
    </section>
  );
}

interface StepsProps {
  readonly title: Text;
  readonly steps: readonly Outlook[];
  readonly choose: (event: string) => void;
}

function Steps({ title, steps, choose }: StepsProps) {
  return (
    <details>
      <summary>
        {say(title)} ({steps.length})
      </summary>
      <div class="actions">
        {steps.map(({ event, title: called }) => (
          <button key={event} type="button" onClick={() => choose(event)}>
            {say(called)}
          </button>
        ))}
      </div>
    </details>
  );
}

/** Nothing of one's own is next: what waits for others stands first, what one may do besides is folded. */
function Resting({ possible, ...steps }: StepsProps & { possible: readonly Outlook[] }) {
  return (
    <section class="card">
      {possible.some(({ recommended }) => recommended) && <NotMine possible={possible} />}
      <Steps {...steps} />
    </section>
  );
}

export const isMine = ({ may, yours }: Outlook): boolean => (may === undefined ? yours : may === true);

function NotMine({ possible }: { possible: readonly Outlook[] }) {
  if (possible.length === 0) return <Empty>{say(words.nothingNext)}</Empty>;
  const usual = possible.filter(({ recommended }) => recommended);
  return (
    <div class="note">
      <p>{say(words.notYours)}</p>
      <ul>
        {(usual.length > 0 ? usual : possible).map((each) => (
          <li key={each.event}>{whose(each)}</li>
        ))}
      </ul>
    </div>
  );
}

function whose({ title, side, may }: Outlook): string {
  const event = say(title);
  if (may === 'evaluates-you') return say(words.aboutYou, { event });
  if (may === 'another-role') return say(words.byRole, { event });
  return say(side === 'superior' ? words.bySuperior : words.byUnit, { event });
}

/** Messages to people: what waits, what is to be sent, what did not arrive and why, and that tried again. */
import { useState } from 'preact/hooks';
import { readMessages, retryMessage, type UnitMessages } from '../api/messages.ts';
import { useLoad } from '../app/load.ts';
import { say } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { messageWords as words } from './message-words.ts';

export function Messages({ unit }: { unit: string }) {
  const loaded = useLoad(`messages ${unit}`, () => readMessages(unit), unit);
  return (
    <section class="card" aria-labelledby="messages">
      <h2 id="messages">{say(words.title)}</h2>
      <Ready of={loaded}>
        {(messages) =>
          messages.tells ? (
            <Standing unit={unit} of={messages} done={loaded.again} />
          ) : (
            <Empty>{say(words.nobodyTold)}</Empty>
          )
        }
      </Ready>
    </section>
  );
}

function Standing({ unit, of, done }: { unit: string; of: UnitMessages; done: () => void }) {
  const { waiting, pending, undelivered } = of;
  const isQuiet = waiting.length + pending.length + undelivered.length === 0;
  if (isQuiet) return <Empty>{say(words.allTold)}</Empty>;
  return (
    <>
      {undelivered.length > 0 && (
        <>
          <h3>{say(words.undelivered)}</h3>
          <ul class="rows">
            {undelivered.map((message) => (
              <li key={message.id} class="duty">
                <div>
                  <p>
                    {message.person.name} <span class="mark mark-deny">{say(words.how[message.is])}</span>
                  </p>
                  <p class="soft">
                    {say(words.what, { kind: say(words.kinds[message.kind]), channel: message.channel })}
                  </p>
                  <p class="soft">{message.because}</p>
                </div>
                <Again unit={unit} of={message} done={done} />
              </li>
            ))}
          </ul>
        </>
      )}
      {pending.length > 0 && (
        <>
          <h3>{say(words.pending)}</h3>
          <ul class="rows">
            {pending.map(({ id, person, kind, channel, tries, because }) => (
              <li key={id}>
                <p>{person.name}</p>
                <p class="soft">
                  {say(words.what, { kind: say(words.kinds[kind]), channel })}
                  {tries > 0 && ` · ${say(words.tries, { count: tries })}`}
                </p>
                {because !== null && <p class="soft">{because}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>{say(words.waiting, { count: waiting.reduce((sum, { count }) => sum + count, 0) })}</summary>
          <ul class="rows">
            {waiting.map(({ person, count }) => (
              <li key={person.member}>{say(words.waitsFor, { name: person.name, count })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Again({ unit, of, done }: { unit: string; of: UnitMessages['undelivered'][number]; done: () => void }) {
  const [hindrance, tell] = useState<Hindrance>();
  const send = async () => {
    const answer = await retryMessage(unit, of.id);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') done();
  };
  return (
    <div>
      <button type="button" aria-label={say(words.againOf, { name: of.person.name })} onClick={() => void send()}>
        {say(words.again)}
      </button>
      <NotDone because={hindrance} />
    </div>
  );
}

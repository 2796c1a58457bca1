/** Question: how does a chat bot hear what is to be told? Answer: a webhook, which it believes only when the signature holds. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEngine, parseUnit, VirtualClock } from '@obligato/engine';
import { verifyWebhook, webhookNotifier } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';

const print = (line: string) => void process.stdout.write(`${line}\n`);
/** Shared between the two, and kept where secrets are kept. */
const secret = `whsec_${Buffer.from('thirty-two bytes that nobody has').toString('base64')}`;

// The bot: a server of your own. What was seen is remembered, so that nobody is told twice.
const seen = new Set<string>();
const isSeen = (id: string) => seen.has(id) || !seen.add(id);
const bot = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const verdict = await verifyWebhook({ headers: request.headers, body }, { secrets: [secret], isSeen });
  if (verdict.holds) {
    const { entry, recipients } = JSON.parse(body.toString('utf8'));
    const who = recipients.map(({ name }: { readonly name: string }) => `@${name}`).join(' ');
    print(`bot: ${who} ${entry.message.en}`);
  } else print(`bot: not believed, because of its ${verdict.because}`);
  // A replay has been told already: 200, or it would come again.
  response.writeHead(verdict.holds || verdict.because === 'replay' ? 204 : 401).end();
});
bot.listen(0, '127.0.0.1');
await new Promise((resolve) => bot.once('listening', resolve));
const url = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/`;

// The engine: what is to be told goes there.
const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
const engine = await createEngine({
  units: [
    parseUnit('unit: bureau\nrules: { organ/escalate: deny }'),
    parseUnit('unit: bureau/branch\nparent: bureau\nrules: { organ/general-meeting: deny }'),
  ],
  plugins: { organ: organBranch },
  clock,
  notifiers: [webhookNotifier({ url, secret })],
});
const since = { standing: 'full', from: '2025-01-01' } as const;
await engine.setRoster('bureau', [{ member: 'zhao', name: 'Zhao', roles: ['secretary'], ...since }]);
await engine.plan({ from: '2026-01-01', to: '2026-03-31' });

clock.set('2026-04-01T08:00:00+08:00');
const { delivered } = await engine.tick();
print(`engine: ${delivered.length} delivered`);

// Somebody else finds the address.
const forged = await fetch(url, { method: 'POST', body: '{"entry":{"message":{"en":"Send money"}},"recipients":[]}' });
print(`stranger: ${forged.status}`);

bot.close();
await engine.close();

/** Question: how do I put the API into the server that I have? Answer: below a path of it, as any other handler. */
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createEngine, parseUnit } from '@obligato/engine';
import { type Auth, createApi, type Principal } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import express from 'express';

const engine = await createEngine({
  units: [parseUnit('unit: branch\nextends: [organ/recommended]')],
  plugins: { organ: organBranch },
});
await engine.plan({ from: '2026-01-01', to: '2026-12-31' });

/** Who may come in is what your server knows already: here, whoever it says is the clerk. */
const clerk: Principal = { id: 'portal:clerk', member: 'clerk', grants: [{ unit: 'branch', role: 'secretary' }] };
const portalAuth: Auth = {
  identify: async ({ authorization }) => {
    if (authorization === undefined) return 'nothing';
    return authorization === 'Bearer a-session-of-yours' ? clerk : 'invalid';
  },
};
const api = createApi({ engine, auth: portalAuth });

const office = express();
office.get('/', (_request, response) => void response.send('The office portal'));
const obligato = getRequestListener(api.fetch);
// Before any parser of bodies: the API reads its own.
office.use('/obligations', (request, response) => void obligato(request, response));

const server = office.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const ask = async (path: string, body?: object) => {
  const headers = { authorization: 'Bearer a-session-of-yours', 'content-type': 'application/json' };
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${base}${path}`, { headers, ...post });
  return { status: answer.status, said: await answer.text() };
};

const portal = await ask('/');
process.stdout.write(`${portal.status} ${portal.said}\n`);
const cycle = encodeURIComponent('branch/general-meeting/2026-Q1');
const refused = await ask(`/obligations/cycles/${cycle}/attempts`, { event: 'adjourn' });
process.stdout.write(`${refused.status} ${JSON.parse(refused.said).decision.outcome}\n`);
const stranger = await fetch(`${base}/obligations/cycles/${cycle}`);
process.stdout.write(`${stranger.status} for whoever nobody knows\n`);

api.close();
server.close();
await engine.close();

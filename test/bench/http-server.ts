/** A child process for the benchmark: the API over a real store, with branches planned, 64 unless said. Says where, and ends when told. */
import { createApi, localAuth, startServer } from '@obligato/http';
import { manyUnits } from './many-units.ts';

const { engine, clock, units, close } = await manyUnits(Number(process.argv[2] ?? 64));
await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
clock.set('2026-12-28T16:00:00+08:00');
const unlimited = {
  requestsPerSecond: 1e9,
  burst: 1e9,
  bytesPerSecond: 1e12,
  requestsAtOnce: 1e6,
  workMilliseconds: 600_000,
  answerMilliseconds: 600_000,
};
const api = createApi({ engine, auth: localAuth(), limits: unlimited });
const server = await startServer({ api, host: '127.0.0.1', port: 0 });
process.once('message', async () => {
  await server.stop();
  await close();
  process.disconnect();
});
process.send?.({ url: server.url, units });

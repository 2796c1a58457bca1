/** The same processes behind a real Restate: a service each, so that one does not wait for the other. */
import { describeHost } from '@obligato/testing';
import { hosts, plugins, restateServer } from './hosts.ts';

const { onRestate } = hosts();
const restate = restateServer();

describeHost('two processes on PostgreSQL behind Restate', () => onRestate(restate()), {
  plugins,
  // All of them by `OBLIGATO_HOST=whole`: the others ask nothing of what stands in front.
  ...(process.env.OBLIGATO_HOST === 'whole' ? {} : { demands: ['numbers', 'keys', 'killed', 'dues', 'rules'] }),
});

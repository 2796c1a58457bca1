/** Structured logs, one JSON document a line. */
import { type DestinationStream, pino } from 'pino';
import type { ApiLog } from './api-log.ts';

/** Headers never reach the log; should a field of such a name ever do, it is blanked. */
const secrets = ['authorization', '*.authorization', 'token', '*.token', 'secret', '*.secret', 'cookie', '*.cookie'];

/**
 * Writes to standard error unless told otherwise: standard output belongs to a command's answer.
 *
 * @example
 * createApi({ engine, auth: localAuth(), log: pinoLog() })
 */
export function pinoLog(destination: DestinationStream = pino.destination({ dest: 2, sync: true })): ApiLog {
  return pino({ base: null, redact: { paths: secrets, censor: '***' } }, destination);
}

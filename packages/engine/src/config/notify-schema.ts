/** `notify:` as an editor checks it; `@obligato/notify` reads it, and knows what goes together. */
import { toldWhen } from '@obligato/core';
import { languagePattern } from '@obligato/core/internal';
import { closedMap, type JsonSchema, oneOrMore, orNothing, someText } from './json-schema.ts';

const clockTime = '([01]\\d|2[0-3]):[0-5]\\d';

/** Of a channel named as its kind nothing need be said but what it is. */
const channel: JsonSchema = closedMap({
  kind: { enum: ['mail', 'wecom', 'dingtalk', 'feishu', 'wecom-app', 'dingtalk-app', 'feishu-app', 'file'] },
  units: oneOrMore(someText),
  ...{ host: someText, port: { type: 'integer', minimum: 1, maximum: 65_535 } },
  ...{
    tls: { enum: ['implicit', 'starttls', 'none'] },
    from: someText,
    user: someText,
    ca: someText,
    bounces: someText,
  },
  ...{ url: someText, folder: someText, corp: someText, app: someText, agent: { type: 'integer', minimum: 1 } },
});

export const notifySchema: JsonSchema = closedMap(
  {
    language: { type: 'string', pattern: languagePattern.source },
    told: { enum: toldWhen },
    digest: { type: 'string', pattern: `^${clockTime}$` },
    quiet: { type: 'string', pattern: `^(none|${clockTime}\\s*[-–~至]\\s*${clockTime})$` },
    ...{ url: someText, directory: someText },
    notice: { anyOf: [someText, { type: 'object', minProperties: 1, additionalProperties: someText }] },
    channels: { type: 'object', minProperties: 1, additionalProperties: orNothing(channel) },
  },
  { required: ['channels'] },
);

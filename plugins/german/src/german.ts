/** German for what Obligato says of obligations, and for the pack for firms. */
import { definePlugin } from '@obligato/core';
import { builtInRules } from './built-in-rules.ts';
import { compliance } from './compliance.ts';
import { fields } from './fields.ts';
import { words } from './words.ts';

/**
 * The plugin that brings German: duties, events, states and refusals are told in it to whoever reads it, and are written down in it
 * beside English and Chinese. What it does not say is told in another language.
 *
 * @example
 * german.translations?.de?.['Fire drill'] // → 'Räumungsübung'
 */
export const german = definePlugin({
  name: '@obligato/german',
  version: '0.2.0',
  title: { en: 'German', 'zh-CN': '德语' },
  translations: { de: { ...words, ...fields, ...builtInRules, ...compliance } },
});

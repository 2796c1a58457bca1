/** A plugin that translates is held to what it translates before anything is told in it. */
import { definePlugin, ObligatoError, type Translations } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { createDomain } from '../src/index.ts';

function problemsOf(translations: Translations): readonly string[] {
  const title = { en: 'House', 'zh-CN': '内部' };
  const house = definePlugin({ name: 'house', version: '1.0.0', title, translations });
  const origins = new Map([['house', { origin: { file: 'obligato.yaml', line: 7, column: 10 } }]]);
  try {
    createDomain({ units: [], plugins: { house }, origins });
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.map(
      ({ code, message, hint, origins: [place] = [] }) => `${place?.line} ${code} ${message} | ${hint}`,
    );
  }
}

describe('a translation is refused, with its plugin and where that is named, when it says', () => {
  test.each([
    [
      'nothing in a language',
      { german: { x: 'y' } },
      'house@1.0.0 translates into "german", which cannot be added | Write',
    ],
    [
      'what all is written in',
      { 'zh-CN': { meeting: '会' } },
      '"zh-CN", which cannot be added | Everything is written in it',
    ],
    [
      'a tag with a slip',
      { 'de-de': { meeting: 'Sitzung' } },
      '"de-de", which cannot be added | Did you mean "de-DE"?',
    ],
    ['nothing', { de: { meeting: '' } }, 'house@1.0.0 has no de text for "meeting"'],
    [
      'a placeholder less',
      { de: { '{{n}} of {{m}}': '{{n}}' } },
      'other placeholders in de than in en for "{{n}} of {{m}}"',
    ],
    [
      'one placeholder for another',
      { de: { '{{n}}': '{{m}}' } },
      'uses other placeholders in de than in en for "{{n}}"',
    ],
  ])('%s', (_, translations, message) => {
    expect(problemsOf(translations)).toEqual([expect.stringMatching(/^7 OBLIGATO_PLUGIN_TRANSLATION /)]);
    expect(problemsOf(translations)[0]).toContain(message);
  });

  test('and nothing is said of one that is sound', () => {
    expect(problemsOf({ de: { '{{n}} of {{m}}': '{{n}} von {{m}}', nobody: 'niemand' }, bo: {} })).toEqual([]);
  });
});

/** The notice of a meeting in an organisation's own words, as `obligato print` fills them. */
import { ObligatoError, unitOfCycle } from '@obligato/core';
import { fillPaper, paperFacts } from '@obligato/engine/files';
import type { NoticeTemplates } from '../settings/read-notice-templates.ts';
import type { OpenMessage } from '../telling/message.ts';
import type { KnownEngine } from '../world/people.ts';

/** Markdown; undefined where there is no such template, or the message calls nobody together. */
export async function noticePaper(
  { kind, invitation }: OpenMessage,
  reading: readonly string[],
  { engine, templates }: { readonly engine: KnownEngine; readonly templates: NoticeTemplates },
): Promise<string | undefined> {
  const language = reading.find((each) => templates.has(each)) ?? '';
  const template = templates.get(language);
  if (kind !== 'notice' || !invitation || template === undefined) return undefined;
  const unit = unitOfCycle(invitation.cycle) ?? '';
  const [{ cycles, roster }, decisions] = await Promise.all([engine.unit(unit), engine.decisions(unit)]);
  const cycle = cycles.get(invitation.cycle);
  if (!cycle) return undefined;
  const { catalogue, organisation } = engine.domain;
  const unitTitle = organisation.units.get(unit)?.title ?? unit;
  try {
    const facts = paperFacts('notice', {
      ...{ cycle, cycles: cycles.values(), catalogue, decisions, unitTitle, roster, language: reading },
    });
    return await fillPaper(template, facts);
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    // It was taken back since: there is no notice any more that could be worded so.
    return undefined;
  }
}

/** As it is read where Markdown is not: marks are gone, but those that every channel knows. */
export const paperText = (markdown: string): string =>
  markdown
    .trim()
    .replaceAll(/^#+[ \t]+(.*)$/gm, '**$1**')
    .replaceAll(/\\([\\`*_[\]<>&#|~$+=.)-])/g, '$1');

/** An organisation's own words for the notice of a meeting: read, and held against what a template may name, before anything is sent. */
import { readFile } from 'node:fs/promises';
import { ObligatoError, type Problem, type Stated } from '@obligato/core';
import { readText, templateProblems } from '@obligato/engine/files';
import { notifyProblem } from './notify-problem.ts';

export interface NoticeFile {
  /** Of whoever is told so; undefined: of everybody for whom there is no other. */
  readonly language?: string;
  /** Absolute. */
  readonly path: string;
  readonly stated: Stated<string>;
}

/** Markdown by language; under the empty name, for everybody else. */
export type NoticeTemplates = ReadonlyMap<string, string>;

/**
 * All of them, and what is wrong with any.
 *
 * @example
 * const { templates } = await readNoticeTemplates([]);
 */
export async function readNoticeTemplates(
  files: readonly NoticeFile[],
): Promise<{ readonly templates: NoticeTemplates; readonly problems: readonly Problem[] }> {
  const templates = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { language = '', path, stated } of files) {
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) {
      problems.push(notifyProblem.noTemplate(stated));
      continue;
    }
    try {
      const template = readText(bytes, stated.value);
      problems.push(...(await templateProblems(template, stated.value)));
      templates.set(language, template);
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { templates, problems };
}

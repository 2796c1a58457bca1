/** The notice and the minutes of what was held, as sheets that print well. */

import { messageText, ObligatoError, type Text, textIn, writtenLanguage } from '@obligato/core';
import {
  fillPaper,
  type PaperFacts,
  type PaperInput,
  type PaperKind,
  paperFacts,
  paperKinds,
  paperTemplates,
  paperToHtml,
} from '@obligato/engine/files';
import { z } from 'zod';
import { requireCycle, showsCycle } from '../../access/require-cycle.ts';
import { text } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { contentLanguage } from '../../route/language.ts';
import { Refusal } from '../../route/problem-details.ts';
import { cyclePath } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';

const formats = ['html', 'md'] as const;

export const readPaper = defineRoute({
  name: 'readPaper',
  method: 'get',
  path: '/cycles/{cycle}/papers/{paper}',
  summary: 'The notice or the minutes of a meeting from its record: a page without scripts, or Markdown',
  // It says what the decisions say.
  action: 'read-decisions',
  params: cyclePath.extend({ paper: z.enum(paperKinds) }),
  query: z.strictObject({ format: z.enum(formats).default('html') }),
  headers: { 'Accept-Language': 'en or zh-CN, for the paper' },
  answers: {
    200: {
      ...{ description: 'The paper', type: 'text/html', alsoTypes: ['text/markdown'], schema: z.string() },
      example: '# Notice\n\nCommittee meeting on 27 November 2026, Room 301.\n',
    },
  },
  problems: ['unknown'],
  ...aboutCycle,
  handle: async (request) => {
    const { engine, params, query, language, trial } = request;
    const { cycle, record } = await requireCycle(request, params.cycle);
    const { decisions } = await engine.history(cycle.id);
    const { catalogue, organisation } = engine.domain;
    const unitTitle = organisation.units.get(cycle.unit)?.title ?? cycle.unit;
    const { roster } = record;
    // What is closed to whoever reads stands in no list on their paper either.
    const cycles = [...record.cycles.values()].filter((each) => showsCycle(request, each, record));
    const facts = factsOf(params.paper, { cycle, cycles, catalogue, decisions, unitTitle, roster, language });
    const filled = await fillPaper(paperTemplates[params.paper][writtenLanguage(language)], facts);
    // A sheet that lies about says itself that it does not count.
    const markdown = trial ? `**${textIn(trialMark, language)}**\n\n${filled}` : filled;
    const headers = { 'content-language': contentLanguage(language), 'content-security-policy': policy };
    if (query.format === 'md') return text('text/markdown; charset=utf-8', markdown, headers);
    const page = await paperToHtml(markdown, { title: facts.title, language: writtenLanguage(language) });
    return text('text/html; charset=utf-8', page, headers);
  },
});

/** The page names the one style that it has itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const trialMark: Text = { en: 'Trial: nothing here counts.', 'zh-CN': '试用，其中记录不作数。' };

/** Throws a `Refusal`, with what is missing, where there is nothing to print yet. */
function factsOf(paper: PaperKind, input: PaperInput): PaperFacts {
  try {
    return paperFacts(paper, input);
  } catch (error) {
    if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_USAGE' || !error.problems[0]) throw error;
    const said = messageText(error.problems[0]);
    throw new Refusal('unknown', { detail: { en: `${said.en}.`, 'zh-CN': `${said['zh-CN']}。` } });
  }
}

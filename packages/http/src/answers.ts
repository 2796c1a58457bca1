/** What the API answers, as types: for whoever reads it in TypeScript, without a line at run time. */
import type { z } from 'zod';
import type { evidence } from './evidence/evidence-schema.ts';
import type { meSchema } from './routes/session/me.ts';
import type { checks } from './routes/standing/checks.ts';
import type { searchAnswer, searchHit } from './routes/standing/search.ts';
import type { assessment } from './routes/reform/assessment.ts';
import type { change } from './schemas/change.ts';
import type { correctionNote } from './schemas/correction.ts';
import type { cycle, outlook } from './schemas/cycle.ts';
import type { decision, finding, missingField } from './schemas/decision.ts';
import type { deputy } from './schemas/deputy.ts';
import type { indicatorPage, indicators, unitIndicators } from './schemas/indicators.ts';
import type { unitMessages } from './schemas/messages.ts';
import type { rosterRow } from './schemas/roster.ts';
import type { outboxEntry, statusRow, unit } from './schemas/rows.ts';
import type { summary, todayRow, unitToday } from './schemas/standing.ts';

/** By the names of the schemas in the OpenAPI document. */
export interface Answers {
  readonly Assessment: z.output<typeof assessment>;
  readonly Change: z.output<typeof change>;
  readonly Checks: z.output<typeof checks>;
  readonly CorrectionNote: z.output<typeof correctionNote>;
  readonly Cycle: z.output<typeof cycle>;
  readonly Decision: z.output<typeof decision>;
  readonly Deputy: z.output<typeof deputy>;
  readonly Evidence: z.output<typeof evidence>;
  readonly Finding: z.output<typeof finding>;
  readonly IndicatorPage: z.output<typeof indicatorPage>;
  readonly Indicators: z.output<typeof indicators>;
  readonly Me: z.output<typeof meSchema>;
  readonly MissingField: z.output<typeof missingField>;
  readonly OutboxEntry: z.output<typeof outboxEntry>;
  readonly Outlook: z.output<typeof outlook>;
  readonly RosterRow: z.output<typeof rosterRow>;
  readonly SearchAnswer: z.output<typeof searchAnswer>;
  readonly SearchHit: z.output<typeof searchHit>;
  readonly StatusRow: z.output<typeof statusRow>;
  readonly Summary: z.output<typeof summary>;
  readonly TodayRow: z.output<typeof todayRow>;
  readonly Unit: z.output<typeof unit>;
  readonly UnitIndicators: z.output<typeof unitIndicators>;
  readonly UnitMessages: z.output<typeof unitMessages>;
  readonly UnitToday: z.output<typeof unitToday>;
}

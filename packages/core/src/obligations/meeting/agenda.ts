/** What an agenda is made of. */
import { z } from 'zod';
import { field } from '../../machine/fields/field.ts';
import { words } from '../../machine/payload.ts';

/** `problem`: to be solved here; `report`: what became of last time's; `business`: the unit's own work. */
export const agendaKinds = ['matter', 'problem', 'report', 'study', 'business'] as const;

const item = z.strictObject({
  title: field(words, 'text', { en: 'Item', 'zh-CN': '议题' }),
  kind: z.enum(agendaKinds).default('matter'),
  /** The collected topic that this item answers, when its title says it differently. */
  topic: words.optional(),
});

export type AgendaItem = z.output<typeof item>;

/** A title alone is an item of no particular kind. */
export const agenda = field(
  z.array(z.union([words.transform((title): AgendaItem => ({ title, kind: 'matter' })), item])).min(1),
  'agenda',
  { en: 'Agenda', 'zh-CN': '议题' },
);

/** The templates by name, the first where nobody asks for another. */
import { suggest } from '@obligato/core/internal';
import { usage } from '../../options/usage.ts';
import { company } from './company.ts';
import { empty } from './empty.ts';
import { organ } from './organ.ts';
import type { Template } from './template.ts';

export const templates = Object.freeze({ organ, company, empty }) satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.freeze(Object.keys(templates) as TemplateName[]);

/** Throws `OBLIGATO_USAGE` for a name that no template has, with the nearest one. */
export function readTemplate(text: string): TemplateName {
  const name = templateNames.find((each) => each === text);
  if (name !== undefined) return name;
  throw usage({ en: `There is no template "${text}"`, 'zh-CN': `没有模板“${text}”` }, suggest(text, templateNames));
}

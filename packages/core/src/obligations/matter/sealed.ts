/** Whom a matter is kept from: those it is about, and where one of them leads the unit, everybody who answers to them. */
import type { SealedAround } from '../../machine/traits.ts';
import { leads } from '../../roster/leads.ts';
import { peopleOfPeriod } from '../../roster/people-of-period.ts';
import type { MatterContext } from './machine.ts';

/** A duty whose matters are about leaders, whoever is named in them: `parameters: { about: 'leaders' }`. */
export const isAboutLeaders = ({ parameters }: Pick<SealedAround, 'parameters'>) => parameters.about === 'leaders';

export function subjectsOf({ about }: MatterContext, around: SealedAround): readonly string[] {
  return isAboutLeaders(around) ? [...new Set([...about, ...leadersOf(around)])] : about;
}

export function keepsUnitOut({ about }: MatterContext, around: SealedAround): boolean {
  return isAboutLeaders(around) || leadersOf(around).some((member) => about.includes(member));
}

/** Whoever led the unit or its branch when it was said, or has come to lead it since. */
function leadersOf({ roster, period: { from } }: SealedAround): readonly string[] {
  return peopleOfPeriod({ roster, period: { from, to: '9999-12-31' } })
    .filter(leads)
    .map(({ member }) => member);
}

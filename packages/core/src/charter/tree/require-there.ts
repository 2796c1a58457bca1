/** Nothing new begins in a unit that is not there. */
import type { Day } from '../../calendar/day.ts';
import { ObligatoError } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Organisation } from '../cascade/organisation.ts';
import type { UnitLife } from './unit-life.ts';

/**
 * That a unit is not there on a day: it has not begun, or has ended. Undefined where it is there.
 *
 * @example
 * notThere({ from: '2026-03-01' }, 'tax-bureau/levy', '2026-02-28')?.en // → '"tax-bureau/levy" only begins on 2026-03-01'
 */
export function notThere({ from, until }: Pick<UnitLife, 'from' | 'until'>, unit: string, day: Day): Text | undefined {
  if (from !== undefined && day < from)
    return { en: `"${unit}" only begins on ${from}`, 'zh-CN': `“${unit}”于${from}才成立` };
  if (until !== undefined && day > until)
    return { en: `"${unit}" ended on ${until}`, 'zh-CN': `“${unit}”已于${until}撤销` };
  return undefined;
}

/**
 * Throws `OBLIGATO_UNIT_LIFE` for a unit that has ended before a day, or not begun by then.
 *
 * @example
 * requireThere(engine.domain.organisation, 'tax-bureau/levy', '2026-03-02');
 */
export function requireThere(
  { units, actingFor }: Pick<Organisation, 'units' | 'actingFor'>,
  unit: string,
  day: Day,
): void {
  const life: Pick<UnitLife, 'from' | 'until'> = units.get(unit) ?? {};
  const message = notThere(life, unit, day);
  if (!message) return;
  const acting = actingFor(unit, day).filter((each) => each !== unit);
  const isEarly = life.from !== undefined && day < life.from;
  throw new ObligatoError({
    code: 'OBLIGATO_UNIT_LIFE',
    ...translated(
      message,
      isEarly || acting.length === 0
        ? { en: 'Name a day on which it is there, or another unit', 'zh-CN': '请写其存续期间的日期，或另择单位' }
        : { en: `Raise it in ${acting.join(', or in ')}`, 'zh-CN': `请在 ${acting.join(' 或 ')} 发起` },
    ),
  });
}

/** Nothing new begins in a unit that is not there. */
import type { Day } from '../../calendar/day.ts';
import { ObligatoError } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Organisation } from '../cascade/organisation.ts';

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
  const { from, until } = units.get(unit) ?? {};
  const isEarly = from !== undefined && day < from;
  if (!isEarly && (until === undefined || day <= until)) return;
  const acting = actingFor(unit, day).filter((each) => each !== unit);
  throw new ObligatoError({
    code: 'OBLIGATO_UNIT_LIFE',
    ...translated(
      isEarly
        ? { en: `"${unit}" only begins on ${from}`, 'zh-CN': `“${unit}”于${from}才成立` }
        : { en: `"${unit}" ended on ${until}`, 'zh-CN': `“${unit}”已于${until}撤销` },
      isEarly || acting.length === 0
        ? { en: 'Name a day on which it is there, or another unit', 'zh-CN': '请写其存续期间的日期，或另择单位' }
        : { en: `Raise it in ${acting.join(', or in ')}`, 'zh-CN': `请在 ${acting.join(' 或 ')} 发起` },
    ),
  });
}

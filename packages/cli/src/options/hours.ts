import { suggest } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import type { HoursPerDuty } from '@obligato/engine/reform';
import { usage } from './usage.ts';

const most = 1_000;

/** Reads `general-meeting=1.5`: hours that one cycle of a duty takes each who has a part in it. Throws `OBLIGATO_USAGE`. */
export function readHours(written: readonly string[], domains: readonly Domain[]): HoursPerDuty {
  const duties = new Set(
    domains.flatMap(({ organisation, catalogue }) =>
      [catalogue, ...[...organisation.units.keys()].map((unit) => organisation.catalogue(unit))].flatMap(({ rules }) =>
        [...rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty.id] : [])),
      ),
    ),
  );
  return Object.fromEntries(written.map((each) => readOne(each, duties)));
}

function readOne(written: string, duties: ReadonlySet<string>): readonly [string, number] {
  const [, duty = '', hours = ''] = /^([^=]+)=(\d{1,4}(?:\.\d{1,2})?)$/.exec(written) ?? [];
  if (hours === '' || Number(hours) > most)
    throw usage(
      {
        en: `--hours "${written}" does not say how many hours a duty takes`,
        'zh-CN': `--hours “${written}”未写明某项义务所需工时`,
      },
      {
        en: `Write --hours general-meeting=1.5, up to ${most}`,
        'zh-CN': `请写作 \`--hours general-meeting=1.5\`，不超过${most}`,
      },
    );
  if (!duties.has(duty))
    throw usage(
      { en: `--hours: no duty is named "${duty}"`, 'zh-CN': `--hours：没有义务“${duty}”` },
      suggest(duty, duties),
    );
  return [duty, Number(hours)];
}

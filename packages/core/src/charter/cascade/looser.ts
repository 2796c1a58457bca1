/** Something that is looser than what holds anyway: it could do nothing, and whoever wrote it believes that it does. */
import { formatOrigin, type Origin, type Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Stated } from '../unit-source.ts';

/** Looser than the unit above. */
export function looser(what: string, child: Stated, parent: unknown, parentOrigin: Origin | undefined): Problem {
  const where = parentOrigin
    ? { en: `at ${formatOrigin(parentOrigin)}`, 'zh-CN': `上级单位在 ${formatOrigin(parentOrigin)} 规定` }
    : { en: 'by default', 'zh-CN': '上级单位按默认规定' };
  const [own, above] = [JSON.stringify(child.value), JSON.stringify(parent)];
  return {
    code: 'OBLIGATO_RULE_LOOSER',
    ...translated(
      {
        en: `${what}: ${own} is looser than ${above}, which the unit above states ${where.en}`,
        'zh-CN': `${what}：${own} 比 ${above} 宽松，后者由${where['zh-CN']}`,
      },
      {
        en: 'A unit may only tighten; leave the line out, or ask the unit above',
        'zh-CN': '下级只能从严；请删去此行，或商请上级',
      },
    ),
    origins: parentOrigin ? [child.origin, parentOrigin] : [child.origin],
  };
}

/** Looser than what the unit itself says elsewhere, of everything that this line is about. */
export function looserHere(what: string, narrow: Stated, wide: Stated): Problem {
  const [own, other] = [JSON.stringify(narrow.value), JSON.stringify(wide.value)];
  const place = formatOrigin(wide.origin);
  return {
    code: 'OBLIGATO_RULE_LOOSER',
    ...translated(
      {
        en: `${what}: ${own} is looser than ${other}, which also applies here, as ${place} says`,
        'zh-CN': `${what}：${own} 比 ${other} 宽松，而后者（${place}）在此同样适用`,
      },
      {
        en: 'Of entries that match, the stricter one applies; leave this one out, or narrow the other with "for", "since" or "until"',
        'zh-CN': '同时适用的条目从严执行；请删去此条，或以“for”“since”“until”限定另一条',
      },
    ),
    origins: [narrow.origin, wide.origin],
  };
}

/** Whoever says that they act for an officer stands in for them that day. */
import { type Actor, type Day, ObligatoError, translated } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { deputiesOn } from './deputy.ts';

/** Throws `OBLIGATO_DEPUTY` where they do not. Nearly every command is its sender's own, and costs nothing here. */
export async function requireDeputy(
  store: Pick<Store, 'unit'>,
  { by, on, unit }: { readonly by: Actor | undefined; readonly on: Day; readonly unit: string },
): Promise<void> {
  if (by?.deputyFor === undefined) return;
  requireDeputyIn(await store.unit(by.unit ?? unit), by, on);
}

/** The same of one unit's record: whoever stands in for an officer of another unit does nothing here. */
export function requireDeputyIn({ unit, deputies }: Pick<UnitRecord, 'unit' | 'deputies'>, by: Actor, on: Day): void {
  const { member = '', deputyFor: officer } = by;
  if (officer === undefined) return;
  const standing = by.unit === undefined || by.unit === unit ? deputiesOn(deputies, on) : [];
  if (standing.some((each) => each.officer.member === officer && each.deputy.member === member)) return;
  const others = standing.filter((each) => each.officer.member === officer).map(({ deputy }) => deputy);
  const who = others.map(({ name, member: id }) => `${name} (${id})`);
  throw new ObligatoError({
    code: 'OBLIGATO_DEPUTY',
    ...translated(
      {
        en: `${member || 'Nobody in particular'} does not stand in for ${officer} on ${on}`,
        'zh-CN': `${on}，${member || '未指明的人员'} 不代理 ${officer}`,
      },
      who.length > 0
        ? { en: `${who.join(', ')} does`, 'zh-CN': `当日代理人：${who.join('、')}` }
        : {
            en: 'Have the officer, or the unit above, name them first: obligato deputise',
            'zh-CN': '请先由本人或上级单位指定代理人：`obligato deputise`',
          },
    ),
  });
}

/** Nobody is named for what is said in confidence, and so nobody stands in for anybody. */
export const saidByOneself = (): ObligatoError =>
  new ObligatoError({
    code: 'OBLIGATO_DEPUTY',
    ...translated(
      {
        en: 'What is said in confidence is said by oneself, not by a deputy',
        'zh-CN': '保密事项须由本人反映，不得代理',
      },
      { en: 'Say it without naming an officer', 'zh-CN': '请以本人身份提出' },
    ),
  });

import { usage } from './usage.ts';

/** Reads a whole number between two bounds. */
export function wholeNumber(name: string, least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw usage(
      {
        en: `${name} must be a whole number from ${least} to ${most}, not "${text}"`,
        'zh-CN': `${name} 应为${least}至${most}之间的整数，而不是“${text}”`,
      },
      { en: `Write ${name} ${least}, for instance`, 'zh-CN': `请写明，例如 ${name} ${least}` },
    );
  };
}

/** A year that the calendar table knows. */
export const year = wholeNumber('--year', 1970, 2149);

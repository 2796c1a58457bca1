import { usage } from './usage.ts';

/** Reads a whole number between two bounds. */
export function wholeNumber(name: string, least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw usage(
      `${name} has to be a whole number from ${least} to ${most}, not "${text}"`,
      `Write ${name} ${least}, for instance`,
    );
  };
}

/** A year that the calendar table knows. */
export const year = wholeNumber('--year', 1970, 2149);

/** A deadline that could never bind, or never be kept, is told wherever its duty came to recur as it does. */
import { createCatalogue, createOrganisation, ObligatoError } from '@obligato/core';
import { expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { parseUnit } from '../src/index.ts';

const catalogue = createCatalogue({ organ: organBranch });

/** What is wrong with units, each with its places; `top.yaml` and `below.yaml`. */
function told(top: string, below?: string) {
  const units = [parseUnit(`unit: top\n${top}`, 'top.yaml')];
  if (below !== undefined) units.push(parseUnit(`unit: top/below\nparent: top\n${below}`, 'below.yaml'));
  try {
    createOrganisation(units, catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.map(({ message, origins = [] }) => [
      message,
      ...origins.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ]);
  }
}

const messages = (found: ReturnType<typeof told>) => found.map(([message]) => message);

const review = (cadence: string, more = '') =>
  `  review: { duty: Review, obligation: report, cadence: ${cadence}, clause: Policy${more} }\n`;
const deadline = (distance: string, duties = ', duties: review') =>
  `  in-time: { deadline: { ${distance} }, on: { obligation: report, events: submit${duties} }, clause: Policy }\n`;
const beyond = (each: string, duty = 'review') =>
  `local/in-time: this deadline lies beyond the end of every ${each} of "${duty}", and would never bind`;
const before = (each: string) =>
  `local/in-time: this deadline lies before the beginning of a ${each} of "review", and could not be kept`;

test('a weekly duty with a quarterly deadline', () => {
  expect(told(`local:\n${review('weekly')}${deadline('days: 85, after: cycle.period.from')}`)).toEqual([
    [beyond('weekly period'), 'top.yaml:4:32', 'top.yaml:3:56'],
  ]);
  expect(told(`local:\n${review('quarterly')}${deadline('days: 85, after: cycle.period.from')}`)).toEqual([]);
});

test('a deadline about every duty of an obligation is told where it binds none, and of each that could not keep it', () => {
  const every = deadline('days: 85, after: cycle.period.from', '');
  expect(messages(told(`local:\n${review('weekly')}${every}`))).toEqual([beyond('weekly period')]);
  const other = review('quarterly').replaceAll('review', 'other');
  expect(told(`local:\n${review('weekly')}${other}${every}`)).toEqual([]);
  const early = deadline('days: 20, before: cycle.period.to', '');
  expect(messages(told(`local:\n${review('weekly')}${other}${early}`))).toEqual([before('weekly period')]);
});

test('a duty of a pack that a unit makes more frequent', () => {
  const meeting = deadline('days: 85, after: cycle.period.from', ', duties: general-meeting')
    .replace('report', 'meeting')
    .replace('submit', 'open');
  const rule = (cadence: string) =>
    `extends: [organ/recommended]\nrules:\n  organ/general-meeting: { cadence: ${cadence} }\nlocal:\n${meeting}`;
  expect(told(rule('quarterly'))).toEqual([]);
  expect(told(rule('weekly'))).toEqual([
    [beyond('weekly period', 'general-meeting'), 'top.yaml:6:32', 'top.yaml:4:37'],
  ]);
});

test('what a unit below makes more frequent is told with both files, once', () => {
  const top = `local:\n${review('yearly')}${deadline('days: 85, after: cycle.period.from')}`;
  expect(told(top)).toEqual([]);
  expect(told(top, 'rules:\n  local/review: { cadence: weekly }\n')).toEqual([
    [beyond('weekly period'), 'top.yaml:4:32', 'below.yaml:4:28'],
  ]);
});

test('a season that begins after the deadline, and one that ends before it', () => {
  const season = review('yearly', ', between: ["10-01", "12-31"]');
  const of = (distance: string) => told(`local:\n${season}${deadline(distance)}`);
  expect(of('days: 30, after: cycle.period.from')).toEqual([
    [before('season'), 'top.yaml:4:32', expect.stringMatching(/^top\.yaml:3:/)],
  ]);
  expect(messages(of('days: 1, after: cycle.period.to'))).toEqual([beyond('season')]);
  expect(of('days: 30, before: cycle.period.to')).toEqual([]);
});

test('periods that end on listed days are as long as they are', () => {
  const listed = review('on-days', ', days: ["03-31", "09-30"]');
  expect(told(`local:\n${listed}${deadline('days: 170, after: cycle.period.from')}`)).toEqual([]);
  expect(messages(told(`local:\n${listed}${deadline('days: 190, after: cycle.period.from')}`))).toEqual([
    beyond('period'),
  ]);
});

test('a quarterly duty with a deadline of a year, and nothing of a duty that an occasion raises', () => {
  expect(told(`local:\n${review('quarterly')}${deadline('workingDays: 250, before: cycle.period.to')}`)).toEqual([
    [before('quarterly period'), 'top.yaml:4:39', 'top.yaml:3:56'],
  ]);
  expect(told(`local:\n${review('occasional')}${deadline('days: 90, after: cycle.period.from')}`)).toEqual([]);
});

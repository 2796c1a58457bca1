/** English after a number: of one there is one, so that no text has to be written twice. */

/** Plural → singular, of what texts count. A test keeps out of texts what is not here. */
export const nouns: Readonly<Record<string, string>> = {
  agendas: 'agenda',
  answers: 'answer',
  assessments: 'assessment',
  attempts: 'attempt',
  attendances: 'attendance',
  ayes: 'aye',
  ballots: 'ballot',
  bytes: 'byte',
  candidates: 'candidate',
  cases: 'case',
  causes: 'cause',
  cells: 'cell',
  changes: 'change',
  characters: 'character',
  checks: 'check',
  commits: 'commit',
  cycles: 'cycle',
  days: 'day',
  decisions: 'decision',
  duties: 'duty',
  entries: 'entry',
  events: 'event',
  files: 'file',
  groups: 'group',
  hours: 'hour',
  inspections: 'inspection',
  items: 'item',
  levels: 'level',
  lines: 'line',
  matters: 'matter',
  meetings: 'meeting',
  members: 'member',
  minutes: 'minute',
  months: 'month',
  notes: 'note',
  notifications: 'notification',
  officers: 'officer',
  opinions: 'opinion',
  others: 'other',
  papers: 'paper',
  people: 'person',
  periods: 'period',
  pledges: 'pledge',
  problems: 'problem',
  records: 'record',
  refusals: 'refusal',
  rows: 'row',
  rules: 'rule',
  seats: 'seat',
  sheets: 'sheet',
  talks: 'talk',
  things: 'thing',
  times: 'time',
  topics: 'topic',
  tries: 'try',
  units: 'unit',
  volumes: 'volume',
  votes: 'vote',
};

const verbs: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', stand: 'stands' };

/** What may stand between a number and what it counts. */
const between = 'full|more|other|working|written';

/** A placeholder, and the counted words after it. Captures: the name, the word between, the noun, and what belongs to it or its verb. */
export const countedPlaceholder = new RegExp(
  `\\{\\{(\\w+)\\}\\}(?:( (?:${between}))? (${Object.keys(nouns).join('|')})(’| (?:who |with a vote )?(?:${Object.keys(verbs).join('|')})\\b|\\b))?`,
  'g',
);

/**
 * The words after a number of one.
 *
 * @example
 * afterOne(' working', 'days', '’') // → ' working day’s'
 */
export function afterOne(word = '', noun = '', rest = ''): string {
  const after = rest === '’' ? '’s' : rest.replace(/\w+$/, (verb) => verbs[verb] ?? verb);
  return `${word} ${nouns[noun]}${after}`;
}

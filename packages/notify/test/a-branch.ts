/** A branch below a bureau on a real engine, a post over channels of the test's own, and a clock that stands until it is moved. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RosterRow } from '@obligato/core';
import {
  createEngine,
  type Engine,
  type FactProvider,
  MemoryStore,
  parseUnit,
  timestampOf,
  VirtualClock,
} from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import {
  type Channel,
  type Letter,
  type NoticeTemplates,
  type Outcome,
  openPost,
  type Post,
  standardTelling,
  type TellingSettings,
} from '../src/index.ts';

export const branch = 'bureau/branch';
export const quarter = `${branch}/general-meeting/2026-Q1`;

export interface Box extends Channel {
  readonly letters: Letter[];
  /** What is answered from now on. */
  answers: (letter: Letter) => Outcome | Promise<Outcome>;
}

/** A channel that keeps what it takes. */
export function aBox(name = 'mail'): Box {
  const box: Box = {
    ...{ name, limits: [], atOnce: 1, letters: [] as Letter[] },
    addressOf: ({ mail, messenger }) => (name === 'mail' ? mail : messenger),
    answers: () => ({ is: 'told' }),
    async send(letter) {
      const outcome = await box.answers(letter);
      if (outcome.is === 'told') box.letters.push(letter);
      return outcome;
    },
  };
  return box;
}

export const since = { standing: 'full', roles: [] as readonly string[], from: '2025-01-01' } as const;

const rosters: Readonly<Record<string, readonly RosterRow[]>> = {
  bureau: [
    { ...since, member: 'zhao', name: 'Zhao', roles: ['secretary'], mail: 'zhao@bureau.example', language: 'en' },
  ],
  [branch]: [
    { ...since, member: 'qian', name: 'Qian', roles: ['secretary'], mail: 'qian@bureau.example', language: 'en' },
    { ...since, member: 'sun', name: '孙', mail: 'sun@bureau.example', told: 'at-once' },
    { ...since, member: 'li', name: 'Li', mail: 'li@bureau.example', language: 'en' },
  ],
};

export interface BranchOptions {
  readonly channels?: readonly Channel[];
  readonly settings?: Partial<TellingSettings>;
  readonly rosters?: Readonly<Record<string, readonly RosterRow[]>>;
  readonly rules?: string;
  readonly start?: string;
  readonly directory?: FactProvider;
  readonly bounces?: string;
  readonly notice?: NoticeTemplates;
}

const rulesOfBranch =
  'organ/general-meeting: deny, organ/hold-reminder: warn, organ/remind: warn, organ/call-together: warn';

export async function aBranch(options: BranchOptions = {}) {
  const { channels = [aBox()], settings = {}, start = '2026-01-05', rules = rulesOfBranch } = options;
  const folder = await mkdtemp(join(tmpdir(), 'obligato-post-'));
  const zone = 'Asia/Shanghai';
  const clock = new VirtualClock(timestampOf(start, zone, '09:00'), zone);
  const post = await openPost({
    ...{ folder, channels, clock, organizer: 'obligato@bureau.example' },
    settings: { ...standardTelling, ...settings },
    ...(options.directory ? { directory: options.directory } : {}),
    ...(options.notice ? { notice: options.notice } : {}),
    ...(options.bounces === undefined ? {} : { bounces: options.bounces }),
  });
  const store = new MemoryStore();
  const makeEngine = (notifier: Post) =>
    createEngine({
      units: [
        parseUnit('unit: bureau\ntitle: The Bureau\nrules: { organ/escalate: deny }'),
        parseUnit(`unit: ${branch}\ntitle: Branch One\nparent: bureau\nrules: { ${rules} }`),
      ],
      ...{ plugins: { organ: organBranch }, clock, store, notifiers: [notifier] },
    });
  const engine: Engine = await makeEngine(post);
  for (const [unit, roster] of Object.entries({ ...rosters, ...options.rosters })) await engine.setRoster(unit, roster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  return {
    ...{ engine, post, folder, clock, makeEngine },
    goTo: (day: string, time = '09:00') => clock.set(timestampOf(day, zone, time)),
    /** What the clock does every minute. */
    pass: async () => {
      await engine.tick();
      return post.pass(engine);
    },
    notice: (heldOn: string, place = '305') =>
      engine.attempt({
        cycle: quarter,
        event: 'notify',
        payload: { heldOn, place, agenda: [{ title: 'The plan' }] },
      }),
    close: async () => {
      await post.close();
      await rm(folder, { recursive: true });
    },
  };
}

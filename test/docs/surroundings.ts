/** What the reader of an example brings along. Never run: examples are read by the compiler. */
import type { Archive, InclusionProof } from '@obligato/archive';
import type { Announcement, Ballot, BallotDraft, ClosedBox, PublishedList } from '@obligato/ballot';
import type { OpeningPart, Paper, PendingPaper, Receipt } from '@obligato/ballot/voter';
import type {
  Calendar,
  Charter,
  Command,
  Cycle,
  Day,
  DecisionRecord,
  Facts,
  Rule,
  State,
  Timestamp,
  Tree,
} from '@obligato/core';
import type {
  Catalogue,
  Domain,
  Engine,
  Organisation,
  Plugins,
  Roster,
  Store,
  UnitSource,
  VirtualClock,
} from '@obligato/engine';
import type { PaperFacts } from '@obligato/engine/files';
import type { EvidenceStore } from '@obligato/engine/store';
import type { Auth } from '@obligato/http';
import type { Run, Scenario } from '@obligato/simulate';
import type { Host } from '@obligato/testing';

export { createReadStream, writeFileSync } from 'node:fs';
export { readFile, writeFile } from 'node:fs/promises';
export { createInterface } from 'node:readline';
export { serve } from '@hono/node-server';
export { organBranch } from '@obligato/organ-branch';
export { z } from 'zod';

declare const given: never;
const bring = <T>(): T => given;

export const print = bring<(text: string) => void>();
export const engine = bring<Engine>();
export const domain = bring<Domain>();
export const organisation = bring<Organisation>();
export const tree = bring<Tree>();
export const catalogue = bring<Catalogue>();
export const calendar = bring<Calendar>();
export const charter = bring<Charter>();
export const store = bring<Store>();
export const evidence = bring<EvidenceStore>();
export const openHost = bring<() => Promise<Host>>();
export const clock = bring<VirtualClock>();
export const units = bring<readonly UnitSource[]>();
export const nextYear = bring<readonly UnitSource[]>();
export const plugins = bring<Plugins>();
export const chairNamed = bring<Rule>();
export const roomNumber = bring<Rule>();
export const notice = bring<Rule>();
export const cycle = bring<Cycle>();
export const cycles = bring<readonly Cycle[]>();
export const command = bring<Command>();
export const decision = bring<DecisionRecord>();
export const decisions = bring<readonly DecisionRecord[]>();
export const roster = bring<Roster>();
export const facts = bring<Facts & PaperFacts>();
export const stateOfVersion1 = bring<State>();
export const at = bring<Timestamp>();
export const createdAt = bring<Timestamp>();
export const expiresAt = bring<Timestamp>();
export const today = bring<Day>();
export const archive = bring<Archive>();
export const proof = bring<InclusionProof>();
export const heldByTheSuperior = bring<string>();
export const leaves = bring<readonly Buffer[]>();
export const unit = bring<string>();
export const year = bring<number>();
export const question = bring<{ readonly en: string; readonly 'zh-CN': string }>();
export const population = bring<Scenario['population']>();
export const scenario = bring<Scenario>();
export const withoutNotice = bring<Scenario>();
export const withNotice = bring<Scenario>();
export const run = bring<Run>();
export const secret = bring<string>();
export const password = bring<string>();
export const auth = bring<Auth>();
export const body = bring<Uint8Array>();
export const request = bring<import('node:http').IncomingMessage>();
export const response = bring<import('node:http').ServerResponse>();
export const announcement = bring<Announcement>();
export const draft = bring<BallotDraft>();
export const ballot = bring<Ballot>();
export const closed = bring<ClosedBox>();
export const share = bring<string>();
export const part = bring<OpeningPart>();
export const otherPart = bring<OpeningPart>();
export const paper = bring<Paper>();
export const pending = bring<readonly PendingPaper[]>();
export const signatures = bring<readonly string[]>();
export const receipt = bring<Receipt>();
export const lists = bring<readonly PublishedList[]>();

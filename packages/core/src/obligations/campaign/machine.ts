/** The life of a campaign: announced, pledged, checked, commended. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { campaignEvents } from './events.ts';

export interface CampaignContext extends ClockContext {
  readonly theme: string | null;
  readonly announcedOn: Day | null;
  readonly pledges: readonly { readonly who: string; readonly promise: string }[];
  readonly checked: { readonly on: Day; readonly looked: number; readonly kept: number } | null;
  readonly commended: readonly { readonly who: string; readonly for: string }[];
}

const clock = clockLife<typeof campaignEvents>({ fulfilledBy: 'check' });

export const campaignMachine = setup({
  types: {} as { context: CampaignContext; events: MachineEvent<typeof campaignEvents>; input: MachineInput },
  actions: {
    noteAnnouncement: assign(({ event }) => {
      assertEvent(event, 'announce');
      return { theme: event.payload.theme, announcedOn: event.on };
    }),
    notePledge: assign(({ context, event }) => {
      assertEvent(event, 'pledge');
      return { pledges: [...context.pledges, event.payload] };
    }),
    noteCheck: assign(({ event }) => {
      assertEvent(event, 'check');
      const { looked, kept } = event.payload;
      return { checked: { on: event.on, looked, kept } };
    }),
    noteCommended: assign(({ event }) => {
      assertEvent(event, 'commend');
      return { commended: event.payload.commended };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'campaign',
  context: {
    ...initialClock,
    theme: null,
    announcedOn: null,
    pledges: [],
    checked: null,
    commended: [],
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        announce: { target: 'announced', actions: 'noteAnnouncement' },
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    // Only a campaign that never began ends here; one that nobody has checked yet is late where it stands.
    overdue: { on: { announce: { target: 'announced', actions: 'noteAnnouncement' } } },
    announced: { on: { pledge: { target: 'pledged', actions: 'notePledge' } } },
    pledged: {
      on: {
        pledge: { target: 'pledged', actions: 'notePledge' },
        check: { target: 'checked', actions: 'noteCheck' },
      },
    },
    // Nobody has to be commended: praise that is owed is none.
    checked: {
      tags: ['done'],
      on: {
        commend: { target: 'commended', actions: 'noteCommended' },
        archive: 'archived',
      },
    },
    commended: { tags: ['done'], on: { archive: 'archived' } },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});

/** Where the states and arrows of a machine stand in its picture. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Language, Obligation } from '@obligato/core';
import { machinePicture } from '@obligato/core/internal';

export interface StateBox {
  readonly name: string;
  readonly title: string;
  /** Events that leave the machine where it is. */
  readonly stays: readonly string[];
  readonly isFinal: boolean;
  /** The middle of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StateArrow {
  readonly from: string;
  readonly to: string;
  /** Titles of all events that lead from the one to the other. */
  readonly titles: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where its words stand. */
  readonly x: number;
  readonly y: number;
}

export interface MachineLayout {
  readonly width: number;
  readonly height: number;
  readonly initial: string | undefined;
  readonly boxes: readonly StateBox[];
  readonly arrows: readonly StateArrow[];
}

export const lineHeight = 15;

/** In pixels, at the size that the picture is drawn in: a Chinese character is as wide as it is high. */
const widthOf = (text: string) =>
  [...text].reduce((width, letter) => width + (/[\p{Script=Han}，。；：（）]/u.test(letter) ? 13 : 7.2), 0);

/**
 * Lays out a machine from top to bottom. Only arrows from `present` get room for their words: with those of all, nobody could read any.
 *
 * @example
 * layOutMachine(meeting, { language: 'en', present: 'planned' }).boxes.length
 */
export function layOutMachine(
  obligation: Obligation,
  { language, present }: { readonly language: Language; readonly present: string },
): MachineLayout {
  const { initial, states, arrows } = machinePicture(obligation);
  const titleOf = (event: string) => obligation.events[event]?.title[language] ?? event;
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 34, edgesep: 12, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxOf = new Map(
    states.map(({ name, isFinal }) => {
      const title = obligation.states[name]?.[language] ?? name;
      const stays = arrows.filter(({ from, to }) => from === name && to === name).map(({ event }) => titleOf(event));
      const shown = name === present ? stays : [];
      const width = Math.max(...[title, ...shown.map((each) => `↻ ${each}`)].map(widthOf)) + 26;
      return [name, { name, title, stays: shown, isFinal, width, height: 30 + shown.length * lineHeight }];
    }),
  );
  for (const [name, { width, height }] of boxOf) graph.setNode(name, { width, height });
  const leading = new Map<string, { from: string; to: string; titles: string[] }>();
  for (const { from, to, event } of arrows) {
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const arrow = leading.get(key) ?? { from, to, titles: [] };
    if (!arrow.titles.includes(titleOf(event))) arrow.titles.push(titleOf(event));
    leading.set(key, arrow);
  }
  for (const { from, to, titles } of leading.values()) {
    const room =
      from === present
        ? { width: Math.max(...titles.map(widthOf)) + 8, height: titles.length * lineHeight, labelpos: 'c' }
        : { width: 0, height: 0, labelpos: 'c' };
    graph.setEdge(from, to, room);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    ...{ width, height, initial },
    boxes: [...boxOf.values()].map((box) => {
      const { x, y } = graph.node(box.name) as { x: number; y: number };
      return { ...box, x, y };
    }),
    arrows: [...leading.values()].map((arrow) => {
      const { points = [], x = 0, y = 0 } = graph.edge(arrow.from, arrow.to) as Partial<StateArrow>;
      return { ...arrow, points, x, y };
    }),
  };
}

/** Messages of a rule: typed by their placeholders, in both languages, each with the nearest remedy beside it. */
import type { MessageMeasure } from '../text/measure.ts';
import type { PlaceholderOf, Text, TextData, TextValue } from '../text/text.ts';

export interface Message extends Text {
  /** What would be accepted. May use the same placeholders. */
  readonly remedy?: Text;
  /** It is worth knowing and refuses nothing, even where the rule may refuse. */
  readonly remark?: true;
  /**
   * It says that two things that were said disagree, such as a count and what is said to follow from it. Which of them is right
   * moves with the options, so a stricter one may take it back: the only finding that may.
   */
  readonly disagrees?: true;
  /** The two numbers among its placeholders that tell how far it was from being enough: near misses are counted by them. */
  readonly measure?: MessageMeasure;
}

export type MessageTable = Readonly<Record<string, Message>>;

type Placeholders<M extends Message> =
  | PlaceholderOf<M['en']>
  | (M extends { readonly remedy: { readonly en: infer R extends string } } ? PlaceholderOf<R> : never);

/** The data a message needs: one value for every placeholder of its text and its remedy. */
export type DataFor<M extends Message> = Readonly<Record<Placeholders<M>, TextValue>>;

/** What a rule says of an attempt, before it is known who asked: which message, with which values. */
export interface Found {
  readonly messageId: string;
  readonly data: TextData;
}

/** Makes a `Found`; an unknown message, or a missing value, does not compile. */
export type FoundMaker<M extends MessageTable> = <const Id extends keyof M & string>(
  messageId: Id,
  data: DataFor<M[Id]>,
) => Found;

/** The one maker at run time: types have done the checking. */
export const found = (messageId: string, data: TextData): Found => ({ messageId, data });

/** Several of one thing, one below the other: each can be changed and taken away, and another added. */
import type { ComponentChildren } from 'preact';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

/** One of them, for whoever draws it. */
export interface ItemParts<T> {
  readonly item: T;
  readonly index: number;
  /** What it is called beside the others: 议题 2. */
  readonly label: string;
  readonly put: (next: T) => void;
  /** Takes it away; null while it is the only one. */
  readonly remove: ComponentChildren;
}

interface Props<T> {
  readonly items: readonly T[];
  /** What they are called. */
  readonly what: string;
  /** One that nobody has written yet. */
  readonly fresh: () => T;
  readonly onChange: (items: readonly T[]) => void;
  /** How each stands: in a line, or as a group. */
  readonly as: 'row' | 'group';
  readonly children: (parts: ItemParts<T>) => ComponentChildren;
}

export function Items<T>({ items, what, fresh, onChange, as, children }: Props<T>) {
  const removeAt = (index: number) => (
    <button
      type="button"
      class={as === 'group' ? 'plain' : undefined}
      aria-label={say(words.remove, { what, number: index + 1 })}
      onClick={() => onChange(items.filter((_, place) => place !== index))}
    >
      {say(words.removeShort)}
    </button>
  );
  return (
    <div>
      <ol class="items">
        {items.map((item, index) => (
          <li key={index} class={as}>
            {children({
              ...{ item, index, label: say(words.item, { what, number: index + 1 }) },
              put: (next) => onChange(items.map((each, place) => (place === index ? next : each))),
              remove: items.length > 1 ? removeAt(index) : null,
            })}
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={() => onChange([...items, fresh()])}>
          {say(words.addOne, { what })}
        </button>
      </p>
    </div>
  );
}

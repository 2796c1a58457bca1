/** Numbers of a page that lead to what is behind them: each is a link, and each link a list at the end. */
import { fillText, type Language } from '@obligato/core';
import type { Traced } from '@obligato/engine/reform';
import { escaped } from '../report/html.ts';
import { reformWords } from './reform-words.ts';

export class Numbers {
  readonly #language: Language;
  readonly #lists: { readonly id: string; readonly title: string; readonly number: Traced }[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  /** The number as a link; `title` says what its list is of. Nothing has no list. */
  of(number: Traced, title: string): string {
    const written = number.total.toLocaleString('en');
    if (number.total === 0) return written;
    const id = `n${this.#lists.length + 1}`;
    this.#lists.push({ id, title, number });
    return `<a class="n" href="#${id}">${written}</a>`;
  }

  /** Everything that was linked so far. An amount other than one stands with its line, so that anybody can add it up. */
  lists(): string {
    return this.#lists
      .map(
        ({ id, title, number: { traces, left, total } }) => `<details id="${id}">
<summary><b>${total.toLocaleString('en')}</b> ${escaped(title)}</summary>
<ol>
${traces
  .map(
    ({ id: of, amount, says }) =>
      `<li${amount === undefined ? '' : ` data-amount="${amount}"`}><code>${escaped(of)}</code>${says ? ` ${escaped(says[this.#language])}` : ''}</li>`,
  )
  .join('\n')}
</ol>${left > 0 ? `\n<p>${escaped(fillText(reformWords.andMore, { n: left }, this.#language))}</p>` : ''}
</details>`,
      )
      .join('\n');
  }
}

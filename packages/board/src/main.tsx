/** The board begins. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { listen } from './app/live.ts';
import { followLinks } from './app/router.ts';
import { begin, signedInCount } from './app/session.ts';
import { current, Shell } from './app/shell.tsx';
// What Today leads to is a form: its fields come along, so that the page of a cycle is there at once.
import './form/schema-form.tsx';
import './style/board.css';

followLinks();
// Whoever votes is nobody: not even their session is asked for.
if (!current().isForNobody) begin();
effect(() => {
  if (signedInCount.value > 0) listen();
});
render(<Shell />, document.getElementById('board') as HTMLElement);

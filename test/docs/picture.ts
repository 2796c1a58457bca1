/** The picture in the README: a year of two hundred branches, drawn from a real run of example 03. */
import { fileURLToPath } from 'node:url';
import { simulate } from '@obligato/simulate';
import { drawPicture } from '@obligato/simulate/report';
import scenario from '../../examples/03-a-year-of-many.ts';

export const file = fileURLToPath(new URL('../../docs/pictures/a-year-of-many.svg', import.meta.url));

export const picture = () => `${drawPicture(simulate(scenario), { chart: 'ends' })}\n`;

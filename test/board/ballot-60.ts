/** Sixty people vote in real pages, ten at once, through two restarts: `node --conditions=source --import tsx test/board/ballot-60.ts [voters] [at once]`. */
import { openHall } from './ballot-hall.ts';
import { holdInPages } from './ballot-in-pages.ts';
import { launched } from './browser.ts';
import buildBoard from './build.ts';

const [voters = 60, atOnce = 10] = process.argv.slice(2).map(Number);
await buildBoard();
const house = await openHall(voters);
const browser = await launched.browser();
const tell = (line: string) => process.stdout.write(`${line}\n`);
const held = await holdInPages({ house, browser, voters, atOnce, beforeRestart: Math.ceil(voters / 2), tell });
tell(`expected: ${JSON.stringify(held.expected)}`);
tell(`shown:\n${held.shown}`);
tell(`recorded: ${held.recorded}`);
await browser.close();
await house.stop();

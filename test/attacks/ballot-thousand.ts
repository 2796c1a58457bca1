/** A thousand seeded ballots, and whoever has everything that is left of them. `node --conditions=source --import tsx test/attacks/ballot-thousand.ts [ballots]` */
import { mostFixedPoints, scoreOf } from './ballot-score.ts';

const ballots = Number(process.argv[2] ?? 1000);
const { sheets, hits, expected, miscounted } = await scoreOf({ from: 1, to: ballots });
const most = mostFixedPoints(expected);
process.stdout.write(
  `${ballots} ballots, ${sheets} sheets: ${hits} given to whom they belong, ${expected.toFixed(1)} by chance, at most ${most} in 999 of 1,000 runs of chance; miscounted: ${miscounted.length}\n`,
);
process.exitCode = hits <= most && miscounted.length === 0 ? 0 : 1;

/** A process of its own: takes the folder it is given, says so, and holds it until it is killed. */
import { ownFolder } from './own-folder.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await ownFolder(folder);
  say(`open ${process.pid}`);
  setInterval(() => undefined, 1000);
} catch (error) {
  say(`refused ${error instanceof Error && 'code' in error ? error.code : error}`);
}

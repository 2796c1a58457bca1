/** What an event of a simulation costs: lived by people under rules here; in simulators that know neither, a process that waits. */
import { fileURLToPath } from 'node:url';
import { createWorld, loadScenario, simulateShard } from '@obligato/simulate';
import { fetched } from '../fetched.ts';

/** Attempts a second of 400 branches after as many to compile. */
export async function ourEvents(): Promise<{ readonly rate: number }> {
  process.env.OBLIGATO_BRANCHES = '8000';
  const world = createWorld(await loadScenario(fileURLToPath(new URL('../nation-scenario.js', import.meta.url))));
  simulateShard(world, { from: 0, to: 400 });
  const start = performance.now();
  const { tally } = simulateShard(world, { from: 400, to: 800 });
  const attempts = Object.values(tally.duties).reduce((sum, duty) => sum + duty.attempts, 0);
  return { rate: attempts / ((performance.now() - start) / 1000) };
}

interface Simjs {
  readonly Sim: new () => { addEntity(entity: unknown): void; simulate(until: number): void };
  readonly Entity: new (...args: readonly unknown[]) => { setTimer(after: number): { done(then: () => void): void } };
}

const processes = 1000;
const waits = 200;

/** A thousand processes that wait two hundred times each. */
export function simjsEvents(): number {
  // It puts itself where a page would find it.
  const page: { Sim?: Simjs } = {};
  Object.assign(globalThis, { window: page });
  fetched('simjs', '2.0.3');
  Reflect.deleteProperty(globalThis, 'window');
  if (!page.Sim) throw new Error('simjs did not put itself into the page');
  const { Sim, Entity } = page.Sim;
  let count = 0;
  class Waiting extends Entity {
    start(): void {
      count += 1;
      this.setTimer(1).done(() => this.start());
    }
  }
  const measured = () => {
    count = 0;
    const sim = new Sim();
    for (let each = 0; each < processes; each++) sim.addEntity(Waiting);
    const start = performance.now();
    sim.simulate(waits);
    return count / ((performance.now() - start) / 1000);
  };
  measured();
  return measured();
}

/** The same in Python. */
export const simpyProgram = `
import simpy, time
count = 0
def waiting(env):
    global count
    while True:
        count += 1
        yield env.timeout(1)
def measured():
    global count
    count = 0
    env = simpy.Environment()
    for _ in range(${processes}):
        env.process(waiting(env))
    start = time.perf_counter()
    env.run(until=${waits})
    return count / (time.perf_counter() - start)
measured()
print(measured())
`;

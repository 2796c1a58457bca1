/** A scenario that ends every worker as it loads: for the test of what is said then. */
import few from './few-branches.ts';

if (process.argv[1]?.includes('shard-worker')) process.exit(7);

export default few;

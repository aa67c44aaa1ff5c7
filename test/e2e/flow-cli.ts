// `npm run flow -- A1 A7 …` or `all`: plays flows of FLOWS.md in real Chromium, each from a fresh profile.
import { FLOWS, play } from './flow-book.ts';

const asked = process.argv.slice(2);
if (asked.length === 0) {
  console.error('usage: npm run flow -- FLOW … | all');
  process.exit(2);
}
const ids = asked.includes('all') ? FLOWS : asked;
let failed = 0;
for (const id of ids) {
  const why = await play(id, { pictures: true });
  if (why !== undefined) failed += 1;
  console.log(why === undefined ? `PASS ${id}` : `FAIL ${id}: ${why}`);
}
console.log(`${ids.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

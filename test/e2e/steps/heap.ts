import type { Page } from 'puppeteer-core';

/** The part of V8's heap snapshot that is read here: flat lists of numbers, and what each number means. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Which of some texts a page can still reach in its memory, after garbage was collected. */
export async function findInHeap(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings, isReached } = readReached(JSON.parse(chunks.join('')) as Snapshot);
  return texts.filter((text) => strings.some((string, index) => isReached[index] === 1 && string.includes(text)));
}

/** The snapshot's strings, and which are reachable from the page's roots, but not by what only the test's own handles keep. */
function readReached({ snapshot, nodes, edges, strings }: Snapshot) {
  const { node_fields, edge_fields, edge_types } = snapshot.meta;
  const [nodeSize, edgeSize] = [node_fields.length, edge_fields.length];
  const [nameAt, countAt] = [node_fields.indexOf('name'), node_fields.indexOf('edge_count')];
  const types = edge_types[0];
  const weak = types.indexOf('weak');
  /** Edges of these types have a number in place of a name. */
  const [element, hidden] = [types.indexOf('element'), types.indexOf('hidden')];
  const isOurs = Uint8Array.from(strings, (string) => Number(string.includes('DevTools')));
  const firstEdge = new Uint32Array(nodes.length / nodeSize + 1);
  for (let node = 0; node < firstEdge.length - 1; node++)
    firstEdge[node + 1] = (firstEdge[node] ?? 0) + (nodes[node * nodeSize + countAt] ?? 0);
  const isReached = new Uint8Array(strings.length);
  const isSeen = new Uint8Array(firstEdge.length);
  const waiting = [0];
  isSeen[0] = 1;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    isReached[nodes[node * nodeSize + nameAt] ?? 0] = 1;
    const end = (firstEdge[node + 1] ?? 0) * edgeSize;
    for (let edge = (firstEdge[node] ?? 0) * edgeSize; edge < end; edge += edgeSize) {
      const type = edges[edge];
      const to = edges[edge + 2] ?? 0;
      if (type === weak || isSeen[to / nodeSize] === 1) continue;
      const isNamed = type !== element && type !== hidden;
      if ((isNamed && isOurs[edges[edge + 1] ?? 0] === 1) || isOurs[nodes[to + nameAt] ?? 0] === 1) continue;
      isSeen[to / nodeSize] = 1;
      waiting.push(to / nodeSize);
    }
  }
  return { strings, isReached };
}

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
  const reached = reachedStrings(JSON.parse(chunks.join('')) as Snapshot);
  return texts.filter((text) => reached.some((string) => string.includes(text)));
}

/** The strings that are reachable from the page's roots, but not those that only the test's own handles keep. */
function reachedStrings({ snapshot, nodes, edges, strings }: Snapshot): readonly string[] {
  const { node_fields, edge_fields, edge_types } = snapshot.meta;
  const [nodeSize, edgeSize] = [node_fields.length, edge_fields.length];
  const [nameAt, countAt] = [node_fields.indexOf('name'), node_fields.indexOf('edge_count')];
  const weak = edge_types[0].indexOf('weak');
  const firstEdge: number[] = [];
  let edgeCount = 0;
  for (let node = 0; node < nodes.length; node += nodeSize) {
    firstEdge.push(edgeCount * edgeSize);
    edgeCount += nodes[node + countAt] ?? 0;
  }
  const seen = new Set([0]);
  for (const node of seen) {
    const index = node / nodeSize;
    for (let edge = firstEdge[index] ?? 0; edge < (firstEdge[index + 1] ?? edges.length); edge += edgeSize) {
      const [type, name, to = 0] = edges.slice(edge, edge + edgeSize);
      const isOurs =
        /DevTools/.test(strings[name ?? 0] ?? '') || /DevTools/.test(strings[nodes[to + nameAt] ?? 0] ?? '');
      if (type !== weak && !isOurs) seen.add(to);
    }
  }
  return [...seen].map((node) => strings[nodes[node + nameAt] ?? 0] ?? '');
}

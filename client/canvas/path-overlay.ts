import type { PathSearch } from '../model/path-search.ts';
import type { Scene } from '../renderer/scene.ts';

type Drawn = Pick<Scene, 'nodes' | 'edges' | 'positions'>;
export type Overlaid = Drawn & { readonly path: ReadonlySet<string> };

const NO_PATH: ReadonlySet<string> = new Set();
let last: { readonly drawn: Drawn; readonly paths: PathSearch; readonly overlaid: Overlaid } | undefined;

/** The drawing with the path laid over it, `path` naming what is on the path. The same drawing and path give the same values. */
export function withPath({ nodes, edges, positions }: Drawn, paths: PathSearch): Overlaid {
  if (paths.type !== 'found' || paths.preview.nodes.size === 0)
    return { nodes, edges, positions, path: NO_PATH };
  const { preview } = paths;
  const before = last?.drawn;
  const isSame =
    before?.nodes === nodes &&
    before.edges === edges &&
    before.positions === positions &&
    last?.paths.type === 'found' &&
    last.paths.preview === preview;
  if (last === undefined || !isSame) {
    const overlaid = {
      nodes: new Map([...nodes, ...preview.nodes]),
      edges: new Map([...edges, ...preview.edges]),
      positions: new Map([...positions, ...preview.positions]),
      path: new Set([...preview.nodes.keys(), ...preview.edges.keys()]),
    };
    last = { drawn: { nodes, edges, positions }, paths, overlaid };
  }
  return last.overlaid;
}

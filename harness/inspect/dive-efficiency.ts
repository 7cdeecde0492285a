import type { FileEntry, ImageFacts, LayerFacts } from './image-facts.ts';

export interface DiveEfficiency {
  /** 0 to 1; 1 for an image without a byte. */
  readonly efficiency: number;
  /** Every copy of a path that occurs in two layers or more, the surviving one included. */
  readonly wastedBytes: number;
  /** Sizes of all layers but the lowest, as dive adds them up. */
  readonly userBytes: number;
  /** wastedBytes over userBytes, which may be above 1; NaN for an image of one layer, as in dive. */
  readonly wastedUserShare: number;
}

/** What is known of a path in dive's tree. Directories that only occur in other paths have neither. */
interface DiveNode {
  readonly children: Map<string, DiveNode>;
  size: number;
  isDirectory: boolean;
}

interface PathSizes {
  sum: number;
  least: number;
  occurrences: number;
}

/**
 * The figures of dive (github.com/wagoodman/dive, filetree.Efficiency of v0.13), for people who compare with it; our own
 * measure is `reclaimable`. Peculiarities are kept: sizes are those of tar headers (none for links), only leaves of a
 * layer's tree count, deleting a file counts 0 and a directory all that is in it, opaque directories hide nothing, and
 * the rest of a layer is not looked at once it deletes something that the layers below do not have.
 */
export function diveEfficiency(facts: Pick<ImageFacts, 'layers'>): DiveEfficiency {
  const paths = new Map<string, PathSizes>();
  let stacked: DiveNode | undefined;
  for (const layer of facts.layers) {
    const tree = treeOf(layer);
    visitLeaves(tree, '', (path, node, deletes) => {
      const size = deletes ? deletedSize(stacked ?? tree, path) : node.size;
      if (size !== undefined) note(paths, path, size);
      return size !== undefined;
    });
    stacked ??= node();
    stack(stacked, tree);
  }
  return figures(paths, facts.layers);
}

function figures(paths: ReadonlyMap<string, PathSizes>, layers: readonly LayerFacts[]): DiveEfficiency {
  let all = 0;
  let least = 0;
  let wastedBytes = 0;
  for (const path of paths.values()) {
    all += path.sum;
    least += path.least;
    if (path.occurrences > 1) wastedBytes += path.sum;
  }
  const userBytes = layers
    .slice(1)
    .reduce((sum, { files }) => sum + files.reduce((own, file) => own + headerSize(file), 0), 0);
  return { efficiency: all === 0 ? 1 : least / all, wastedBytes, userBytes, wastedUserShare: wastedBytes / userBytes };
}

function note(paths: Map<string, PathSizes>, path: string, size: number): void {
  const known = paths.get(path) ?? { sum: 0, least: size, occurrences: 0 };
  known.sum += size;
  known.least = Math.min(known.least, size);
  known.occurrences++;
  paths.set(path, known);
}

const WHITEOUT = '.wh.';

function treeOf(layer: LayerFacts): DiveNode {
  const root = node();
  for (const file of layer.files) {
    const names = file.path === '' ? [] : file.path.split('/');
    if (file.type === 'whiteout') names.push(WHITEOUT + names.pop());
    // An opaque marker itself is no node, the directories on the way to it are.
    const own = add(root, names);
    if (file.type === 'opaque') continue;
    own.size = headerSize(file);
    own.isDirectory = file.type === 'directory';
  }
  return root;
}

function headerSize({ type, size }: FileEntry): number {
  return type === 'file' ? size : 0;
}

function node(): DiveNode {
  return { children: new Map(), size: 0, isDirectory: false };
}

function add(root: DiveNode, names: readonly string[]): DiveNode {
  let at = root;
  for (const name of names) {
    const child = at.children.get(name) ?? node();
    at.children.set(name, child);
    at = child;
  }
  return at;
}

/** Children first, by name. @returns whether `visit` let it go on to the end. */
function visitLeaves(
  tree: DiveNode,
  prefix: string,
  visit: (path: string, leaf: DiveNode, deletes: boolean) => boolean,
): boolean {
  for (const name of [...tree.children.keys()].sort()) {
    const child = tree.children.get(name) as DiveNode;
    const leaf = child.children.size === 0;
    const deletes = name.startsWith(WHITEOUT);
    const goesOn = leaf
      ? visit(prefix + (deletes ? name.slice(WHITEOUT.length) : name), child, deletes)
      : visitLeaves(child, `${prefix + name}/`, visit);
    if (!goesOn) return false;
  }
  return true;
}

/** @returns undefined when there is nothing of that path. */
function deletedSize(stacked: DiveNode, path: string): number | undefined {
  const found = path.split('/').reduce<DiveNode | undefined>((at, name) => at?.children.get(name), stacked);
  if (!found) return undefined;
  return found.isDirectory ? total(found) : 0;
}

function total(tree: DiveNode): number {
  let sum = tree.size;
  for (const child of tree.children.values()) sum += total(child);
  return sum;
}

function stack(onto: DiveNode, upper: DiveNode): void {
  for (const [name, child] of upper.children) {
    if (name.startsWith(WHITEOUT)) onto.children.delete(name.slice(WHITEOUT.length));
    else {
      const own = add(onto, [name]);
      stack(own, child);
      own.size = child.size;
      own.isDirectory = child.isDirectory;
    }
  }
}

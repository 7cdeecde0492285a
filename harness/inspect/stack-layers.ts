import type { FileEntry, LayerFacts } from './image-facts.ts';

/** How a file of a lower layer went out of sight. */
export type Hiding = 'overwritten' | 'deleted' | 'shadowed';

/** What the bytes of a file are kept as; hard links share one. */
export interface Inode {
  readonly entry: FileEntry;
  readonly layerIndex: number;
  /** Names it has in the layers stacked so far. */
  links: number;
}

/** A name in the stacked view. A directory that no layer has an entry for has no inode. */
export interface StackedFile {
  entry: FileEntry | undefined;
  layerIndex: number;
  inode: Inode | undefined;
  children: Map<string, StackedFile> | undefined;
}

/** Called when the last name of a file's bytes is gone: they are in the image, and nothing shows them. */
export type OnHidden = (inode: Inode, how: Hiding, byLayer: number) => void;

/**
 * Puts layers over each other as the engine's overlay does: what a layer deletes or makes opaque concerns the layers
 * below it only, a directory over a directory keeps what is in it, and anything else takes the whole place.
 */
export function stackLayers(layers: readonly LayerFacts[], onHidden: OnHidden = () => {}): StackedFile {
  const root: StackedFile = { entry: undefined, layerIndex: 0, inode: undefined, children: new Map() };
  layers.forEach((layer, index) => {
    const stack = new Stack(root, index, onHidden);
    for (const entry of layer.files) stack.hide(entry);
    for (const entry of layer.files) stack.put(entry);
  });
  return root;
}

class Stack {
  readonly #root: StackedFile;
  readonly #layer: number;
  readonly #onHidden: OnHidden;
  /** Tars list a directory's files one after the other. */
  #lastParent: { path: string; file: StackedFile } | undefined;

  constructor(root: StackedFile, layer: number, onHidden: OnHidden) {
    this.#root = root;
    this.#layer = layer;
    this.#onHidden = onHidden;
  }

  hide({ type, path }: FileEntry): void {
    if (type === 'whiteout') {
      const parent = find(this.#root, parentOf(path));
      const name = nameOf(path);
      const file = parent?.children?.get(name);
      if (file) this.#unlink(file, 'deleted');
      parent?.children?.delete(name);
    } else if (type === 'opaque') {
      const directory = find(this.#root, path);
      for (const child of directory?.children?.values() ?? []) this.#unlink(child, 'shadowed');
      directory?.children?.clear();
    }
  }

  put(entry: FileEntry): void {
    if (entry.type === 'whiteout' || entry.type === 'opaque') return;
    const siblings = this.#directory(parentOf(entry.path)).children;
    const name = nameOf(entry.path);
    const below = siblings?.get(name);
    const directory = entry.type === 'directory';
    // The link counts before what it replaces goes: an archive may link a file over another name of itself.
    const inode = this.#inode(entry);
    const file = { entry, layerIndex: this.#layer, inode, children: directory ? new Map() : undefined };
    if (below?.children && directory) Object.assign(below, { ...file, children: below.children });
    else {
      if (below) this.#replace(below, entry.path);
      siblings?.set(name, file);
    }
  }

  #replace(below: StackedFile, path: string): void {
    this.#unlink(below, 'overwritten');
    const last = this.#lastParent?.path;
    if (last === path || last?.startsWith(`${path}/`)) this.#lastParent = undefined;
  }

  #inode(entry: FileEntry): Inode {
    const target = entry.type === 'hardlink' ? find(this.#root, entry.linkname ?? '')?.inode : undefined;
    const inode = target ?? { entry, layerIndex: this.#layer, links: 0 };
    inode.links++;
    return inode;
  }

  #unlink(file: StackedFile, how: Hiding): void {
    for (const child of file.children?.values() ?? []) this.#unlink(child, how);
    const { inode } = file;
    if (inode && --inode.links === 0) this.#onHidden(inode, how, this.#layer);
  }

  /** Directories without an entry of their own are made on the way, as the engine makes them. */
  #directory(path: string): StackedFile {
    if (this.#lastParent?.path === path) return this.#lastParent.file;
    let file = this.#root;
    for (const name of path === '' ? [] : path.split('/')) file = this.#step(file, name);
    this.#lastParent = { path, file };
    return file;
  }

  #step(parent: StackedFile, name: string): StackedFile {
    const child = parent.children?.get(name);
    if (child?.children) return child;
    if (child) this.#unlink(child, 'overwritten');
    const made: StackedFile = { entry: undefined, layerIndex: this.#layer, inode: undefined, children: new Map() };
    parent.children?.set(name, made);
    return made;
  }
}

export function find(root: StackedFile, path: string): StackedFile | undefined {
  let file: StackedFile | undefined = root;
  for (const name of path === '' ? [] : path.split('/')) file = file?.children?.get(name);
  return file;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

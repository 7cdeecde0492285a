import type { ImageFacts } from './image-facts.ts';
import { type Hiding, stackLayers } from './stack-layers.ts';

export interface Reclaimable {
  /** In the layers, and in no container's sight. */
  readonly bytes: number;
  /** Largest first. */
  readonly files: readonly ReclaimableFile[];
  /** Lowest layer first; only steps that left something behind. */
  readonly steps: readonly ReclaimableStep[];
}

export interface ReclaimableFile {
  readonly path: string;
  readonly bytes: number;
  /** The layer that carries the bytes. */
  readonly layerIndex: number;
  readonly how: Hiding;
  /** The layer that put them out of sight. */
  readonly hiddenBy: number;
}

/** The step that made bytes which a later one hid. */
export interface ReclaimableStep {
  readonly layerIndex: number;
  /** Index into the history, and its instruction; absent where the history does not account for the layers. */
  readonly historyIndex?: number;
  readonly createdBy?: string;
  readonly bytes: number;
  readonly files: number;
}

/**
 * The bytes an image would lose if no layer overwrote, deleted or shadowed what a lower one has. The copy that stays in
 * sight is not among them, nor is a file that is left under another hard link.
 */
export function reclaimable(facts: Pick<ImageFacts, 'layers' | 'history'>): Reclaimable {
  const files: ReclaimableFile[] = [];
  stackLayers(facts.layers, ({ entry, layerIndex }, how, hiddenBy) => {
    if (entry.size > 0) files.push({ path: entry.path, bytes: entry.size, layerIndex, how, hiddenBy });
  });
  files.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return { bytes: sum(files), files, steps: bySteps(files, facts.history) };
}

function bySteps(files: readonly ReclaimableFile[], history: ImageFacts['history']): ReclaimableStep[] {
  const byLayer = Map.groupBy(files, ({ layerIndex }) => layerIndex);
  return [...byLayer]
    .sort(([a], [b]) => a - b)
    .map(([layerIndex, own]) => {
      const historyIndex = history.findIndex(({ layer }) => layer === layerIndex);
      const step = history[historyIndex];
      const figures = { layerIndex, bytes: sum(own), files: own.length };
      return step ? { ...figures, historyIndex, createdBy: step.createdBy } : figures;
    });
}

function sum(files: readonly ReclaimableFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

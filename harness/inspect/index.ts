export { type DiveEfficiency, diveEfficiency } from './dive-efficiency.ts';
export { type FinalFile, finalFiles, type LargeFile, largestFiles } from './final-files.ts';
export type {
  FileEntry,
  FileType,
  Healthcheck,
  HistoryStep,
  ImageConfig,
  ImageFacts,
  LayerFacts,
  Platform,
} from './image-facts.ts';
export { inspectImage } from './inspect-image.ts';
export { type OwnedLayers, ownedLayers } from './owned-layers.ts';
export { type ReadOptions, readImage, readImageTar, readOciFolder } from './read-image.ts';
export { type Reclaimable, type ReclaimableFile, type ReclaimableStep, reclaimable } from './reclaimable.ts';
export type { Hiding } from './stack-layers.ts';

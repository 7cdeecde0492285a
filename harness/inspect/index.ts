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
export { type ReadOptions, readImage, readImageTar, readOciFolder } from './read-image.ts';

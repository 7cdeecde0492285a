import type { Readable } from 'node:stream';
import { type ExportedFile, exportedFiles } from '../inspect/exported-files.ts';
import type { EngineView } from './engine-view.ts';

/** What the engine puts into every container, whatever the image holds there (moby, daemon/initlayer). */
const FROM_THE_ENGINE = /^(?:\.dockerenv|etc\/(?:hostname|hosts|resolv\.conf)|(?:dev|proc|sys)(?:\/.*)?)$/;

/** The files that a new container of an image shows, by path, without those that are in every container. It is not started. */
export async function filesShown({ docker }: EngineView, image: string): Promise<Map<string, ExportedFile>> {
  // An imported image has no command of its own, and a container cannot be made without one.
  const holder = await docker.createContainer({ Image: image, Cmd: ['true'] });
  try {
    const files = await exportedFiles((await holder.export()) as Readable);
    for (const path of files.keys()) if (FROM_THE_ENGINE.test(path)) files.delete(path);
    return files;
  } finally {
    await holder.remove({ v: true });
  }
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type Docker from 'dockerode';
import { pack } from 'tar-stream';
import { followStream } from '../../harness/stock/follow-stream.ts';

/** Builds an image for a test. @returns its ID; it goes with the run whose labels it has. */
export async function build(
  docker: Docker,
  labels: Record<string, string>,
  dockerfile: string,
  files: Record<string, string | Buffer> = {},
): Promise<string> {
  const context = pack();
  for (const [name, content] of Object.entries({ Dockerfile: dockerfile, ...files })) context.entry({ name }, content);
  context.finalize();
  const stream = await docker.buildImage(Readable.from(context), { labels, forcerm: true, networkmode: 'none' });
  const { output, error, imageId } = await followStream(docker, stream);
  if (error || !imageId) throw new Error(`${error}\n${output}`);
  return imageId;
}

export async function save(docker: Docker, id: string): Promise<Buffer> {
  return buffer(await docker.getImage(id).get());
}

/** An archive of an image with that one layer, as a classic save has it. */
export async function archiveOf(layer: Buffer): Promise<Buffer> {
  const digest = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [`sha256:${digest(layer)}`] } });
  const name = `${digest(config)}.json`;
  const archive = pack();
  archive.entry({ name: 'layer.tar' }, layer);
  archive.entry({ name }, config);
  archive.entry({ name: 'manifest.json' }, JSON.stringify([{ Config: name, Layers: ['layer.tar'] }]));
  archive.finalize();
  return buffer(Readable.from(archive));
}

/** Whether the engine keeps images unpacked and by their configuration's digest, not in containerd's store. */
export async function isClassic(docker: Docker): Promise<boolean> {
  const { DriverStatus } = await docker.info();
  return !JSON.stringify(DriverStatus).includes('io.containerd.snapshotter');
}

/** A stream that comes in pieces of that many bytes. */
export function inPieces(bytes: Buffer, size = 65_536): Readable {
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  return Readable.from(pieces());
}

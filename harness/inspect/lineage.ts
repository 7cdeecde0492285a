import type { ImageInspectInfo } from 'dockerode';

/**
 * The image and what it was made from by commits or the classic builder, down to one of the given IDs, which is left out.
 * BuildKit's images and pulled ones name nothing that they were made from: there the line ends.
 */
export async function lineage(
  lookUp: (reference: string) => Promise<ImageInspectInfo | undefined>,
  reference: string,
  stops: readonly string[],
): Promise<ImageInspectInfo[]> {
  const line: ImageInspectInfo[] = [];
  for (let at = await lookUp(reference); at && !stops.includes(at.Id); ) {
    line.push(at);
    at = at.Parent ? await lookUp(at.Parent) : undefined;
  }
  return line;
}

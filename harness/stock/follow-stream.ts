import type Docker from 'dockerode';

export interface Followed {
  /** What a person would have read: build output, or the status lines of a pull. */
  readonly output: string;
  /** The engine reports a failure inside the stream, after a status of 200. */
  readonly error: string | undefined;
  /** Of the image that a build made. */
  readonly imageId: string | undefined;
}

interface EngineLine {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
  readonly aux?: { readonly ID?: string };
}

/** Reads the JSON lines of a build, a pull or an import to their end. */
export function followStream(docker: Docker, stream: NodeJS.ReadableStream): Promise<Followed> {
  const output: string[] = [];
  let error: string | undefined;
  let imageId: string | undefined;
  return new Promise((resolve, reject) => {
    docker.modem.followProgress(
      stream,
      (failure: Error | null) =>
        failure && !error ? reject(failure) : resolve({ output: output.join(''), error, imageId }),
      (line: EngineLine) => {
        if (line.stream) output.push(line.stream);
        else if (line.status) output.push(`${line.status}\n`);
        if (line.error) error = line.error;
        if (line.aux?.ID) imageId = line.aux.ID;
      },
    );
  });
}

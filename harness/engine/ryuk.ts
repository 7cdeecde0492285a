import type Docker from 'dockerode';

/**
 * Whether testcontainers can have Ryuk, its own sweeper, without a pull. The name is that of testcontainers 12 unless its
 * variables say otherwise.
 */
export async function ryukAvailable(docker: Docker, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const prefix = env.TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX;
  const image = env.RYUK_CONTAINER_IMAGE ?? [prefix, 'testcontainers/ryuk:0.14.0'].filter(Boolean).join('/');
  try {
    await docker.getImage(image).inspect();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw error;
  }
}

/** Before testcontainers is used: without this it tries to pull Ryuk and fails. Our own sweeper runs in any case. */
export async function useRyukWhereAvailable(docker: Docker, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (!(await ryukAvailable(docker, env))) env.TESTCONTAINERS_RYUK_DISABLED = 'true';
}

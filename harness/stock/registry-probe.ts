import type Docker from 'dockerode';

/** Milliseconds in which a registry must have answered. */
export const REGISTRY_BUDGET_MS = 3_000;

/**
 * Whether a registry answers the engine. It is the engine that pulls, from where it runs and with its mirrors and proxies,
 * so it is the engine that is asked; "no such image" and "not for you" are answers too.
 */
export async function registryAnswers(
  docker: Docker,
  reference: string,
  budgetMs = REGISTRY_BUDGET_MS,
): Promise<boolean> {
  const enough = AbortSignal.timeout(budgetMs);
  try {
    await docker.getImage(reference).distribution({ abortSignal: enough });
    return true;
  } catch (error) {
    return ANSWERS.has((error as { statusCode?: number }).statusCode ?? 0);
  }
}

/** The engine hands on what the registry said; what it says itself is 400 or 500. */
const ANSWERS = new Set([401, 403, 404, 429]);

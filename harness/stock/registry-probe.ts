import type Docker from 'dockerode';

/** Milliseconds in which a registry must have answered. */
export const REGISTRY_BUDGET_MS = 3_000;

/**
 * Whether a registry answers the engine. It is the engine that pulls, from where it runs and with its mirrors and proxies,
 * so it is the engine that is asked; "no such image" and "not for you" are answers too.
 */
export function registryAnswers(docker: Docker, reference: string, budgetMs = REGISTRY_BUDGET_MS): Promise<boolean> {
  // dockerode's own `distribution` cannot be given up (5.0).
  const request = {
    path: `/distribution/${reference}/json`,
    method: 'GET',
    statusCodes: { 200: true },
    abortSignal: AbortSignal.timeout(budgetMs),
  };
  return new Promise((resolve) => {
    docker.modem.dial(request, (error: (Error & { statusCode?: number }) | null) => {
      resolve(!error || ANSWERS.has(error.statusCode ?? 0));
    });
  });
}

/** The engine hands on what the registry said; what it says itself is 400 or 500. */
const ANSWERS = new Set([401, 403, 404, 429]);

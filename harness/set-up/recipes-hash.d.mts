/** `root` is the project's folder. Throws where it has no labs/_images. */
export function recipesHash(root: string): string;

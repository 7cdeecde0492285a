/** The same image by its usual name: "docker.io/library/alpine" is "alpine:latest". A digest behind the tag is left out. */
export function fullReference(reference: string): string {
  const short = reference.replace(/^(index\.)?docker\.io\/(library\/)?/, '').replace(/@.*$/, '');
  return /:[^/]*$/.test(short) ? short : `${short}:latest`;
}

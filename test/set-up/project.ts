import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../engine/ping-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Stands where the real script stands; leaves the stamp that set-up asks for, and a line in a log for every call. */
const PROVIDE_IMAGES = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { recipesHash } from '../set-up/recipes-hash.mjs';
mkdirSync('.labdock', { recursive: true });
appendFileSync('.labdock/provided', 'called\\n');
if (process.env.IMAGES_CANNOT_BE_HAD) process.exit(3);
const stamp = { engineId: '', images: JSON.parse(process.env.IMAGES ?? '{}'), recipes: recipesHash('.') };
writeFileSync('.labdock/images.json', JSON.stringify(stamp));
`;

export type Project = Awaited<ReturnType<typeof smallProject>>;

/** A folder with this project's set-up and nothing else of it; its node_modules are as npm would leave them. */
export async function smallProject() {
  const { folder, [Symbol.asyncDispose]: dispose } = await temporaryFolder();
  const file = (name: string) => path.join(folder, name);
  await mkdir(file('harness/cli'), { recursive: true });
  await mkdir(file('labs/_images/tiny'), { recursive: true });
  for (const part of ['set-up.mjs', 'set-up', 'engine', 'errors.ts']) {
    await cp(path.join(ROOT, 'harness', part), file(`harness/${part}`), { recursive: true });
  }
  await writeFile(file('harness/cli/provide-images.ts'), PROVIDE_IMAGES);
  await writeFile(file('labs/_images/tiny/Dockerfile'), 'FROM scratch\n');
  await writePackages(folder);
  return {
    folder,
    file,
    read: (name: string) => readFile(file(name), 'utf8'),
    exists: async (name: string) => (await stat(file(name)).catch(() => undefined)) !== undefined,
    setUp: (env: Record<string, string> = {}) => run([process.execPath, file('harness/set-up.mjs')], folder, env),
    run: (argv: string[], env: Record<string, string> = {}) => run(argv, folder, env),
    [Symbol.asyncDispose]: dispose,
  };
}

/** One dependency, from a folder beside it, so that npm needs no registry: the package "node" is the Node of this test. */
async function writePackages(folder: string): Promise<void> {
  const file = (name: string) => path.join(folder, name);
  const node = { name: 'node', version: '24.0.0', bin: { node: 'bin/node' } };
  const top = {
    name: 'small',
    version: '1.0.0',
    type: 'module',
    private: true,
    devDependencies: { node: 'file:vendored' },
  };
  const installed = {
    'node_modules/node': { resolved: 'vendored', link: true },
    vendored: { name: 'node', version: '24.0.0', dev: true, bin: { node: 'bin/node' } },
  };
  const lock = { name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true };
  const { name, version, devDependencies } = top;
  const locked = { '': { name, version, devDependencies }, ...installed };
  await mkdir(file('vendored/bin'), { recursive: true });
  await mkdir(file('node_modules/.bin'), { recursive: true });
  await writeFile(file('vendored/package.json'), JSON.stringify(node));
  await writeFile(file('vendored/bin/node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
  await chmod(file('vendored/bin/node'), 0o755);
  await writeFile(file('package.json'), JSON.stringify(top));
  await writeFile(file('package-lock.json'), JSON.stringify({ ...lock, packages: locked }));
  await writeFile(file('node_modules/.package-lock.json'), JSON.stringify({ ...lock, packages: installed }));
  await symlink('../vendored', file('node_modules/node'));
  await symlink('../node/bin/node', file('node_modules/.bin/node'));
}

export async function removeNodeModules({ file }: Pick<Project, 'file'>): Promise<void> {
  await rm(file('node_modules'), { recursive: true });
}

function run([program = '', ...args]: string[], cwd: string, env: Record<string, string>) {
  const start = performance.now();
  return new Promise<{ exitCode: number | null; output: string; ms: number }>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, output: Buffer.concat(parts).toString(), ms: performance.now() - start });
    });
  });
}

import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type Docker from 'dockerode';
import { EngineError } from '../errors.ts';
import { stockLabels } from './build.ts';
import type { CataloguedImage } from './catalogue.ts';
import { debianMirror, isDebianLike } from './debian-mirror.ts';
import { followStream } from './follow-stream.ts';

const BUDGET_MS = 15 * 60_000;
const run = promisify(execFile);

/**
 * Makes an image of Debian packages, where no registry has one for us, and returns its ID; it is not named yet.
 * @throws EngineError where this machine cannot do that
 */
export async function debootstrapImage(docker: Docker, image: CataloguedImage, logFolder: string): Promise<string> {
  if (!image.debootstrap) throw new TypeError(`${image.name} is not made with debootstrap`);
  const asRoot = await rootPrefix(image);
  await provideDebootstrap(asRoot, image);
  const script = [join(image.folder, 'rootfs.sh'), image.debootstrap.suite, await debianMirror()];
  const [program = 'sh', ...argv] = [...asRoot, 'sh', ...script];
  const maker = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'], timeout: BUDGET_MS });
  const [log, code, { output, error }] = await Promise.all([
    text(maker.stderr),
    new Promise<number | null>((resolve, reject) => maker.on('close', resolve).on('error', reject)),
    importArchive(docker, maker.stdout, image),
  ]);
  const id = /sha256:[0-9a-f]{64}/.exec(output)?.[0];
  if (code === 0 && !error && id) return id;
  // A cut-off archive may have been imported all the same.
  if (id)
    await docker
      .getImage(id)
      .remove()
      .catch(() => undefined);
  throw await failure(image, log, error ?? `debootstrap ended with exit code ${code}`, logFolder);
}

async function importArchive(docker: Docker, archive: NodeJS.ReadableStream, image: CataloguedImage) {
  const labels = Object.entries(stockLabels(image)).map(([label, value]) => `LABEL ${label}=${value}`);
  return followStream(docker, await docker.importImage(archive, { changes: ['CMD ["bash"]', ...labels] }));
}

/** How a command is run as root here: as it is, or by sudo where that asks for no password. */
async function rootPrefix(image: CataloguedImage): Promise<string[]> {
  if (process.getuid?.() === 0) return [];
  try {
    await run('sudo', ['-n', 'true']);
    return ['sudo', '-n'];
  } catch {
    throw cannotMake(image, 'making it from Debian packages needs root');
  }
}

async function provideDebootstrap(asRoot: readonly string[], image: CataloguedImage): Promise<void> {
  const [program = 'sh', ...argv] = [...asRoot, 'sh', '-c'];
  const shell = (command: string) => run(program, [...argv, command], { timeout: BUDGET_MS });
  if (await shell('command -v debootstrap').catch(() => undefined)) return;
  if (!(await isDebianLike()))
    throw cannotMake(image, 'making it from Debian packages needs debootstrap, which is not installed');
  try {
    await shell(
      'apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap debian-archive-keyring',
    );
  } catch (cause) {
    throw cannotMake(image, 'debootstrap could not be installed', cause);
  }
}

function cannotMake(image: CataloguedImage, why: string, cause?: unknown): EngineError {
  const reference = image.references[0];
  return new EngineError(
    `the image ${reference} is neither here nor to be had from a registry, and ${why}`,
    `docker pull ${reference} where a registry can be reached, or install debootstrap and run this as root`,
    { cause },
  );
}

async function failure(image: CataloguedImage, log: string, error: string, logFolder: string): Promise<EngineError> {
  const file = join(logFolder, `build-${image.name}.log`);
  await mkdir(logFolder, { recursive: true });
  await writeFile(file, `${log}\n${error}\n`);
  const tail = log.trimEnd().split('\n').slice(-5).join('\n');
  return new EngineError(
    `the stock image ${image.references[0]} could not be made: ${error}\n${tail}`,
    `read ${file}, mend what it names, and run the command again`,
  );
}

import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { currentRun } from '../../harness/engine/labels.ts';
import { readCatalogue } from '../../harness/stock/catalogue.ts';
import { provideImages } from '../../harness/stock/provide.ts';
import { nestedEngineNeeds, provideStockedSandbox } from '../../harness/stock/stocked-sandbox.ts';
import { Box, removeImages, uniqueRepository } from './containers.ts';
import { ImagesFolder } from './images-folder.ts';

const docker = await connectEngine();
const [stock, stocked] = [`${uniqueRepository()}:1`, `${uniqueRepository()}:1`] as [string, string];

/** Deletes files of lower layers, and makes a folder anew: a whiteout, and an opaque folder. One of them has a blank. */
const DELETING = `FROM busybox
RUN mkdir -p /kept /remade && echo 1 > /kept/one && echo 2 > "/kept/two blanks in it" && echo 3 > /remade/old && echo 4 > /top
RUN rm "/kept/two blanks in it" /top && rm -r /remade && mkdir /remade && echo 5 > /remade/new
RUN echo 6 > /above
`;

let folder: ImagesFolder;
let sandbox: Box;

beforeAll(async () => {
  folder = await ImagesFolder.with({
    deleting: { image: { references: [stock], pull: false }, files: { Dockerfile: DELETING } },
  });
  await provideImages(docker, { catalogue: await folder.read(), logFolder: tmpdir() });
  await make();
  sandbox = await Box.start(docker, {
    Image: stocked,
    HostConfig: { ...nestedEngineNeeds(), Tmpfs: { '/var/lib/docker': 'size=200m,exec' } },
  });
  await inside('until docker version > /dev/null 2>&1; do sleep 0.1; done');
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
  await removeImages(docker, [stocked, stock]);
  await folder[Symbol.asyncDispose]();
});

async function make(): Promise<boolean> {
  return provideStockedSandbox(docker, { catalogue: await folder.read(), runId: currentRun(), reference: stocked });
}

async function inside(command: string): Promise<string> {
  const { exitCode, output } = await sandbox.run(['bash', '-euo', 'pipefail', '-c', command]);
  expect(exitCode, output).toBe(0);
  return output;
}

test('its engine has the stock images from the start, and keeps them out of its memory', async () => {
  expect(await inside('docker images --format "{{.Repository}}:{{.Tag}}"')).toBe(`${stock}\n`);
  expect(await inside(`docker image inspect ${stock} --format '{{.Id}}'`)).toBe(
    `${(await docker.getImage(stock).inspect()).Id}\n`,
  );
  const used = Number(await inside('df --output=used -k /var/lib/docker | tail -n 1'));
  expect(used).toBeLessThan(10_000);
});

test('what a layer deletes stays deleted', async () => {
  const listing = 'cat /above /kept/* /remade/*; ls -d /kept/* /remade/* /top 2>/dev/null || true';
  expect(await inside(`docker run --rm ${stock} sh -c '${listing}'`)).toBe('6\n1\n5\n/kept/one\n/remade/new\n');
});

test('what is built and committed on top of it sees the same', async () => {
  await inside(`mkdir -p /tmp/b && printf 'FROM ${stock}\\nRUN ls /kept /remade > /seen\\n' > /tmp/b/Dockerfile`);
  for (const builder of [0, 1]) {
    await inside(`DOCKER_BUILDKIT=${builder} docker build -q -t above /tmp/b`);
    expect(await inside('docker run --rm above cat /seen')).toBe('/kept:\none\n\n/remade:\nnew\n');
  }
  await inside(
    `docker run --name changed ${stock} sh -c 'echo more > /remade/old; rm /above' && docker commit changed committed`,
  );
  expect(await inside('docker run --rm committed sh -c "cat /remade/*; ls -d /above || true" 2>&1')).toContain(
    '5\nmore\n',
  );
});

test('its layers are saved as they were, to the byte', async () => {
  const same = `cd "$(mktemp -d)" && docker save ${stock} | tar x
    for layer in $(jq -r '.[0].Layers[]' manifest.json); do sha256sum < "$layer" | sed 's/ .*//; s/^/sha256:/'; done > saved
    docker image inspect ${stock} | jq -r '.[0].RootFS.Layers[]' | diff - saved`;
  expect(await inside(same)).toBe('');
});

test('a file can be copied out of a container that never ran', async () => {
  const copied = await inside(
    `docker create --name idle ${stock} > /dev/null && docker cp idle:/remade/new - | tar xO`,
  );
  expect(copied).toBe('5\n');
  expect(await inside('docker cp idle:/kept - | tar t')).toBe('kept/\nkept/one\n');
});

test('stock images can be removed like any other', async () => {
  await inside('docker ps -aq | xargs -r docker rm -f > /dev/null');
  await inside(
    `docker image prune -f && docker rmi -f $(docker images -q above) $(docker images -q committed) ${stock}`,
  );
  expect(await inside('docker images -aq')).toBe('');
});

test('it is made once, anew when an image changes, and leaves no container, volume or former image behind', async () => {
  expect(await make()).toBe(false);
  const volumes = (await docker.listVolumes({ filters: { label: [`labdock.run=${currentRun()}`] } })).Volumes;
  expect(volumes ?? []).toEqual([]);

  await sandbox[Symbol.asyncDispose]();
  const former = (await docker.getImage(stocked).inspect()).Id;
  await folder.write('deleting', { Dockerfile: `${DELETING}ENV CHANGED=1\n` });
  await provideImages(docker, { catalogue: await folder.read(), logFolder: tmpdir() });
  expect(await make()).toBe(true);
  await expect(docker.getImage(former).inspect()).rejects.toThrow(/no such image/i);
  const { Config } = await docker.getImage(stocked).inspect();
  expect(Config).toMatchObject({ Entrypoint: ['sandbox-entry'], Labels: { 'labdock.run': '', 'labdock.recipe': '' } });
  expect(Config.Volumes ?? {}).toEqual({});
});

test('the sandbox of this project holds every stock image but the sandbox itself', async () => {
  const references = (await readCatalogue()).flatMap((image) => (image.inSandbox === false ? [] : image.references));
  expect(references.length).toBeGreaterThan(10);
  await using box = await Box.start(docker, {
    Image: 'labdock/sandbox-stocked',
    HostConfig: { ...nestedEngineNeeds(), Tmpfs: { '/var/lib/docker': 'size=200m,exec' } },
  });
  const list =
    'until docker version > /dev/null 2>&1; do sleep 0.1; done; docker images --format "{{.Repository}}:{{.Tag}}"';
  expect((await box.run(['bash', '-c', list])).stdout.trim().split('\n').sort()).toEqual([...references].sort());
});

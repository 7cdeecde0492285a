import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineError } from '../../harness/errors.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { type ImageFacts, inspectImage, readImage } from '../../harness/inspect/index.ts';
import { build, inPieces, isClassic, save } from './build.ts';

let docker: Docker;
let run: Run;
let id: string;
let facts: ImageFacts;

const LONG = `${'a-long-folder-name/'.repeat(12)}file.txt`;

const EVERYTHING = `
FROM busybox:latest
ENV GREETING=hello
RUN mkdir /data && head -c 1000 /dev/zero > /data/a && ln /data/a /data/b && ln -s a /data/link && mkfifo /data/pipe
COPY korean.txt /same/
COPY korean.txt /same/
RUN chmod 4755 /data/a && chown -h 7:8 /data/link && mkdir -p /data/${LONG.replace('/file.txt', '')} && echo long > /data/${LONG}
COPY korean.txt /data/한국어-파일.txt
RUN rm /data/a && rm -r /var && mkdir /var
EXPOSE 80 53/udp
VOLUME /data
USER 7
WORKDIR /srv
HEALTHCHECK --interval=5s --retries=2 CMD wget -q localhost
STOPSIGNAL SIGINT
ENTRYPOINT ["sh", "-c"]
CMD ["echo $GREETING"]
`;

beforeAll(async () => {
  docker = await connectEngine();
  run = await openRun();
  id = await build(docker, run.labels, EVERYTHING, { 'korean.txt': '안녕\n' });
  facts = await inspectImage(docker, id);
});

afterAll(() => run?.[Symbol.asyncDispose]());

describe('inspectImage', () => {
  test('finds the size that a classic engine gives, to the byte', async ({ skip }) => {
    skip(!(await isClassic(docker)), 'this engine gives packed sizes');
    const references = [id, 'busybox:latest', 'debian:trixie-slim', 'labdock/guestbook:latest', 'registry:2'];
    for (const reference of references) {
      const { Size } = await docker.getImage(reference).inspect();
      expect(await inspectImage(docker, reference), reference).toMatchObject({ contentBytes: Size });
    }
  });

  test('gives the id, the layers and the platform that the engine gives', async () => {
    const known = await docker.getImage(id).inspect();
    if (await isClassic(docker)) expect(facts.id).toBe(known.Id);
    expect(facts.layers.map(({ diffId }) => diffId)).toEqual(known.RootFS.Layers);
    expect([facts.os, facts.architecture, facts.created]).toEqual([known.Os, known.Architecture, known.Created]);
  });

  test('gives the configuration in Docker\u2019s own words, with nothing where nothing is said', () => {
    const { Env, Labels, ...rest } = facts.config;
    expect(Env).toContain('GREETING=hello');
    expect(Object.values(Labels)).toContain(run.id);
    expect(rest).toEqual({
      User: '7',
      Cmd: ['echo $GREETING'],
      Entrypoint: ['sh', '-c'],
      ExposedPorts: { '53/udp': {}, '80/tcp': {} },
      Volumes: { '/data': {} },
      WorkingDir: '/srv',
      OnBuild: [],
      Shell: [],
      StopSignal: 'SIGINT',
      Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost'], Interval: 5_000_000_000, Retries: 2 },
    });
  });

  test('tells which step of the history made which layer', () => {
    const made = facts.history.flatMap(({ layer, createdBy }) =>
      layer === undefined ? [] : [`${layer} ${createdBy}`],
    );
    expect(made).toHaveLength(facts.layers.length);
    expect(made[1]).toMatch(/^1 .*mkdir \/data/);
    expect(made.findLast((step) => step.includes('COPY'))).toMatch(/^5 /);
    expect(facts.history.find(({ createdBy }) => createdBy.includes('EXPOSE'))).toMatchObject({ emptyLayer: true });
  });

  test('lists the files of each layer with their type, owner, permissions and link', () => {
    const file = (layer: number, path: string) => facts.layers[layer]?.files.find((entry) => entry.path === path);
    expect(file(1, 'data/a')).toEqual({ path: 'data/a', type: 'file', size: 1000, mode: 0o644, uid: 0, gid: 0 });
    expect(file(1, 'data/b')).toMatchObject({ type: 'hardlink', linkname: 'data/a', size: 0 });
    expect(file(1, 'data/link')).toMatchObject({ type: 'symlink', linkname: 'a', size: 1 });
    expect(file(1, 'data/pipe')).toMatchObject({ type: 'fifo', size: 0 });
    expect(file(4, 'data/a')).toMatchObject({ mode: 0o4755 });
    expect(file(4, 'data/link')).toMatchObject({ uid: 7, gid: 8 });
    expect(file(4, `data/${LONG}`)).toMatchObject({ type: 'file', size: 5 });
    expect(file(5, 'data/한국어-파일.txt')).toMatchObject({ size: 7 });
    expect(file(6, 'data/a')).toMatchObject({ type: 'whiteout' });
  });

  test('counts a layer that occurs twice twice, though the engine saves it once', () => {
    const [, , first, second] = facts.layers;
    expect(second).toEqual(first);
    expect(first?.files.at(-1)).toMatchObject({ path: 'same/korean.txt', size: 7 });
  });

  test('reads the same whatever pieces the stream comes in', async () => {
    const bytes = await save(docker, id);
    for (const size of [1, 511, 513, 100_000]) expect(await readImage(inPieces(bytes, size)), `${size}`).toEqual(facts);
  });

  test('reads an image of 100,000 files', async () => {
    const many = await build(
      docker,
      run.labels,
      `FROM busybox:latest
       RUN set -e; mkdir /many; cd /many; for d in $(seq 200); do mkdir $d; for f in $(seq 500); do : > $d/file-$f; done; done`,
    );
    const { layers } = await inspectImage(docker, many);
    expect(layers.at(-1)?.files.filter(({ type }) => type === 'file')).toHaveLength(100_000);
  });

  test('makes a missing image an error that names it', async () => {
    const attempt = inspectImage(docker, 'no-such-image:1');
    await expect(attempt).rejects.toThrow(EngineError);
    await expect(attempt).rejects.toThrow('The engine has no image no-such-image:1.');
  });

  test('ends at once when it is aborted', async () => {
    const controller = new AbortController();
    const attempt = inspectImage(docker, 'debian:trixie-slim', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(attempt).rejects.toThrow('enough');
  });
});

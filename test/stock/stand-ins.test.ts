import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { buildImage } from '../../harness/stock/build.ts';
import { Box, push, runOnce } from './containers.ts';
import { ImagesFolder } from './images-folder.ts';

// Written so that they hold for the originals too, where these were pulled.
const docker = await connectEngine();
const shell = (image: string, command: string) => runOnce(docker, image, ['sh', '-c', command]);
const config = async (image: string) => (await docker.getImage(image).inspect()).Config;

/** Builds what a learner would, starts it, and gives it back; both are gone when disposed. */
async function built(files: Record<string, string>) {
  await using folder = await ImagesFolder.with({
    tried: { image: { references: ['test/tried:1'], pull: false }, files },
  });
  const [image] = await folder.read();
  if (!image) throw new Error('no image');
  const logs = await mkdtemp(join(tmpdir(), 'labdock-logs-'));
  const id = await buildImage(docker, image, logs);
  await rm(logs, { recursive: true });
  return { id, [Symbol.asyncDispose]: () => docker.getImage(id).remove() as Promise<void> };
}

test('debian:trixie-slim is a Debian on which apt-get installs things, and holds no lists and archives of its own', async () => {
  const before = await shell(
    'debian:trixie-slim',
    '. /etc/os-release; echo $VERSION_CODENAME; ls /var/lib/apt/lists /var/cache/apt/archives | grep -c deb',
  );
  expect(before.output).toBe('trixie\n0\n');
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends hello >/dev/null 2>&1; hello';
  expect((await shell('debian:trixie-slim', install)).output).toContain('Hello, world!');
  expect((await docker.getImage('debian:trixie-slim').inspect()).Size).toBeLessThan(130_000_000);
});

test('busybox has its commands in /bin and starts a shell', async () => {
  expect((await config('busybox')).Cmd).toEqual(['sh']);
  const { output } = await shell(
    'busybox',
    'ls -d /bin/vi /bin/tee /bin/httpd /bin/wget /bin/nc /tmp /root; id -un; whoami',
  );
  expect(output).toBe('/bin/httpd\n/bin/nc\n/bin/tee\n/bin/vi\n/bin/wget\n/root\n/tmp\nroot\nroot\n');
  expect((await docker.getImage('busybox').inspect()).Size).toBeLessThan(8_000_000);
});

test.each(['alpine:latest', 'diamol/base:latest', 'diamol/base:2e'])(
  '%s is an Alpine to those who ask',
  async (image) => {
    expect((await config(image)).Cmd).toEqual(['/bin/sh']);
    const { output } = await shell(image, '. /etc/os-release; echo $ID; grep -c "^3[.]" /etc/alpine-release');
    expect(output).toBe('alpine\n1\n');
  },
);

test('on alpine a Dockerfile can make users and groups, change modes and run as another user', async () => {
  await using image = await built({
    Dockerfile: `FROM alpine
RUN addgroup -S web && adduser -S -D -H -G web -u 1234 app && adduser -D kim && addgroup kim web
COPY start /usr/local/bin/start
RUN chmod +x /usr/local/bin/start
USER app
ENTRYPOINT ["start"]
`,
    start: '#!/bin/sh\nid -u; id -gn; id -Gn kim; ls -ld /home/kim | cut -c1-10\n',
  });
  expect(await runOnce(docker, image.id)).toEqual({ exitCode: 0, output: '1234\nweb\nkim web\ndrwxr-xr-x\n' });
});

test.each(['latest', '2e'])('diamol/golang:%s builds a program without go.mod', async (tag) => {
  await using image = await built({
    Dockerfile: `FROM diamol/golang:${tag} AS builder\nCOPY main.go .\nRUN go build -o /server\nFROM scratch\nCOPY --from=builder /server /\nCMD ["/server"]\n`,
    'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("built") }\n',
  });
  expect(await runOnce(docker, image.id)).toEqual({ exitCode: 0, output: 'built\n' });
});

test('the first edition of the book has its chapter 4 built and served as it is printed', async () => {
  await using image = await built({
    Dockerfile: `FROM diamol/golang AS builder

COPY main.go .
RUN go build -o /server
RUN chmod +x /server

# app
FROM diamol/base

EXPOSE 80
CMD ["/web/server"]
ENV USER="the author"

WORKDIR web
COPY --from=builder /server .
COPY index.html .
`,
    'index.html': '<h1>Page of {{.}}</h1>\n',
    'main.go': `package main

import (
	"html/template"
	"net/http"
	"os"
)

func main() {
	page := template.Must(template.ParseFiles("index.html"))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { page.Execute(w, os.Getenv("USER")) })
	http.ListenAndServe(":80", nil)
}
`,
  });
  await using server = await Box.serving(docker, 80, { Image: image.id });
  expect(await (await server.fetch('/')).text()).toBe('<h1>Page of the author</h1>\n');
  expect((await docker.getImage(image.id).inspect()).Size).toBeLessThan(20_000_000);
});

test('the tool chain is at hand where the book has it, with packages of its own compiled beforehand', async () => {
  const { output } = await shell('diamol/golang', 'pwd; go env GOPATH; ls /usr/local/go/bin/go');
  expect(output).toBe('/go\n/go\n/usr/local/go/bin/go\n');
});

test.each(['latest', '2e'])('diamol/ch02-hello-diamol:%s says its name, system and address, and ends', async (tag) => {
  await using box = await Box.start(docker, { Image: `diamol/ch02-hello-diamol:${tag}` });
  const { exitCode, output } = await box.output();
  const { Config, NetworkSettings } = await box.container.inspect();
  expect(exitCode).toBe(0);
  expect(output).toContain('Hello from Chapter 2!');
  expect(output).toContain(`My name is:\n${Config.Hostname}\n`);
  expect(output).toMatch(/running on:\nLinux .* \w+\n/);
  const [network] = Object.values(NetworkSettings.Networks);
  expect(network).toBeDefined();
  expect(output).toMatch(/My address is:\ninet addr:\d+\.\d+\.\d+\.\d+/);
});

test.each(['latest', '2e'])(
  'diamol/ch02-hello-diamol-web:%s serves the page of its folder, which can be replaced',
  async (tag) => {
    await using web = await Box.serving(docker, 80, { Image: `diamol/ch02-hello-diamol-web:${tag}` });
    const stock = await (await web.fetch('/')).text();
    expect(stock).toContain('Chapter 2');
    const replace = 'cd htdocs && echo "<h1>mine</h1>" | tee index.html && command -v vi';
    expect((await web.run(['sh', '-c', `pwd && ${replace}`])).stdout).toMatch(
      /^\/usr\/local\/apache2\n<h1>mine<\/h1>\n.*vi\n$/,
    );
    expect(await (await web.fetch('/')).text()).toBe('<h1>mine</h1>\n');
  },
);

test('the web server stops at once, and serves again when it is started again', async () => {
  await using web = await Box.serving(docker, 80, { Image: 'diamol/ch02-hello-diamol-web' });
  await web.fetch('/');
  const start = performance.now();
  await web.container.stop({ t: 10 });
  expect(performance.now() - start).toBeLessThan(5_000);
  await web.container.start();
  expect((await web.fetch('/')).status).toBe(200);
});

test.each(['latest', '2e'])('diamol/ch03-lab:%s has a line to be signed in its working directory', async (tag) => {
  const { output } = await shell(`diamol/ch03-lab:${tag}`, 'echo Kim >> ch03.txt; pwd; cat ch03.txt');
  expect(output).toBe('/diamol\nLab solution, by: Kim\n');
  expect((await config(`diamol/ch03-lab:${tag}`)).Cmd).toEqual(['/bin/sh']);
});

test.each(['diamol/registry:latest', 'registry:2'])(
  '%s keeps what is pushed to it, and deletes it when asked',
  async (image) => {
    const env = ['REGISTRY_STORAGE_DELETE_ENABLED=true'];
    await using registry = await Box.serving(docker, 5000, { Image: image, Env: env });
    expect((await registry.fetch('/v2/')).status).toBe(200);
    const name = `${await registry.address()}/kept`;
    await docker.getImage('busybox').tag({ repo: name, tag: '1' });
    try {
      expect(await push(docker, `${name}:1`)).toBeUndefined();
    } finally {
      await docker.getImage(`${name}:1`).remove();
    }
    expect(await (await registry.fetch('/v2/kept/tags/list')).json()).toEqual({ name: 'kept', tags: ['1'] });
    const headers = { Accept: 'application/vnd.docker.distribution.manifest.v2+json' };
    const digest = (await registry.fetch('/v2/kept/manifests/1', { headers })).headers.get('docker-content-digest');
    expect((await registry.fetch(`/v2/kept/manifests/${digest}`, { method: 'DELETE' })).status).toBe(202);
    const { Mounts } = await registry.container.inspect();
    expect(Mounts.map(({ Destination }) => Destination)).toEqual(['/var/lib/registry']);
  },
);

test('every reference of a stand-in says what it is', async () => {
  const labels = (await docker.listImages({ filters: { label: ['labdock.stand-in=true'] } })).flatMap(
    ({ RepoTags, Labels }) => (RepoTags?.includes('registry:2') ? [Labels] : []),
  );
  for (const label of labels)
    expect(label).toMatchObject({ 'labdock.stock': 'true', 'labdock.recipe': expect.any(String) });
});

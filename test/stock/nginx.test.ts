import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { Box, runOnce } from './containers.ts';

// Written so that it holds for the original too, where that was pulled.
const docker = await connectEngine();
const nginx = () => Box.serving(docker, 80, { Image: 'nginx' });

test('nginx serves its page, and a page that is put in its place', async () => {
  await using web = await nginx();
  expect(await (await web.fetch('/')).text()).toContain('<h1>Welcome to nginx!</h1>');
  await web.run([
    'sh',
    '-c',
    'cd /usr/share/nginx/html && mkdir image && echo mine > index.html && echo a > image/a.jpg',
  ]);
  expect(await (await web.fetch('/')).text()).toBe('mine\n');
  expect((await web.fetch('/image/a.jpg')).headers.get('content-type')).toBe('image/jpeg');
  expect((await web.fetch('/nothing')).status).toBe(404);
});

test('nginx reads the sites of conf.d, and again when it is told to', async () => {
  await using web = await nginx();
  await web.fetch('/');
  const site = 'server { listen 80; location / { return 200 "another site"; } }';
  const { output } = await web.run([
    'sh',
    '-c',
    `echo '${site}' > /etc/nginx/conf.d/default.conf; nginx -t; nginx -s reload`,
  ]);
  expect(output).toContain('test is successful');
  await expect.poll(async () => (await web.fetch('/')).text()).toBe('another site');
});

test('nginx writes its log to where Docker reads it, and ends in order when it is stopped', async () => {
  await using web = await nginx();
  await web.fetch('/seen-in-the-log');
  await web.container.stop({ t: 10 });
  const { exitCode, output } = await web.output();
  expect(output).toMatch(/"GET \/seen-in-the-log HTTP\/1.1" 404/);
  expect(exitCode).toBe(0);
});

test('in place of the server, any other command is run', async () => {
  expect(await runOnce(docker, 'nginx', ['sh', '-c', 'id -un nginx'])).toEqual({ exitCode: 0, output: 'nginx\n' });
});

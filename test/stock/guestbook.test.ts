import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { Box } from './containers.ts';

const docker = await connectEngine();
const guestbook = (options: object = {}) => Box.serving(docker, 80, { Image: 'labdock/guestbook', ...options });
const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

test('an entry sent as JSON is created, and is in the list', async () => {
  await using book = await guestbook();
  const answer = await book.fetch('/entries', json({ name: ' Kim ', message: 'Hello' }));
  expect(answer.status).toBe(201);
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(await answer.json()).toEqual({ name: 'Kim', message: 'Hello', at });
  await book.fetch('/entries', json({ name: 'Lee', message: 'Hi' }));
  const all = await book.fetch('/entries');
  expect(all.headers.get('content-type')).toBe('application/json');
  expect(await all.json()).toMatchObject([{ name: 'Kim' }, { name: 'Lee', message: 'Hi', at }]);
  const { stdout } = await book.run(['cat', '/data/entries.jsonl']);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).name),
  ).toEqual(['Kim', 'Lee']);
});

test('an entry sent by the form leads back to the page, which shows it escaped and the newest first', async () => {
  await using book = await guestbook();
  expect(await (await book.fetch('/entries')).json()).toEqual([]);
  expect(await (await book.fetch('/')).text()).toContain('Nobody has signed yet.');
  const answer = await book.fetch('/entries', form({ name: 'Kim', message: '<script>alert("1")</script>' }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  await book.fetch('/entries', form({ name: '박', message: '안녕하세요' }));
  const page = await (await book.fetch('/')).text();
  expect(page).toContain('&lt;script&gt;alert');
  expect(page).not.toContain('<script');
  expect(page.indexOf('안녕하세요')).toBeGreaterThan(0);
  expect(page.indexOf('안녕하세요')).toBeLessThan(page.indexOf('alert'));
});

test.each([
  ['no name', json({ message: 'Hello' }), 'name is missing'],
  ['a message of spaces', form({ name: 'Kim', message: '  ' }), 'message is missing'],
  [
    'a name of 81 characters',
    json({ name: '가'.repeat(81), message: 'Hello' }),
    'name has 81 characters, at most 80 fit',
  ],
  ['a message of 1001 characters', form({ name: 'Kim', message: 'x'.repeat(1001) }), 'at most 1000 fit'],
  ['broken JSON', { ...json(''), body: '{"name":' }, 'not a JSON object'],
  ['a list', json([1]), 'not a JSON object'],
  ['a name that is a number', json({ name: 1, message: 'Hello' }), 'not a JSON object'],
  ['20 KiB', json({ name: 'Kim', message: 'x'.repeat(20_000) }), 'too large'],
  ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'Hello' }, 'send a form, or JSON'],
])('%s is refused with the reason, and not kept', async (_what, request, reason) => {
  await using book = await guestbook();
  const answer = await book.fetch('/entries', request);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(reason);
  expect(await (await book.fetch('/entries')).json()).toEqual([]);
});

test('what is not there is 404, what cannot be done is 405, and it is healthy', async () => {
  await using book = await guestbook();
  expect((await book.fetch('/nothing')).status).toBe(404);
  expect((await book.fetch('/entries', { method: 'DELETE' })).status).toBe(405);
  expect((await book.fetch('/', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  const health = await book.fetch('/health');
  expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
});

test('entries outlive the container in a volume, a broken line does not hide them', async () => {
  await using volume = await namedVolume();
  const mounted = { HostConfig: { Binds: [`${volume.name}:/data`] } };
  {
    await using book = await guestbook(mounted);
    await book.fetch('/entries', json({ name: 'Kim', message: 'kept' }));
    await book.run(['sh', '-c', 'echo "not JSON" >> /data/entries.jsonl']);
    await book.fetch('/entries', json({ name: 'Lee', message: 'kept too' }));
  }
  await using book = await guestbook(mounted);
  expect(await (await book.fetch('/entries')).json()).toMatchObject([{ message: 'kept' }, { message: 'kept too' }]);
});

test('the image declares no volume: without one, entries are gone with the container', async () => {
  const { Config } = await docker.getImage('labdock/guestbook').inspect();
  expect(Config.Volumes ?? {}).toEqual({});
});

test.each([
  ['read-only', { HostConfig: { ReadonlyRootfs: true } }, 500, 'cannot write to /data: .*read-only file system'],
  ['full', { HostConfig: { Tmpfs: { '/data': 'size=4k' } } }, 507, 'cannot write to /data: .*no space left on device'],
  ['a file', { Env: ['DATA_DIR=/etc/passwd'] }, 500, 'cannot write to /etc/passwd: .*not a directory'],
])(
  'a data folder that is %s is said to whoever writes, and the page is still there',
  async (_what, options, status, words) => {
    await using book = await guestbook(options);
    await book.fetch('/health');
    // Larger than the page of memory that a tmpfs of 4 KiB has.
    const sent = [1, 2, 3, 4, 5].map((n) =>
      book.fetch('/entries', json({ name: `Kim ${n}`, message: 'x'.repeat(999) })),
    );
    const answers = await Promise.all(sent);
    const refused = answers.find((answer) => answer.status !== 201);
    expect(refused?.status).toBe(status);
    expect(await refused?.text()).toMatch(new RegExp(words));
    expect((await book.fetch('/')).status).toBe(200);
    const kept = (await (await book.fetch('/entries')).json().catch(() => [])) as unknown[];
    expect(kept.length).toBe(answers.filter((answer) => answer.status === 201).length);
  },
);

test('title and data folder come from the settings file, and the environment has the last word', async () => {
  const settings = '{"title": "Friends of <Docker>", "dataDir": "/tmp/from-file"}';
  const withSettings = (env: string[]) =>
    guestbook({
      Entrypoint: [
        'sh',
        '-c',
        `mkdir -p /etc/guestbook && echo '${settings}' > /etc/guestbook/settings.json && exec guestbook`,
      ],
      Env: env,
    });
  await using fromFile = await withSettings([]);
  expect(await (await fromFile.fetch('/')).text()).toContain('<h1>Friends of &lt;Docker&gt;</h1>');
  await fromFile.fetch('/entries', json({ name: 'Kim', message: 'Hello' }));
  expect((await fromFile.run(['cat', '/tmp/from-file/entries.jsonl'])).stdout).toContain('Kim');

  await using fromEnvironment = await withSettings(['DATA_DIR=/tmp/from-env']);
  await fromEnvironment.fetch('/entries', json({ name: 'Lee', message: 'Hello' }));
  expect((await fromEnvironment.run(['cat', '/tmp/from-env/entries.jsonl'])).stdout).toContain('Lee');
});

test('settings that are not JSON end it with a sentence', async () => {
  await using book = await Box.start(docker, {
    Image: 'labdock/guestbook',
    Entrypoint: ['sh', '-c', 'echo "{" > /tmp/s && SETTINGS=/tmp/s exec guestbook'],
  });
  const { exitCode, output } = await book.output();
  expect(exitCode).toBe(1);
  expect(output).toContain('guestbook: /tmp/s is not valid JSON');
});

test('it stops at once and cleanly when it is told to', async () => {
  await using book = await guestbook();
  await book.fetch('/health');
  const start = performance.now();
  await book.container.stop({ t: 10 });
  expect(performance.now() - start).toBeLessThan(5_000);
  expect((await book.container.inspect()).State.ExitCode).toBe(0);
});

async function namedVolume() {
  const volume = await docker.createVolume({ Name: `labdock-test-${Date.now()}-${process.pid}` });
  return { name: volume.name, [Symbol.asyncDispose]: () => docker.getVolume(volume.name).remove() as Promise<void> };
}

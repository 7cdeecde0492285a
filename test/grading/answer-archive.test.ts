import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import tar from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { type ArchiveEntry, filesPacked, packArchive, readArchive } from '../../harness/grading/answer-archive.ts';
import { openRun, type Run } from '../../harness/grading/run.ts';
import { ANSWER_FOLDER } from '../../harness/grading/run-script.ts';
import { Sandbox } from '../../harness/sandbox/sandbox.ts';

let run: Run;
let sandbox: Sandbox;

beforeAll(async () => {
  run = await openRun();
  sandbox = await Sandbox.open(await connectEngine(), { labels: run.labels, network: run.network });
});

afterAll(async () => {
  await sandbox?.[Symbol.asyncDispose]();
  await run?.[Symbol.asyncDispose]();
});

const SITE = String.raw`
  rm -rf web *.tar; mkdir -p web/그림
  echo '<p>hello</p>' > web/index.html; chmod 600 web/index.html
  printf '\xff\xd8\xff\x00' > web/그림/a.jpg
  : > web/nothing.txt; ln -s index.html web/home.html
`;

/** A site made anew in the answer's folder, and what the script does with it. */
async function withSite(script: string): Promise<void> {
  await sandbox.run(['mkdir', '-p', ANSWER_FOLDER]);
  const { exitCode, output } = await sandbox.run(['bash', '-euc', SITE + script], { cwd: ANSWER_FOLDER });
  expect(exitCode, output).toBe(0);
}

/** As a learner's archive, which the harness reads through commands in the sandbox. */
const read = (name: string) => readArchive({ run: (argv, options) => sandbox.run(argv, options) }, name);

/** Puts a file into the answer's folder. */
async function put(name: string, content: Buffer): Promise<void> {
  const pack = tar.pack();
  pack.entry({ name }, content);
  pack.finalize();
  await sandbox.put(Readable.from([await buffer(pack)]), ANSWER_FOLDER);
}

test.each(['-cf', '-czf', '-cJf', '--format=pax -cf'])('what tar %s packed is read back', async (options) => {
  await withSite(`tar ${options} site.tar ./web`);
  const archive = await read('site.tar');
  const files = filesPacked(archive);
  expect([...files.keys()].sort()).toEqual(['web/index.html', 'web/그림/a.jpg']);
  expect(files.get('web/그림/a.jpg')).toEqual(Buffer.from([0xff, 0xd8, 0xff, 0x00]));
  expect(archive?.gzip).toBe(options === '-czf');
  expect(archive?.entries.find(({ header }) => header.name === 'web/index.html')?.header.mode).toBe(0o600);
});

test.each(['-cf', '-czf'])(
  'an archive of tar %s packed anew keeps compression, permissions and links',
  async (options) => {
    await withSite(`tar ${options} site.tar web`);
    const archive = await read('site.tar');
    await put('again.tar', await packArchive(archive ?? { entries: [], gzip: false }));
    const again = await read('again.tar');
    expect(again?.gzip).toBe(archive?.gzip);
    const kept = ({ header, content }: ArchiveEntry) => {
      const { name, type, mode, uid, gid, linkname } = header;
      return { name, type, mode, uid, gid, linkname, content };
    };
    expect(again?.entries.map(kept)).toEqual(archive?.entries.map(kept));
  },
);

test('what is no archive, or breaks off, has no entries, and what is not there is told apart', async () => {
  await withSite('tar -cf site.tar web; head -c 700 site.tar > cut.tar; echo junk > junk.tar; : > empty.tar');
  for (const name of ['cut.tar', 'junk.tar', 'empty.tar']) {
    expect((await read(name))?.entries, name).toEqual([]);
  }
  expect(await read('web')).toBeUndefined();
  expect(await read('none.tar')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { connectEngine } from '../../harness/engine/connect.ts';
import { EngineView } from '../../harness/grading/engine-view.ts';
import { EventLog } from '../../harness/grading/event-log.ts';
import { listenTo } from '../../harness/grading/listen-to.ts';
import { quickestStop } from '../../harness/grading/quickest-stop.ts';
import { Box, runOnce } from './containers.ts';

const docker = await connectEngine();
const Image = 'labdock/greeter';

async function engineView() {
  const events = await EventLog.start(docker);
  return { view: new EngineView(docker, events, new Map()), [Symbol.dispose]: () => events[Symbol.dispose]() };
}

test('it greets all its arguments as one name, and stays until it is told to stop', async () => {
  using engine = await engineView();
  await using box = await Box.start(docker, { Image, Cmd: ['greeter', '--shout', 'Ada  *'] });
  const heard = await listenTo(engine.view, box.container, (log) => log.includes('!'), 20_000);
  expect(heard).toEqual({ log: 'Hello, --shout Ada  *!\n', running: true, exitCode: 0 });
  const stop = await quickestStop(engine.view, async () => box.container, 30);
  expect(stop).toMatchObject({ exitCode: 0, killed: false });
  expect(stop.log).toBe('Hello, --shout Ada  *!\nGoodbye, --shout Ada  *!\n');
});

test('it shouts when SHOUT is in its environment', async () => {
  using engine = await engineView();
  await using box = await Box.start(docker, { Image, Cmd: ['greeter', 'Ada'], Env: ['SHOUT=1'] });
  const { log } = await listenTo(engine.view, box.container, (said) => said.includes('!'), 20_000);
  expect(log).toBe('HELLO, ADA!\n');
});

test('a shell in front of it keeps the signal to itself, until Docker kills both', async () => {
  using engine = await engineView();
  await using box = await Box.start(docker, { Image, Cmd: ['sh', '-c', 'greeter Ada; true'] });
  await listenTo(engine.view, box.container, (log) => log.includes('!'), 20_000);
  const stop = await quickestStop(engine.view, async () => box.container, 2);
  expect(stop).toMatchObject({ exitCode: 137, killed: true, log: 'Hello, Ada!\n' });
});

test('without a name it only complains', async () => {
  expect(await runOnce(docker, Image)).toEqual({ exitCode: 2, output: 'greeter: whom shall I greet?\n' });
});

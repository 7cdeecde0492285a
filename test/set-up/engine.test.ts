import { expect, test } from 'vitest';
import { canHaveOwnMachine, onOwnMachine } from './own-machine.ts';
import { smallProject } from './project.ts';

const STARTED =
  /set-up: starting a Docker engine \(log: .labdock\/dockerd.log; stop it with: npx lab engine stop\) … \d+\.\d s/g;
const TIMEOUT_MS = 120_000;
// Elsewhere an engine cannot be started without stopping the one that is there.
const onOwn = test.runIf(canHaveOwnMachine());

onOwn(
  'where no engine answers one is started, in the background, and found from then on',
  async () => {
    await using project = await smallProject();
    const { output } = await onOwnMachine(
      project,
      'set-up; answers; head -n 1 .labdock/dockerd.pid; own dockerd; set-up',
    );
    const [started, code, answer, recorded, running, ...again] = output.trimEnd().split('\n');
    expect(started).toMatch(STARTED);
    expect([code, answer]).toEqual(['exit code 0', 'OK']);
    expect(recorded).toBe(running);
    expect(again).toEqual(['exit code 0']);
    expect(await project.read('.labdock/dockerd.log')).toContain('API listen on');
  },
  TIMEOUT_MS,
);

onOwn(
  'it starts again after it was killed by SIGKILL, with and without its containerd',
  async () => {
    await using project = await smallProject();
    const { output } = await onOwnMachine(
      project,
      `set-up
     kill -9 $(own dockerd); sleep 0.5; set-up
     kill -9 $(own dockerd) $(own containerd); sleep 0.5; ls /run/docker.pid /run/docker.sock /run/docker/containerd/*.pid; set-up
     answers; own dockerd | wc -l; own containerd | wc -l`,
    );
    expect(output.match(STARTED)).toHaveLength(3);
    expect(output).toMatch(/\/run\/docker\.pid\n/);
    expect(output.trimEnd().split('\n').slice(-4)).toEqual(['exit code 0', 'OK', '1', '1']);
  },
  TIMEOUT_MS,
);

onOwn(
  'a pid in a stale file that belongs to another process by now is no hindrance',
  async () => {
    await using project = await smallProject();
    const { output } = await onOwnMachine(
      project,
      `mkdir -p /run/docker/containerd
     sleep 600 & echo -n $! > /run/docker.pid; echo -n $! > /run/docker/containerd/containerd.pid
     set-up; answers; kill -0 $! && echo the other lives`,
    );
    expect(output.trimEnd().split('\n').slice(-3)).toEqual(['exit code 0', 'OK', 'the other lives']);
  },
  TIMEOUT_MS,
);

onOwn(
  'two set-ups at once start one engine',
  async () => {
    await using project = await smallProject();
    const { output } = await onOwnMachine(
      project,
      'set-up > first & set-up > second; wait $!; sleep 1; cat first second; own dockerd | wc -l',
    );
    expect(output.match(STARTED)).toHaveLength(1);
    expect(output.match(/exit code 0/g)).toHaveLength(2);
    expect(output.trimEnd().split('\n').at(-1)).toBe('1');
  },
  TIMEOUT_MS,
);

onOwn(
  'an engine that cannot start ends set-up with the end of its log and exit code 3',
  async () => {
    await using project = await smallProject();
    const { output } = await onOwnMachine(
      project,
      'LABDOCK_DOCKERD_ARGS="--storage-driver nonsense $LABDOCK_DOCKERD_ARGS" set-up',
    );
    expect(output).toContain('nonsense');
    expect(output).toMatch(
      /dockerd ended at once, as its log says above: mend that, then: npm run set-up\nexit code 3\n$/,
    );
  },
  TIMEOUT_MS,
);

onOwn(
  'only an engine of ours is stopped, and a second stop finds none',
  async () => {
    await using project = await smallProject();
    const stop = `node -e "import('./harness/engine/own-engine.ts').then(async (own) => console.log('stopped', await own.stopOwnEngine()))"`;
    const { output } = await onOwnMachine(
      project,
      `set-up > /dev/null; ${stop}; own dockerd | wc -l; ${stop}
     sleep 600 & printf '%s\\n1\\nunix:///run/docker.sock\\n' $! > .labdock/dockerd.pid; ${stop}; kill -0 $! && echo the other lives`,
    );
    expect(output).toMatch(/^stopped \d+\n0\nstopped undefined\nstopped undefined\nthe other lives\n$/);
  },
  TIMEOUT_MS,
);

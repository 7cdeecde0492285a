// A dockerd of ours, in the background: log kept, pid kept, stopped by `lab engine stop`.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { whyNoAnswer } from '../engine/find-engine.mjs';
import { engineLog, projectRoot, writeOwnEngine } from '../engine/own-record.mjs';
import { anyRunsProgram, runsProgram } from '../engine/processes.mjs';
import { inOwnRoot } from './own-root.mjs';
import { asRoot, lastLines, rootAccess, rootPath, runCommand } from './run-command.mjs';
import { doing, SetUpError } from './say.mjs';

const START_MS = 60_000;

/** Its arguments, which LABDOCK_DOCKERD_ARGS can give, and the places that follow from them. */
export function dockerdSettings(env = process.env) {
  const args = (env.LABDOCK_DOCKERD_ARGS ?? '').split(/\s+/).filter(Boolean);
  const given = (...names) => {
    const at = args.findIndex((arg) => names.includes(arg.split('=')[0]));
    if (at === -1) return undefined;
    return args[at].includes('=') ? args[at].slice(args[at].indexOf('=') + 1) : args[at + 1];
  };
  return {
    args,
    host: given('-H', '--host') ?? 'unix:///var/run/docker.sock',
    pidFile: given('-p', '--pidfile') ?? '/var/run/docker.pid',
    execRoot: given('--exec-root') ?? '/var/run/docker',
  };
}

/** The pid of a dockerd that runs, whoever started it, also where it does not answer yet. */
export function runningDockerd() {
  const pid = readPid(dockerdSettings().pidFile);
  return pid && runsProgram(pid, 'dockerd') ? pid : undefined;
}

export async function untilEngineAnswers(host, limitMs, stop = () => false) {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && !stop()) {
    if (!(await whyNoAnswer({ host, source: 'dockerd', named: false }))) return true;
    await sleep(100);
  }
  return false;
}

export async function startDockerd() {
  const settings = dockerdSettings();
  const log = path.relative(projectRoot, engineLog);
  await doing(`starting a Docker engine (log: ${log}; stop it with: npx lab engine stop)`, async () => {
    await removeStale(settings);
    const begin = statSync(engineLog, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnDetached(settings);
    let ended = false;
    child.on('error', () => (ended = true)).on('exit', () => (ended = true));
    const answers = await untilEngineAnswers(settings.host, START_MS, () => ended);
    child.unref();
    const pid = readPid(settings.pidFile);
    if (answers && !ended && pid) return writeOwnEngine(pid, settings.host);
    // Another set-up, of another folder, may have been quicker: then there is an engine all the same.
    if (await untilEngineAnswers(settings.host, 1)) return;
    const tail = lastLines(readFileSync(engineLog).subarray(begin).toString(), 15);
    const how = ended ? 'ended at once' : `did not answer within ${START_MS / 1000} s`;
    throw new SetUpError(`${tail}\ndockerd ${how}, as its log says above: mend that, then: npm run set-up`);
  });
}

/** A session of its own, so that neither Ctrl-C nor the end of the terminal reaches it. */
function spawnDetached({ args }) {
  mkdirSync(path.dirname(engineLog), { recursive: true });
  const log = openSync(engineLog, 'a');
  // Not root: the socket belongs to this user's group, as nobody can join the group docker without logging in again.
  const group = rootAccess() === 'sudo' ? ['--group', String(os.userInfo().gid)] : [];
  const [program, ...rest] = asRoot(inOwnRoot(['dockerd', ...group, ...args]));
  const child = spawn(program, rest, { detached: true, cwd: '/', env: rootPath(), stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

/**
 * What a dockerd or containerd killed by SIGKILL leaves behind. A pid file stops the next one as soon as any process has
 * that pid, and a dead containerd socket makes it wait for an answer that never comes.
 */
async function removeStale({ host, pidFile, execRoot }) {
  const containerdPid = path.join(execRoot, 'containerd/containerd.pid');
  const stale = [];
  if (existsSync(pidFile) && !runsProgram(readPid(pidFile), 'dockerd')) stale.push(pidFile);
  // Its socket keeps out, with its old group, whoever is to use the next one.
  if (host.startsWith('unix://') && !anyRunsProgram('dockerd')) stale.push(host.slice('unix://'.length));
  // Only root may look into this folder.
  const { output } = await runCommand(asRoot(['cat', containerdPid]));
  if (!runsProgram(Number(output), 'containerd')) {
    const sockets = ['containerd.sock', 'containerd.sock.ttrpc', 'containerd-debug.sock'];
    stale.push(containerdPid, ...sockets.map((name) => path.join(execRoot, 'containerd', name)));
  }
  const shared = '/run/containerd/containerd.sock';
  if (existsSync(shared) && !(await isListening(shared))) stale.push(shared);
  await runCommand(asRoot(['rm', '-f', ...stale]));
}

function isListening(socket) {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.on('connect', () => resolve(true)).on('error', (error) => resolve(error.code !== 'ECONNREFUSED'));
    connection.on('connect', () => connection.destroy());
  });
}

function readPid(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

// The second step: an engine that answers. One that is there is used as it is; another is started only where nobody chose one.

import { existsSync } from 'node:fs';
import os from 'node:os';
import { findEngine } from '../engine/find-engine.mjs';
import { engineLog } from '../engine/own-record.mjs';
import { anyRunsProgram } from '../engine/processes.mjs';
import { installPackages, isDebian, whyNoApt } from './apt.mjs';
import { dockerdSettings, runningDockerd, startDockerd, untilEngineAnswers } from './dockerd.mjs';
import { asRoot, rootAccess, runCommand } from './run-command.mjs';
import { doing, SetUpError, say } from './say.mjs';

export async function provideEngine() {
  const { engine, tried } = await findEngine();
  if (engine) return engine;
  refuseBesideChosen(tried);
  await waitForStarting();
  const installed = await installWhereMissing();
  await startEngine(installed);
  const after = await findEngine();
  if (after.engine) return after.engine;
  refuseBesideChosen(after.tried);
  const mend = `see ${engineLog}, then: npm run set-up`;
  throw new SetUpError(`a Docker engine was started, but none answers: ${mend}`);
}

/** Somebody's own choice, or an engine that is there but closed to this user, is not worked around. */
function refuseBesideChosen(tried) {
  for (const { address, code, reason } of tried) {
    const where = address.host ? `at ${address.host}` : 'there';
    if (address.source === 'DOCKER_HOST') {
      throw new SetUpError(
        `DOCKER_HOST names an engine ${where}, but none answers there (${reason}): start it, or: unset DOCKER_HOST`,
      );
    }
    if (address.context) {
      const mend = address.named ? 'unset DOCKER_CONTEXT' : 'docker context use default';
      throw new SetUpError(
        `${address.source} is chosen, but no engine answers ${where} (${reason}): start it, or: ${mend}`,
      );
    }
    if (code === 'EACCES' && address.host.endsWith('/docker.sock') && somebodyListens()) {
      const mend = `sudo usermod -aG docker ${os.userInfo().username}, then log in again`;
      throw new SetUpError(`this user may not use the Docker engine ${where} (${reason}): ${mend}`);
    }
  }
}

/** A socket that this user may not open does not tell whether an engine that was killed left it there. */
function somebodyListens() {
  return existsSync('/run/systemd/system') || process.platform !== 'linux' || anyRunsProgram('dockerd');
}

/** An engine that is just starting, or one that is stuck. */
async function waitForStarting() {
  const pid = runningDockerd();
  if (!pid) return;
  const { host } = dockerdSettings();
  const answers = await doing(`waiting for the engine that runs as process ${pid}`, () =>
    untilEngineAnswers(host, 30_000),
  );
  if (!answers)
    throw new SetUpError(
      `dockerd runs (process ${pid}) but does not answer at ${host}: sudo kill ${pid}, then: npm run set-up`,
    );
}

/** Whether it was this set-up that installed it. */
async function installWhereMissing() {
  if (runningDockerd()) return false;
  const dockerd = ['/usr/bin/dockerd', '/usr/sbin/dockerd', '/usr/local/bin/dockerd'].find((file) => existsSync(file));
  const obstacle = whyNoApt();
  if (dockerd && rootAccess()) return false;
  if (obstacle) {
    const mend = `${howToInstall()}, then: npm run set-up`;
    throw new SetUpError(`no Docker engine answers, and set-up cannot start one (${obstacle}): ${mend}`);
  }
  // In newer releases the docker command is a package of its own; it is what people repeat a finding with.
  const hasCommand = (await runCommand(['docker', '--version'])).exitCode === 0;
  await installPackages(['docker.io'], hasCommand ? [] : ['docker-cli']);
  return true;
}

function howToInstall() {
  if (process.platform !== 'linux') return 'install Docker Desktop (https://docs.docker.com/desktop/) and start it';
  if (!isDebian()) return 'install Docker Engine (https://docs.docker.com/engine/install/) and start it';
  const { username } = os.userInfo();
  return `as root, apt-get install docker.io && usermod -aG docker ${username}; log in again`;
}

/** Where systemd runs, the engine is its service: it may have started it while the package was being installed. */
async function startEngine(installed) {
  const { host } = dockerdSettings();
  const systemd = existsSync('/run/systemd/system');
  const service = systemd ? await runCommand(asRoot(['systemctl', 'start', 'docker'])) : undefined;
  if (service?.exitCode === 0) {
    say('started the service docker (stop it with: sudo systemctl stop docker)');
    if (installed && rootAccess() === 'sudo') await letThisUserIn(host.replace('unix://', ''));
    await untilEngineAnswers(host, 10_000);
  } else if (!runningDockerd()) await startDockerd();
}

/** Only for an engine that this set-up has just installed. The group counts from the next login on, so the socket too. */
async function letThisUserIn(socket) {
  const { username, gid } = os.userInfo();
  say(`adding ${username} to the group docker`);
  await runCommand(asRoot(['usermod', '-aG', 'docker', username]));
  await runCommand(asRoot(['chgrp', String(gid), socket]));
}

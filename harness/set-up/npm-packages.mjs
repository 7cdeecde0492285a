// The first step: node_modules as package-lock.json wants it, with the Node of the project in it.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { doing, SetUpError } from './say.mjs';

/**
 * By content, not by time: git gives files the time of the checkout. The stamp is the hash of the lockfile that was
 * installed; where somebody ran npm by hand there is none, and npm's own record of what it installed is compared.
 */
export function npmPackagesAreCurrent(root) {
  if (!isFile(projectNode(root))) return false;
  const lock = readOr(path.join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readOr(stampFile(root)) === hash) return true;
  if (!installedAsLocked(lock, readOr(path.join(root, 'node_modules/.package-lock.json')))) return false;
  writeFileSync(stampFile(root), hash);
  return true;
}

/** Node 24, which the dependency `node` brings. */
export function projectNode(root) {
  return path.join(root, 'node_modules', process.platform === 'win32' ? 'node/bin/node.exe' : '.bin/node');
}

export async function installNpmPackages(root) {
  const options = { cwd: root, env: environment(root), shell: process.platform === 'win32' };
  // Development dependencies are asked for by name: NODE_ENV=production would leave out the Node that runs the rest.
  const command = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'];
  await doing('installing the packages of package-lock.json (npm ci)', async () => {
    const { exitCode, output } = await runCommand(command, options);
    if (exitCode !== 0)
      throw new SetUpError(`${lastLines(output, 30)}\nnpm ci failed as above; to see it again: npm ci`);
    if (!isFile(projectNode(root))) await installNode(root, options);
  });
  if (npmPackagesAreCurrent(root)) return;
  throw new SetUpError(
    'npm ci ended well, but node_modules is not what package-lock.json names: rm -rf node_modules && npm ci',
  );
}

/** Where install scripts are switched off, the package `node` is empty until its script is run for it. */
async function installNode(root, options) {
  const { exitCode, output } = await runCommand(['npm', 'rebuild', 'node', '--ignore-scripts=false'], options);
  if (exitCode === 0 && isFile(projectNode(root))) return;
  const mend = 'npm rebuild node --ignore-scripts=false';
  throw new SetUpError(`${lastLines(output, 15)}\nNode 24 (the package "node") was not installed, as above: ${mend}`);
}

/** Without this project's own programs on the PATH: npm ci removes the Node there while it runs. */
function environment(root) {
  const own = path.join(root, 'node_modules', '.bin');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== own);
  const { npm_config_local_prefix: _, ...env } = process.env;
  return { ...env, PATH: folders.join(path.delimiter) };
}

function installedAsLocked(lockText, installedText) {
  if (!lockText || !installedText) return false;
  const locked = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  const wanted = Object.entries(locked).filter(([name]) => name !== '');
  const known = Object.keys(installed).every((name) => locked[name]);
  return (
    known &&
    wanted.every(([name, { version, optional }]) => (installed[name] ? installed[name].version === version : optional))
  );
}

function stampFile(root) {
  return path.join(root, 'node_modules/.labdock-lock');
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readOr(file, otherwise = '') {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

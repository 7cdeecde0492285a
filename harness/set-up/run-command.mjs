// Commands that set-up runs. Their output is kept, and shown only where one fails.
import { spawn, spawnSync } from 'node:child_process';

/** Standard output and error together. A program that is not there ends with exit code 127. */
export function runCommand([program, ...args], options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', (error) => resolve({ exitCode: 127, output: error.message }));
    child.on('close', (code, signal) => {
      resolve({
        exitCode: code ?? 128,
        output: Buffer.concat(parts).toString() + (signal ? `ended by ${signal}` : ''),
      });
    });
  });
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** How commands become root's: 'root' as they are, 'sudo' through sudo without a password, undefined not at all. */
export function rootAccess() {
  if (process.getuid?.() === 0) return 'root';
  sudoWorks ??= spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 5_000 }).status === 0;
  return sudoWorks ? 'sudo' : undefined;
}

let sudoWorks;

/** sudo forgets the environment, so what a proxy or a certificate authority of one's own needs goes along by name. */
export function asRoot(argv, extra = {}) {
  const wanted = /^(https?|no|all|ftp)_proxy$|^SSL_CERT_(FILE|DIR)$|^NODE_EXTRA_CA_CERTS$/i;
  const passed = Object.entries(process.env).filter(([name]) => wanted.test(name));
  const settings = [...passed, ...Object.entries(extra)].map(([name, value]) => `${name}=${value}`);
  const command = ['env', ...settings, ...argv];
  return rootAccess() === 'sudo' ? ['sudo', '-n', ...command] : command;
}

/** Debian keeps dockerd, iptables and debootstrap where only root's PATH looks. */
export function rootPath() {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin` };
}

// Installs the browser libraries once, also when several builds ask at the same moment:
// the first takes the lock, the others wait and then find nothing left to do.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const modules = join(root, 'node_modules');
const stamp = join(modules, '.npm-ci.stamp');
const lock = join(root, '.npm-ci.lock');

const changed = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isCurrent = () => changed(stamp) > 0
  && changed(stamp) >= Math.max(changed(join(root, 'package.json')), changed(join(root, 'package-lock.json')));

function take() {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (!holder) return Date.now() - changed(lock) > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

while (!isCurrent()) {
  if (!take()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    continue;
  }
  try {
    if (isCurrent()) break;
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    if (npm.status !== 0) process.exitCode = npm.status ?? 1;
    if (process.exitCode) break;
    mkdirSync(modules, { recursive: true });
    writeFileSync(stamp, '');
  } finally {
    rmSync(lock, { force: true });
  }
}

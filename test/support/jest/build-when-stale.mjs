import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Specs see the product as it was built last. Builds where a source is newer than that, so that nobody tests what was there before. */
export function buildWhenStale() {
  if (!['libs', 'apps'].some(isStale)) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built');
}

function isStale(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || /\.(spec|d)\.ts$/.test(entry.name)) return false;
    const source = join(entry.parentPath ?? entry.path, entry.name);
    const built = statSync(join('dist', source.replace(/\.ts$/, '.js')), { throwIfNoEntry: false });
    return built === undefined || built.mtimeMs < statSync(source).mtimeMs;
  });
}

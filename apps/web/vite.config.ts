import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const API = 'http://127.0.0.1:3000';
const OUT = join(import.meta.dirname, '..', '..', 'dist', 'apps', 'web');

/** Text is compressed once, here, and not with each request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const files = (await readdir(OUT, { recursive: true })).filter((name) => /\.(js|css|html|svg)$/.test(name));
      for (const file of files) {
        const bytes = await readFile(join(OUT, file));
        await writeFile(join(OUT, `${file}.br`), await promisify(brotliCompress)(bytes));
        await writeFile(join(OUT, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
      }
    },
  };
}

/** `npm run build:web` writes what the API serves at /; `npm run dev:web` serves it from the sources, with the API behind it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows data: for icons in styles alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Packages mark modules for servers with directives that mean nothing here.
    rolldownOptions: { onLog: (level, log, print) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : print(level, log)) },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/api', '/katalog', '/betreuung', '/berichte', '/abrechnung', '/kontoauszug', '/kalender'].map((path) => [path, API])),
  },
});

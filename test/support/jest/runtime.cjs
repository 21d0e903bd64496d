'use strict';

const { dirname, join, relative, resolve, sep } = require('node:path');
const { pathToFileURL } = require('node:url');
const { SyntheticModule, compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;

const ROOT = resolve(__dirname, '../../..');
const BUILT = join(ROOT, 'dist');

/** Where Node finds what a spec imports, when it is the product or a package: as in service, from the build. Else undefined. */
function outside(specifier, from) {
  if (!specifier.startsWith('.')) return specifier;
  const path = relative(ROOT, resolve(dirname(from), specifier));
  const isProduct = (path.startsWith(`libs${sep}`) || path.startsWith(`apps${sep}`)) && path.endsWith('.js');
  return isProduct || path.startsWith(`dist${sep}`) ? pathToFileURL(isProduct ? join(BUILT, path) : join(ROOT, path)).href : undefined;
}

/**
 * jest loads every module anew for every spec, which cost more than all tests together. Here the product (from dist, as in service) and its packages are
 * Node's own modules, loaded once per worker; specs and what supports them stay jest's.
 */
module.exports = class SharedModules extends Runtime {
  constructor(...args) {
    super(...args);
    const { esmLoader, executor } = this;
    const resolveModule = esmLoader.resolveModule.bind(esmLoader);
    const inside = new Map();
    esmLoader.getContext = () => undefined;
    esmLoader.resolveModule = async (specifier, from, context) => {
      const where = specifier === '@jest/globals' || this._resolution.isCoreModule(specifier) ? undefined : outside(specifier, from);
      if (where === undefined) return resolveModule(specifier, from, context);
      if (!inside.has(where)) inside.set(where, await linked(where));
      return inside.get(where);
    };
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename, importModuleDynamically: (specifier) => import(specifier) });
  }
};
module.exports.default = module.exports;

async function linked(where) {
  const names = await import(where);
  const module = new SyntheticModule(
    Object.keys(names),
    function () {
      for (const name of Object.keys(names)) this.setExport(name, names[name]);
    },
    { identifier: where },
  );
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}

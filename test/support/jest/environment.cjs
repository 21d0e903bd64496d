'use strict';

const { TestEnvironment } = require('jest-environment-node');
require('./password-once.cjs');

// jest sets it, and packages behave differently when they see it: what is tested here is what runs in service, where it is not set.
delete process.env.NODE_ENV;

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'];

/** What a spec may change for itself: the next one begins with what the worker began with. */
const remember = () => ({
  console: globalThis.console,
  exit: process.exit,
  env: { ...process.env },
  folder: process.cwd(),
  listeners: SIGNALS.map((signal) => [signal, process.listeners(signal)]),
});

/**
 * Runs specs in the worker's own realm instead of one of their own: then what they share with the product (errors, dates, arrays) is
 * the same, and the product and its packages are loaded once per worker (runtime.cjs) and not once per spec.
 */
module.exports = class OneRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { projectConfig } = config;
    this.before = remember();
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: projectConfig, global: globalThis });
  }

  async teardown() {
    const { console, exit, env, folder, listeners } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(folder);
    process.exit = exit;
    process.exitCode = undefined;
    for (const [signal, known] of listeners) {
      for (const listener of process.listeners(signal)) if (!known.includes(listener)) process.removeListener(signal, listener);
    }
    globalThis.console = console;
    // The framework of one spec: those who hear of its tests, and their state, under a symbol that nobody else has.
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) if (symbol.description === 'JEST_STATE_SYMBOL') delete globalThis[symbol];
    await super.teardown();
  }
};

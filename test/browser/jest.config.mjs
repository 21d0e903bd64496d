import base from '../../jest.config.mjs';

const { extensionsToTreatAsEsm, moduleNameMapper, runtime, testEnvironment, transform } = base.projects[1];

/** In a real browser against one running service with the demonstration network; outside `npm test`, which needs no browser. */
export default {
  extensionsToTreatAsEsm,
  moduleNameMapper,
  runtime,
  testEnvironment,
  transform,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/browser/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/browser/support/service.mjs',
  globalTeardown: '<rootDir>/test/browser/support/service-end.mjs',
};

import base from '../../jest.config.mjs';

const { extensionsToTreatAsEsm, moduleNameMapper, runtime, testEnvironment, transform } = base.projects[1];

/** Proofs run one at a time, outside `npm test`. */
export default {
  extensionsToTreatAsEsm,
  moduleNameMapper,
  runtime,
  testEnvironment,
  transform,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/proofs/*.proof.ts'],
  globalSetup: base.globalSetup,
  globalTeardown: base.globalTeardown,
};

import base from '../../jest.config.mjs';

const { displayName: _, testMatch: __, ...project } = base.projects[1];

/** Proofs run one at a time, outside `npm test`. */
export default {
  ...project,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/proofs/*.proof.ts'],
  globalSetup: base.globalSetup,
  globalTeardown: base.globalTeardown,
};

export * from './entities.js';
export * from './migrations.js';
export * from './open-database.js';
export * from './verifiers.js';

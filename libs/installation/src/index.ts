export * from './entities.js';
export * from './migrations.js';
export * from './open-database.js';

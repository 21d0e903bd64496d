export * from './entities.js';
export * from './mail-templates.js';
export * from './migrations.js';
export * from './open-database.js';
export * from './verifiers.js';
export * from './task-kinds.js';
export * from './webhook-kinds.js';

export * from './bad-cursor-error.js';
export * from './find-page.js';
export * from './keyset.js';
export * from './page.js';

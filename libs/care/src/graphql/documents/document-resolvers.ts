import { DocumentResolver } from './document.resolver.js';

/** Resolvers of documents of cases. */
export const documentResolvers = [DocumentResolver];

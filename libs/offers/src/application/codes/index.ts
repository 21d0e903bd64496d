import { FindCodesQuery } from './find-codes.query.js';
import { RetireCodeUseCase } from './retire-code.use-case.js';
import { SaveCodeUseCase } from './save-code.use-case.js';

export { findUsableCodes } from './usable-codes.js';
export { CODE_LISTS, type CodeList, type OfferCode } from '../../domain/codes/code-lists.js';
export { FindCodesQuery, RetireCodeUseCase, SaveCodeUseCase };

/** Use cases and queries of code lists. */
export const codeProviders = [FindCodesQuery, RetireCodeUseCase, SaveCodeUseCase];

import { ChargeResolver } from './charge.resolver.js';
import { ChargesResolver } from './charges.resolver.js';

export const chargeResolvers = [ChargeResolver, ChargesResolver];

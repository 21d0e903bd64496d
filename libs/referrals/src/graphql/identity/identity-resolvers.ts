import { ConsentResolver } from '../consent/consent.resolver.js';
import { HearingPersonResolver } from '../participation/hearing-person.resolver.js';
import { HearingResolver } from '../participation/hearing.resolver.js';
import { CaseIdentityResolver } from './case-identity.resolver.js';
import { IdentityReadResolver } from './identity-read.resolver.js';

/** Who a case is, what the family has consented to, and that it was heard. */
export const identityResolvers = [CaseIdentityResolver, ConsentResolver, HearingPersonResolver, HearingResolver, IdentityReadResolver];

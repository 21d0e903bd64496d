import { RelaxationOptionResolver } from './relaxation-option.resolver.js';
import { RelaxationPairResolver } from './relaxation-pair.resolver.js';
import { WhyNotResolver } from './why-not.resolver.js';

export const whyNotResolvers = [RelaxationOptionResolver, RelaxationPairResolver, WhyNotResolver];

import { RelaxationPeopleResolver } from './relaxation-people.resolver.js';
import { RelaxationsResolver } from './relaxations.resolver.js';

export const relaxationResolvers = [RelaxationPeopleResolver, RelaxationsResolver];

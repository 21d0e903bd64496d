import { FindRelaxationsQuery } from './find-relaxations.query.js';
import { RelaxCriterionUseCase } from './relax-criterion.use-case.js';
import { WithdrawRelaxationUseCase } from './withdraw-relaxation.use-case.js';

export const relaxationProviders = [FindRelaxationsQuery, RelaxCriterionUseCase, WithdrawRelaxationUseCase];

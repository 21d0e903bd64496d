export { DeclareLicenceDependencyUseCase, type DeclareLicenceDependencyInput } from './declare-licence-dependency.use-case.js';
export { dependentsOfEnd } from './dependents-of-end.js';
export { FindLicenceDependenciesQuery } from './find-licence-dependencies.query.js';
export type { LicenceDepends } from './licence-refusals.js';
export { WithdrawLicenceDependencyUseCase, type WithdrawLicenceDependencyInput } from './withdraw-licence-dependency.use-case.js';

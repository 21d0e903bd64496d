import type { ModuleTerms } from '../../domain/modules/module-terms.js';
import { templateWarnings } from '../../domain/modules/template-warnings.js';
import type { ModuleType } from './module.type.js';

/** A module as the API shows it: each template with its warnings. */
export const toModule = (module: ModuleTerms): ModuleType => ({
  ...module,
  templates: module.templates.map((template) => ({ ...template, warnings: templateWarnings(module, template) })),
});

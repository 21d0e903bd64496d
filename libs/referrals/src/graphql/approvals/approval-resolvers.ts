import { ApprovalChangeResolver } from './approval-change.resolver.js';
import { ApprovalCommandsResolver } from './approval-commands.resolver.js';
import { ApprovalFieldsResolver } from './approval-fields.resolver.js';

export const approvalResolvers = [ApprovalChangeResolver, ApprovalCommandsResolver, ApprovalFieldsResolver];

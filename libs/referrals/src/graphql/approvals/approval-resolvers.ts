import { ApprovalChangeResolver } from './approval-change.resolver.js';
import { ApprovalCommandsResolver } from './approval-commands.resolver.js';
import { ApprovalFieldsResolver } from './approval-fields.resolver.js';
import { SignerResolver } from './signer.resolver.js';

export const approvalResolvers = [ApprovalChangeResolver, ApprovalCommandsResolver, ApprovalFieldsResolver, SignerResolver];

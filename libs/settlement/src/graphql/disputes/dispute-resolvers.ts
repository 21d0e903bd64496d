import { DisputeCommandsResolver } from './dispute-commands.resolver.js';
import { DisputeOfLineResolver } from './dispute-of-line.resolver.js';
import { DisputeResolver } from './dispute.resolver.js';
import { DisputeStepResolver } from './dispute-step.resolver.js';
import { DisputedLineResolver } from './disputed-line.resolver.js';

/** Resolvers of disputes about lines and what came of them. */
export const disputeResolvers = [DisputeCommandsResolver, DisputeOfLineResolver, DisputeResolver, DisputeStepResolver, DisputedLineResolver];

import { DifferenceCommandsResolver } from './difference-commands.resolver.js';
import { DifferencesResolver } from './differences.resolver.js';

export const differenceResolvers = [DifferenceCommandsResolver, DifferencesResolver];

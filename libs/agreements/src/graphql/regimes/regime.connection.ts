import { connectionOf } from '#platform/graphql';
import { RegimeType } from './regime.type.js';

export const RegimeConnection = connectionOf(RegimeType, 'Regime');

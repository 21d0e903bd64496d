import { connectionOf } from '#platform/graphql';
import { SettlementRateType } from './settlement-rate.type.js';

export const SettlementRateConnection = connectionOf(SettlementRateType, 'SettlementRate');

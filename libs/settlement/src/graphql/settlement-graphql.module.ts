import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { SettlementModule } from '../settlement.module.js';
import { ClearingRunResolver } from './clearing-run.resolver.js';
import { SettlementCommandsResolver } from './settlement-commands.resolver.js';
import { SettlementStatementResolver } from './settlement-statement.resolver.js';
import { StatementLineResolver } from './statement-line.resolver.js';

@Module({
  imports: [IdentityModule, OffersModule, SettlementModule],
  providers: [ClearingRunResolver, SettlementCommandsResolver, SettlementStatementResolver, StatementLineResolver],
})
export class SettlementGraphqlModule {}

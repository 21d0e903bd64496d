import { Module } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { CareModule } from '#care';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { SettlementModule } from '../settlement.module.js';
import { invoiceResolvers } from './invoices/invoice-resolvers.js';
import { ClearingRunResolver } from './clearing-run.resolver.js';
import { chargeResolvers } from './charges/charge-resolvers.js';
import { disputeResolvers } from './disputes/dispute-resolvers.js';
import { monthResolvers } from './months/month-resolvers.js';
import { runResolvers } from './runs/run-resolvers.js';
import { ledgerResolvers } from './ledger/ledger-resolvers.js';
import { paymentResolvers } from './payments/payment-resolvers.js';
import { SettlementCommandsResolver } from './settlement-commands.resolver.js';
import { SettlementStatementResolver } from './settlement-statement.resolver.js';
import { StatementLineResolver } from './statement-line.resolver.js';
import { transferResolvers } from './transfers/transfer-resolvers.js';

@Module({
  imports: [CareModule, AgreementsModule, IdentityModule, OffersModule, SettlementModule],
  providers: [...invoiceResolvers, ClearingRunResolver, SettlementCommandsResolver, SettlementStatementResolver, StatementLineResolver, ...runResolvers, ...chargeResolvers, ...disputeResolvers, ...ledgerResolvers, ...paymentResolvers, ...transferResolvers, ...monthResolvers],
})
export class SettlementGraphqlModule {}

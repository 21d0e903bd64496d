import { Module } from '@nestjs/common';
import { ClearMonthUseCase } from './application/clear-month.use-case.js';
import { ClearingRunQuery } from './application/clearing-run.query.js';
import { CloseMonthUseCase } from './application/close-month.use-case.js';
import { chargeProviders } from './application/charges/index.js';
import { disputeProviders } from './application/disputes/index.js';
import { monthProviders } from './application/months/index.js';
import { exportProviders } from './application/exports/index.js';
import { documentProviders } from './application/documents/index.js';
import { invoiceProviders } from './application/invoices/index.js';
import { ledgerProviders } from './application/ledger/ledger-providers.js';
import { paymentProviders } from './application/payments/payment-providers.js';
import { runProviders } from './application/runs/run-providers.js';
import { SettlementStatementQuery } from './application/settlement-statement.query.js';
import { transferProviders } from './application/transfers/index.js';
import { StartClearingUseCase } from './application/start-clearing.use-case.js';

const useCases = [ClearMonthUseCase, CloseMonthUseCase, StartClearingUseCase, ClearingRunQuery, SettlementStatementQuery, ...runProviders, ...chargeProviders, ...disputeProviders, ...exportProviders, ...documentProviders, ...invoiceProviders, ...ledgerProviders, ...paymentProviders, ...transferProviders, ...monthProviders];

@Module({ providers: useCases, exports: useCases })
export class SettlementModule {}

import { Module } from '@nestjs/common';
import { ClearMonthUseCase } from './application/clear-month.use-case.js';
import { ClearingRunQuery } from './application/clearing-run.query.js';
import { CloseMonthUseCase } from './application/close-month.use-case.js';
import { SettlementStatementQuery } from './application/settlement-statement.query.js';
import { StartClearingUseCase } from './application/start-clearing.use-case.js';

const useCases = [ClearMonthUseCase, CloseMonthUseCase, StartClearingUseCase, ClearingRunQuery, SettlementStatementQuery];

@Module({ providers: useCases, exports: useCases })
export class SettlementModule {}

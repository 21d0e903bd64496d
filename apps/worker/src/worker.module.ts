import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, Readiness, type PlatformParts } from '#platform';
import { SettlementModule } from '#settlement';
import { HealthController } from './health.controller.js';

export interface WorkerParts extends PlatformParts {
  readonly readiness: Readiness;
}

/** The worker: the contexts whose jobs it does, and its health. */
@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(parts), SettlementModule],
      controllers: [HealthController],
      providers: [{ provide: Readiness, useValue: parts.readiness }],
    };
  }
}

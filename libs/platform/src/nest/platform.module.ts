import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock, IdSource } from '#kernel';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Tokens of what has no class: `constructor(@Inject(CLOCK) private readonly clock: Clock)`. */
export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');
export const CONFIG = Symbol('Config');
export const DATA_SOURCE = Symbol('DataSource');

export interface PlatformParts {
  readonly config: Config;
  /** Opened and closed by the program, not by the module. */
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** What every context's module finds without importing it: the unit of work, the clock, ids, the configuration. */
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const providers = [
      { provide: UnitOfWork, useValue: new UnitOfWork(parts.dataSource) },
      { provide: DATA_SOURCE, useValue: parts.dataSource },
      { provide: CONFIG, useValue: parts.config },
      { provide: CLOCK, useValue: parts.clock },
      { provide: ID_SOURCE, useValue: parts.ids },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}

import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DATA_SOURCE, Public } from '#platform';
import type { DataSource } from 'typeorm';

@Controller('health')
export class HealthController {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  @Public('asked by whoever runs the process, which has no account')
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** Ready means: the database answers. Why it does not is for the log, not for whoever asks. */
  @Public('asked by whoever sends requests to the process, which has no account')
  @Get('ready')
  async ready() {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'unavailable' });
    }
    return { status: 'ok' };
  }
}

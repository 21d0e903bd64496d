import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from '#platform';

/** For whoever runs the process; it answers on a port of its own and says nothing about anybody's data. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready() {
    const problems = await this.readiness.problems();
    if (problems.length > 0) throw new ServiceUnavailableException({ status: 'unavailable', problems });
    return { status: 'ok' };
  }
}

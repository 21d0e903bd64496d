import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { listHandlers, requireRules, type HandlerList } from '#platform/graphql';

/** The API does not start with a handler that does not say who may call it. */
@Injectable()
export class HandlerCheck implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    requireRules(this.handlers());
  }

  handlers(): HandlerList {
    return listHandlers(this.discovery);
  }
}

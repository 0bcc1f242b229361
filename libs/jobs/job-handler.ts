import { DiscoveryService } from '@nestjs/core';

export interface JobHandlerOptions {
  task: string;
  /** When the portal itself starts it: minute, hour, day, month, weekday, in UTC. */
  cron?: string;
}

/** Marks a method of a provider as what does a task: it gets the payload, may be run again after a failure, and so must bear that. */
export const JobHandler = DiscoveryService.createDecorator<JobHandlerOptions>();

import type { LogLevel } from '@nestjs/common';
import type { Settings } from './settings.js';

const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** Nest's names of the levels that LOG_LEVEL lets through. */
export const logLevels = ({ LOG_LEVEL }: Settings): LogLevel[] =>
  LEVELS.slice(0, LEVELS.indexOf(LOG_LEVEL === 'info' ? 'log' : (LOG_LEVEL as LogLevel)) + 1);

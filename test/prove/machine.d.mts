/** A durable PostgreSQL and a portal as `npm start` runs them, each a process that can be killed. */
export interface Machine {
  url: string;
  databaseUrl: string;
  env: Record<string, string>;
  storage: string;
  /** Kills with -9, and starts again what it killed. */
  kill(what: 'server' | 'database'): Promise<void>;
  startServer(): Promise<void>;
  stopServer(): Promise<void>;
  stop(): Promise<void>;
}
/** With these settings beside its own. */
export function startMachine(more?: NodeJS.ProcessEnv): Promise<Machine>;

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Signer } from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Ids } from '#database';
import { loadSettings, Settings } from '#settings';
import { AppModule } from '../../apps/portal/app.module.js';
import { adapterFor, dress } from '../../apps/portal/create-portal.js';
import { fingerprintOf } from '../../libs/identity/session.store.js';
import { loadParties, partyId } from '#parties';
import { createDatabase, type TestDatabase } from './postgres.mjs';

export interface Answer {
  data: any;
  /** The code of the first error. */
  code: string | undefined;
  details: any;
  /** The cookie that the answer sets. */
  cookie: string | undefined;
  setCookie: string | undefined;
  body: string;
}

/** The whole portal on a database of its own, asked over HTTP as a browser would. */
export class TestPortal {
  app!: NestFastifyApplication;
  /** Where it listens, without a slash at the end. */
  url!: string;
  readonly settings: Settings;

  constructor(
    private readonly database: TestDatabase,
    /** Providers to be others than the portal's own. */
    private readonly override: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
  ) {
    const files = join(tmpdir(), `plenary-test-${randomUUID()}`);
    this.settings = loadSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      STORAGE_PATH: files,
      WEB_PATH: join(files, 'no-client'),
      // So that a test can come from any address.
      TRUST_PROXY: 'true',
    });
  }

  async start(): Promise<this> {
    const builder = Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(Settings)
      .useValue(this.settings);
    const module = await this.override(builder).compile();
    this.app = await dress(
      module.createNestApplication<NestFastifyApplication>(adapterFor(this.settings), { logger: ['error'] }),
      this.settings,
    );
    await this.app.listen(0, '127.0.0.1');
    this.url = (await this.app.getUrl()).replace(/\/$/, '');
    return this;
  }

  async restart(): Promise<void> {
    await this.app.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  async gql(query: string, variables: object = {}, cookie?: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...(cookie ? { cookie } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = await answer.text();
    const { data, errors } = JSON.parse(body) as { data?: any; errors?: { extensions: { code: string; details: any } }[] };
    const error = errors?.[0]?.extensions;
    const setCookie = answer.headers.getSetCookie().find((text) => text.startsWith('plenary='));
    return { data, code: error?.code, details: error?.details, cookie: setCookie?.split(';')[0], setCookie, body };
  }

  sql<Row = any>(text: string, params: unknown[] = []): Promise<Row[]> {
    return this.app.get(DataSource).query(text, params);
  }

  /** A cookie of a session of this person, without a password. */
  async as(personId: string): Promise<string> {
    const secret = this.app.get(Ids).word('0123456789abcdef', 32);
    await this.sql(`insert into session (id, person_id, data, expires_at) values ($1, $2, $3, now() + interval '1 hour')`, [
      fingerprintOf(secret),
      personId,
      { seenAt: Date.now() },
    ]);
    return `plenary=${encodeURIComponent(new Signer(this.settings.SESSION_SECRET, 'sha256').sign(secret))}`;
  }

  async person(name: string): Promise<string> {
    const id = this.app.get(Ids).next();
    await this.sql('insert into person (id, name, email) values ($1, $2, $3)', [
      id,
      name,
      `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    ]);
    return id;
  }

  /** A person with an active accreditation to the party with this code. */
  async delegate(name: string, code: string, role = 'DELEGATE'): Promise<string> {
    const id = await this.person(name);
    await this.sql(
      'insert into accreditation (id, person_id, party_id, role, from_at, approved_at) values ($1, $2, $3, $4, now(), now())',
      [this.app.get(Ids).next(), id, partyId(code), role],
    );
    return id;
  }

  /** A person with a duty of the secretariat. */
  async officer(name: string, duty = 'ADMINISTRATOR'): Promise<string> {
    const id = await this.person(name);
    await this.sql('insert into duty (id, person_id, duty, from_at) values ($1, $2, $3, now())', [this.app.get(Ids).next(), id, duty]);
    return id;
  }
}

/** Boots the portal on a fresh, migrated database that holds the parties. */
export async function startPortal(): Promise<TestPortal> {
  const portal = await new TestPortal(await createDatabase()).start();
  await loadParties((text, params) => portal.sql(text, params));
  return portal;
}

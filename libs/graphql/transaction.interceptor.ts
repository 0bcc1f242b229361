import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { defer, firstValueFrom, from, type Observable } from 'rxjs';
import { Database } from '#database';

/** Gives every mutation one transaction, committed before anything of its answer is read. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const { operation } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    if (operation.operation !== 'mutation') return next.handle();
    return defer(() => from(this.database.transaction(() => firstValueFrom(next.handle()))));
  }
}

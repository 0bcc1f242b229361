import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PostAlone, Thread } from '#discussions';
import { Document } from '#documents';
import { IdPipe, PageArgs } from '#graphql';
import { CurrentPerson, Person, type SignedIn } from '#identity';
import { Report, ReportConnection } from './report.entity.js';
import { CloseReportInput, ReportInput } from './reports.inputs.js';
import { ReportParts } from './report-parts.service.js';
import { ReportsReader } from './reports.reader.js';
import { Reports } from './reports.service.js';

@Resolver(() => Report)
export class ReportsResolver {
  constructor(
    private readonly service: Reports,
    private readonly reader: ReportsReader,
    private readonly parts: ReportParts,
  ) {}

  @Query(() => ReportConnection, { name: 'reports', description: 'Open ones, newest first. MODERATOR.' })
  openReports(@CurrentPerson() actor: SignedIn, @Args() page: PageArgs) {
    return this.reader.open(actor, page);
  }

  @Query(() => ReportConnection, { description: 'What the viewer has reported, newest first.' })
  myReports(@CurrentPerson() actor: SignedIn, @Args() page: PageArgs) {
    return this.reader.mine(actor, page);
  }

  @Query(() => Report, { name: 'report', description: 'Of moderators while it is open, and of whoever reported.' })
  reportById(@CurrentPerson() actor: SignedIn, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.reader.report(actor, id);
  }

  @Mutation(() => Report, { description: 'Opens what is reported to moderators, whatever its label, until they close it. READ.' })
  report(@CurrentPerson() actor: SignedIn, @Args('input') input: ReportInput) {
    return this.service.report(actor, input);
  }

  @Mutation(() => Boolean, { description: 'Closes what it opened. MODERATOR.' })
  closeReport(@CurrentPerson() actor: SignedIn, @Args('input') input: CloseReportInput) {
    return this.service.close(actor, input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null for who has custody of what is reported: custodians are never told.' })
  reporter(@CurrentPerson() actor: SignedIn, @Parent() report: Report) {
    return this.parts.reporter(actor, report);
  }

  @ResolveField(() => Document, { nullable: true, description: 'What it is about, where the viewer may discover that.' })
  document(@CurrentPerson() actor: SignedIn, @Parent() report: Report) {
    return this.parts.document(actor, report);
  }

  @ResolveField(() => Thread, { nullable: true, description: 'What it is about, where the viewer may discover that.' })
  thread(@CurrentPerson() actor: SignedIn, @Parent() report: Report) {
    return this.parts.thread(actor, report);
  }

  @ResolveField(() => PostAlone, { nullable: true, description: 'For moderators: the reported post alone.' })
  post(@CurrentPerson() actor: SignedIn, @Parent() report: Report) {
    return this.parts.post(actor, report);
  }
}

import { Module } from '@nestjs/common';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { PartiesModule } from '#parties';
import { AccessResolver } from './access.resolver.js';
import { Access } from './access.service.js';
import { AudienceAccess } from './audience.access.js';
import { AudienceChoiceFields, AudienceFields } from './audience.fields.js';
import { AudienceSearch } from './audience.search.js';
import { Audiences } from './audiences.service.js';
import { BroughtItems } from './brought-items.service.js';
import { CapacityLevels } from './capacity.levels.js';
import { DistributionEdits } from './distribution.edits.js';
import { DirectoryChanges } from './directory-changes.service.js';
import { DirectoryPreviewResolver } from './directory-preview.resolver.js';
import { DirectoryPreviews } from './directory-preview.service.js';
import { DistributionPreviews } from './distribution.preview.js';
import { DistributionRowsReader } from './distribution.rows.js';
import { DistributionStore } from './distribution.store.js';
import { DistributionViews } from './distribution.view.js';
import { Distributions } from './distributions.service.js';
import { Explanations } from './explain.service.js';
import { Explainer } from './explainer.service.js';
import { ExplanationFields, GroundFields } from './explanation.fields.js';
import { ExplanationsResolver } from './explanations.resolver.js';
import { Inspections } from './inspections.service.js';
import { PersonSearch } from './person.search.js';
import { FactsOfAccess } from './facts.service.js';
import { Followers } from './followers.js';
import { Holdings } from './holdings.service.js';
import { Onlookers } from './onlookers.service.js';
import { OnwardReleases } from './onward.service.js';
import { OnwardViews } from './onward.view.js';
import { PaperChanges } from './paper-changes.service.js';
import { PapersMoved } from './paper-moves.service.js';
import { Measures } from './measures.service.js';
import { Openings } from './openings.service.js';
import { Paths } from './paths.service.js';
import { Reaches } from './reach.service.js';
import { ReachViews } from './reach.view.js';
import { Widening } from './widening.service.js';
import { Withdrawing } from './withdrawing.service.js';

const SERVICES = [
  Access,
  Audiences,
  BroughtItems,
  CapacityLevels,
  Distributions,
  DistributionPreviews,
  DistributionStore,
  DistributionViews,
  Explainer,
  Explanations,
  FactsOfAccess,
  Followers,
  Inspections,
  Measures,
  Onlookers,
  OnwardReleases,
  OnwardViews,
  Openings,
  Reaches,
  Withdrawing,
];

@Module({
  imports: [IdentityModule, PartiesModule, GroupsModule],
  providers: [
    ...SERVICES,
    AccessResolver,
    AudienceAccess,
    AudienceChoiceFields,
    AudienceFields,
    AudienceSearch,
    DistributionEdits,
    DirectoryChanges,
    DirectoryPreviewResolver,
    DirectoryPreviews,
    DistributionRowsReader,
    ExplanationFields,
    ExplanationsResolver,
    GroundFields,
    Holdings,
    PaperChanges,
    PapersMoved,
    PersonSearch,
    Paths,
    ReachViews,
    Widening,
  ],
  exports: SERVICES,
})
export class AccessModule {}

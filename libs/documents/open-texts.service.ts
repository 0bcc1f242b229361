import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds } from '#access';
import type { Actor } from '#identity';
import { copyOf, shownAs } from './copies.js';
import { DocumentLoaders } from './documents.loaders.js';
import { LabelGate } from './label-gate.service.js';
import { isOpenTo } from './scan.js';
import type { File } from './version.entity.js';

/** Of which files words may be shown in passing: where opening them would neither be refused nor ask or record anything first. */
@Injectable()
export class OpenTexts {
  constructor(
    private readonly access: Access,
    private readonly loaders: DocumentLoaders,
    private readonly labelGate: LabelGate,
  ) {}

  /** The ids of such files of the newest issued versions of these documents. */
  async among(actor: Actor, documentIds: string[]): Promise<Set<string>> {
    const items = [...(await this.access.items(actor, documentIds)).values()].filter((item) => item.kind === 'DOCUMENT');
    const files = await Promise.all(items.map((item) => this.ofDocument(actor, item)));
    return new Set(files.flat().map(({ id }) => id));
  }

  private async ofDocument(actor: Actor, item: AccessibleItem): Promise<File[]> {
    // Words in passing carry no mark, and nobody has them on record.
    if (item.terms.download !== 'ALLOWED') return [];
    if (!holds(item.level, 'READ') || item.breakGlass || (await this.labelGate.toUnderstand(actor, item))) return [];
    const newest = (await this.loaders.versionsOf(item.id)).find(({ issued }) => issued !== null);
    return (newest?.stored ?? []).filter((file) => isOpenTo(actor.personId, file) && isGiven(item, file));
  }
}

/** In one form or another. */
function isGiven(item: AccessibleItem, { mediaType, conversion, rendition }: File): boolean {
  const kept = { mediaType, conversion: conversion ?? 'REFUSED', pages: rendition ?? null };
  return copyOf(item, kept) !== 'NONE' || shownAs(item, kept) !== 'NOT_AT_ALL';
}

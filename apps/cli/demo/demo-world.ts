import { Injectable } from '@nestjs/common';
import type { AudienceInput } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { Documents, Numbering, Sharing, Versions } from '#documents';
import type { LocalTexts } from '#graphql';
import { GroupSetup, Seats } from '#groups';
import { actorFor, Administrators, Passwords, People, type SignedIn } from '#identity';
import { Accreditations, Duties, partyId } from '#parties';
import { DemoDiscussions } from './demo-discussions.js';
import { DemoProcedures } from './demo-procedures.js';
import { DemoFiles } from './demo-files.js';
import type { DemoPaper } from './demo-paper.js';
import { DemoSecretariat } from './demo-secretariat.js';
import { PAPERS } from './papers.js';
import { PASSWORD, PEOPLE } from './people.js';

/** Made as a real installation makes its first administrator; the others are given their duties. */
const FIRST = PEOPLE.find(({ duties }) => duties?.includes('ADMINISTRATOR'))!;
const WHOLE = 'DEMO_WORLD_MADE';
const DAY = 86_400_000;
type GroupTag = 'WG.1' | 'WG.2';
const texts = (given: LocalTexts) => Object.entries(given).map(([language, text]) => ({ language, text }));
const signedIn = (personId: string) => actorFor(personId) as SignedIn;

/** The demo world, made by the same use cases as people make a real one. */
@Injectable()
export class DemoWorld {
  private readonly persons = new Map<string, string>();
  private readonly groups = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly administrators: Administrators,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly accreditations: Accreditations,
    private readonly duties: Duties,
    private readonly groupSetup: GroupSetup,
    private readonly seats: Seats,
    private readonly documents: Documents,
    private readonly versions: Versions,
    private readonly sharing: Sharing,
    private readonly numbering: Numbering,
    private readonly files: DemoFiles,
    private readonly discussions: DemoDiscussions,
    private readonly secretariat: DemoSecretariat,
    private readonly procedures: DemoProcedures,
    private readonly audit: Audit,
  ) {}

  /**
   * Whether something was made. Only in a portal that is empty, or that an earlier making was interrupted in: each step is one transaction, and what is there
   * is not made again. Once it is whole it is never touched again, whatever people do in it.
   */
  async make(): Promise<boolean> {
    if (await this.isWholeOrReal()) return false;
    await this.step(() => this.addPeople());
    const administrator = signedIn(this.persons.get(FIRST.key)!);
    await this.step(() => this.addGroups(administrator));
    for (const paper of PAPERS) {
      await this.step(() => this.addPaper(paper));
      if (paper.numbered) await this.step(() => this.number(paper));
    }
    const ids = { persons: this.persons, groups: this.groups };
    await this.procedures.make(this.persons);
    await this.discussions.make(ids);
    await this.secretariat.make(ids);
    await this.step(() => this.audit.record({ actorId: administrator.personId, action: WHOLE }));
    return true;
  }

  /** Made before, or a portal that has people of its own. */
  private async isWholeOrReal(): Promise<boolean> {
    const found = await this.database.query(
      `select 1 from audit where action = $1 union all
       select 1 where exists (select from person) and not exists (select from person where email = $2)`,
      [WHOLE, FIRST.email],
    );
    return found.length > 0;
  }

  private step<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** What comes after in the same transaction, decided on what the use case before has changed. */
  private then<T>(work: () => Promise<T>): Promise<T> {
    this.database.forget();
    return work();
  }

  private async addPeople(): Promise<void> {
    const known = await this.database.query<{ id: string; email: string }>('select id, email::text from person');
    for (const { key, email } of PEOPLE) {
      const person = known.find((row) => row.email === email);
      if (person) this.persons.set(key, person.id);
    }
    if (known.length) return;
    this.persons.set(FIRST.key, await this.administrators.create({ ...FIRST, password: PASSWORD }));
    const administrator = signedIn(this.persons.get(FIRST.key)!);
    this.database.forget();
    for (const { key, party, role, duties = [], language, timeZone, ...person } of PEOPLE) {
      const personId = this.persons.get(key) ?? (await this.people.add({ ...person, language }));
      if (!this.persons.has(key)) await this.passwords.set(personId, PASSWORD);
      this.persons.set(key, personId);
      await this.database.query('update person set honorific = $2, time_zone = $3 where id = $1', [
        personId,
        person.honorific,
        timeZone ?? 'UTC',
      ]);
      const { id } = await this.accreditations.accredit(administrator, { personId, partyId: partyId(party!), role: role! });
      await this.accreditations.approve(administrator, id);
      for (const duty of duties.filter((held) => held !== 'ADMINISTRATOR' || key !== FIRST.key))
        await this.duties.give(administrator, { personId, duty });
    }
  }

  private async addGroups(administrator: SignedIn): Promise<void> {
    const known = await this.database.query<{ id: string; tag: string }>('select id, tag from working_group');
    for (const { id, tag } of known) this.groups.set(tag, id);
    if (known.length) return;
    await this.addGroup(administrator, 'WG.1', {
      en: 'Information exchange and points of contact',
      ar: 'تبادل المعلومات وجهات الاتصال',
      fr: 'Échange d’informations et points de contact',
      es: 'Intercambio de información y puntos de contacto',
      ru: 'Обмен информацией и контактные пункты',
      zh: '信息交流与联络点',
    });
    await this.addGroup(administrator, 'WG.2', {
      en: 'Capacity-building',
      ar: 'بناء القدرات',
      fr: 'Renforcement des capacités',
      es: 'Creación de capacidad',
      ru: 'Наращивание потенциала',
      zh: '能力建设',
    });
    const seat = async (tag: GroupTag, capacity: 'PARTICIPANT' | 'OBSERVER', codes: string[]) => {
      const groupId = this.groups.get(tag)!;
      for (const code of codes) await this.seats.seat(administrator, { groupId, capacity, partyId: partyId(code) });
    };
    await seat('WG.1', 'PARTICIPANT', ['URY', 'KEN', 'GHA', 'NOR', 'JOR', 'SVN', 'VNM', 'SEN', 'KAZ', 'SGP', 'EU', 'LAS']);
    await seat('WG.1', 'OBSERVER', ['ICRC', 'CARICOM', 'AU']);
    await seat('WG.2', 'PARTICIPANT', ['PHL', 'BRB', 'KEN', 'URY', 'HTI', 'SEN', 'AU']);
    await seat('WG.2', 'OBSERVER', ['EU', 'ICRC']);
    const elect = (tag: GroupTag, key: string, office: 'CHAIR' | 'VICE_CHAIR' | 'RAPPORTEUR' | 'SECRETARY') =>
      this.seats.elect(administrator, { groupId: this.groups.get(tag)!, personId: this.persons.get(key)!, office });
    await elect('WG.1', 'mensah', 'CHAIR');
    await elect('WG.1', 'kovac', 'VICE_CHAIR');
    await elect('WG.1', 'solberg', 'RAPPORTEUR');
    await elect('WG.1', 'dubois', 'SECRETARY');
    await elect('WG.2', 'reyes', 'CHAIR');
    await elect('WG.2', 'ndiaye', 'VICE_CHAIR');
  }

  private async addGroup(administrator: SignedIn, tag: GroupTag, names: LocalTexts): Promise<void> {
    const { id } = await this.groupSetup.create(administrator, { tag, kind: 'WORKING_GROUP', names: texts(names), series: `CIED/${tag}` });
    this.groups.set(tag, id);
  }

  private async addPaper(paper: DemoPaper): Promise<void> {
    const actor = signedIn(this.persons.get(paper.by)!);
    if ((await this.database.query('select 1 from document where titles = $1', [paper.titles])).length) return;
    const capacity = this.groups.get(paper.as) ?? partyId(paper.as);
    const groupId = paper.group === undefined ? undefined : this.groups.get(paper.group);
    const usual = { onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' } as const;
    const handling = { ...usual, ...paper.handling, tlp: paper.tlp };
    const words = { titles: texts(paper.titles), summaries: texts(paper.summary), tags: paper.tags };
    const filing = { capacity, kind: paper.kind, ...words, groupId, handling };
    const { id: documentId } = await this.documents.file(actor, filing);
    const files: { language: string; uploadId: string }[] = [];
    for (const [language, text] of Object.entries(paper.text)) {
      files.push({ language, uploadId: await this.files.upload(actor.personId, `${paper.titles[language] ?? paper.titles.en}.txt`, text) });
    }
    const { id: versionId } = await this.then(() => this.versions.prepare(actor, { documentId, note: '', files }));
    await this.then(() => this.versions.issue(actor, versionId));
    const addReleases = paper.releases.map(({ to, level }) => ({ audience: this.audience(to), level }));
    const addExclusions = (paper.except ?? []).map((of) => ({ audience: this.audience(of) }));
    const embargo = paper.embargoDays === undefined ? undefined : new Date(Date.now() + paper.embargoDays * DAY);
    await this.then(() => this.sharing.release(actor, { documentId, capacity, addReleases, addExclusions, embargo }));
  }

  private async number({ titles, group }: DemoPaper): Promise<void> {
    const [document] = await this.database.query<{ id: string }>(
      'select item_id as id from document where titles = $1 and symbol is null',
      [titles],
    );
    const chair = signedIn(this.persons.get('mensah')!);
    if (document) await this.numbering.assign(chair, { documentId: document.id, groupId: this.groups.get(group!)! });
  }

  private audience({ kind, of }: DemoPaper['releases'][number]['to']): AudienceInput {
    if (kind === 'PARTY' || kind === 'BODY') return { kind, partyId: partyId(of!) };
    if (kind === 'PERSON') return { kind, personId: this.persons.get(of!)! };
    return kind === 'GROUP' || kind === 'GROUP_OBSERVERS' || kind === 'BUREAU' ? { kind, groupId: this.groups.get(of!)! } : { kind };
  }
}

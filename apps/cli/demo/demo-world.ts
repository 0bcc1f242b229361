import { Injectable } from '@nestjs/common';
import type { AudienceInput } from '#access';
import { Database } from '#database';
import { Documents, Numbering, Sharing, Versions } from '#documents';
import type { LocalTexts } from '#graphql';
import { GroupSetup, Seats } from '#groups';
import { actorFor, Administrators, Passwords, People, type SignedIn } from '#identity';
import { Accreditations, Duties, partyId } from '#parties';
import { DemoFiles } from './demo-files.js';
import { type DemoPaper, PAPERS } from './papers.js';
import { PASSWORD, PEOPLE } from './people.js';

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
  ) {}

  /** Whether there was nobody yet, so that the world was made. All or nothing but for papers' bytes. */
  async make(): Promise<boolean> {
    const isEmpty = (await this.database.query('select 1 from person limit 1')).length === 0;
    if (!isEmpty) return false;
    const administrator = signedIn(await this.addAdministrator());
    await this.step(() => this.addPeople(administrator));
    await this.step(() => this.addGroups(administrator));
    for (const paper of PAPERS) await this.addPaper(paper);
    return true;
  }

  private step<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  private async addAdministrator(): Promise<string> {
    const first = PEOPLE.find(({ duties }) => duties?.includes('ADMINISTRATOR'))!;
    const personId = await this.administrators.create({ ...first, password: PASSWORD });
    this.persons.set(first.key, personId);
    return personId;
  }

  private async addPeople(administrator: SignedIn): Promise<void> {
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
      for (const duty of duties.filter((held) => held !== 'ADMINISTRATOR')) await this.duties.give(administrator, { personId, duty });
    }
  }

  private async addGroups(administrator: SignedIn): Promise<void> {
    await this.addGroup(administrator, 'WG.1', {
      en: 'Information exchange and points of contact',
      ar: 'تبادل المعلومات وجهات الاتصال',
      fr: 'Échange d’informations et points de contact',
    });
    await this.addGroup(administrator, 'WG.2', { en: 'Capacity-building', ar: 'بناء القدرات', fr: 'Renforcement des capacités' });
    const seat = async (tag: GroupTag, capacity: 'PARTICIPANT' | 'OBSERVER', codes: string[]) => {
      const groupId = this.groups.get(tag)!;
      for (const code of codes) await this.seats.seat(administrator, { groupId, capacity, partyId: partyId(code) });
    };
    await seat('WG.1', 'PARTICIPANT', ['URY', 'KEN', 'GHA', 'NOR', 'JOR', 'SVN', 'VNM', 'EU']);
    await seat('WG.1', 'OBSERVER', ['ICRC', 'CARICOM']);
    await seat('WG.2', 'PARTICIPANT', ['PHL', 'BRB', 'KEN', 'URY', 'HTI']);
    await seat('WG.2', 'OBSERVER', ['EU']);
    const elect = (tag: GroupTag, key: string, office: 'CHAIR' | 'VICE_CHAIR' | 'RAPPORTEUR' | 'SECRETARY') =>
      this.seats.elect(administrator, { groupId: this.groups.get(tag)!, personId: this.persons.get(key)!, office });
    await elect('WG.1', 'mensah', 'CHAIR');
    await elect('WG.1', 'kovac', 'VICE_CHAIR');
    await elect('WG.1', 'solberg', 'RAPPORTEUR');
    await elect('WG.1', 'dubois', 'SECRETARY');
    await elect('WG.2', 'reyes', 'CHAIR');
  }

  private async addGroup(administrator: SignedIn, tag: GroupTag, names: LocalTexts): Promise<void> {
    const { id } = await this.groupSetup.create(administrator, { tag, kind: 'WORKING_GROUP', names: texts(names), series: `CIED/${tag}` });
    this.groups.set(tag, id);
  }

  private async addPaper(paper: DemoPaper): Promise<void> {
    const actor = signedIn(this.persons.get(paper.by)!);
    const capacity = this.groups.get(paper.as) ?? partyId(paper.as);
    const groupId = paper.group === undefined ? undefined : this.groups.get(paper.group);
    const handling = { tlp: paper.tlp, onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' } as const;
    const filing = {
      capacity,
      kind: paper.kind,
      titles: texts(paper.titles),
      summaries: texts(paper.summary),
      tags: paper.tags,
      groupId,
      handling,
    };
    const { id: documentId } = await this.step(() => this.documents.file(actor, filing));
    const files: { language: string; uploadId: string }[] = [];
    for (const [language, text] of Object.entries(paper.text)) {
      files.push({ language, uploadId: await this.files.upload(actor.personId, `${paper.titles[language] ?? paper.titles.en}.txt`, text) });
    }
    const { id: versionId } = await this.step(() => this.versions.prepare(actor, { documentId, note: '', files }));
    await this.step(() => this.versions.issue(actor, versionId));
    const addReleases = paper.releases.map(({ to, level }) => ({ audience: this.audience(to), level }));
    const addExclusions = (paper.except ?? []).map((of) => ({ audience: this.audience(of) }));
    await this.step(() => this.sharing.release(actor, { documentId, capacity, addReleases, addExclusions }));
    if (paper.numbered)
      await this.step(() => this.numbering.assign(signedIn(this.persons.get('mensah')!), { documentId, groupId: groupId! }));
  }

  private audience({ kind, of }: DemoPaper['releases'][number]['to']): AudienceInput {
    if (kind === 'PARTY' || kind === 'BODY') return { kind, partyId: partyId(of!) };
    if (kind === 'PERSON') return { kind, personId: this.persons.get(of!)! };
    return kind === 'GROUP' || kind === 'GROUP_OBSERVERS' ? { kind, groupId: this.groups.get(of!)! } : { kind };
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, Ids } from '#database';
import { type Expected, FileKeys, Scrub, Storage } from '#storage';
import { Uploads } from './uploads.service.js';

/** What a version's file, or a finished upload that is not filed yet, says of its bytes. */
interface StoredFile extends Expected {
  /** A file's id; an upload's is its key. */
  id: string;
  isFiled: boolean;
  name: string;
  uploadedBy: string;
}
const PAGE = 500;
const ALL = `select * from (
    select storage_key as key, size::float8 as size, sha256, id::text as id, true as "isFiled", name, uploaded_by as "uploadedBy" from file
    union all select storage_key, size::float8, sha256, file_id::text, false, part, null from rendition_object
    union all select id, size::float8, sha256, id, false, name, person_id from upload where finished_at is not null
  ) stored where key > $1 order by key limit $2`;

/** Every file there is, for commands: nobody is asked who may see it, and nothing of it is shown. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly fileKeys: FileKeys,
    private readonly scrub: Scrub,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  async *all(): AsyncGenerator<StoredFile> {
    for (let after = ''; ;) {
      const rows = await this.database.query<StoredFile>(ALL, [after, PAGE]);
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.key;
    }
  }

  /** Those that were stored before files had keys. Uploads are left: they are filed or gone within hours. */
  async *plain(): AsyncGenerator<StoredFile> {
    for await (const file of this.all()) {
      if (file.isFiled && (await this.fileKeys.without([file.key])).length) yield file;
    }
  }

  /** Those of the keys that nothing refers to, now: a file may be removed while it is looked at. */
  ownerless(keys: string[]): Promise<string[]> {
    return this.uploads.ownerless(keys);
  }

  /**
   * Copies a file's bytes to a key of its own, encrypted, and makes the file name that one. Until it does the copy is an upload, so that the sweep lets
   * it be, and a kill leaves no more than one. False where the bytes are not those that were noted, or somebody else was quicker: then nothing is changed.
   */
  async encrypt(file: StoredFile): Promise<boolean> {
    if (await this.scrub.look(file)) return false;
    const key = this.ids.word('0123456789abcdef', 32);
    await this.uploads.begin(file.uploadedBy, key, file.name, file.size);
    await this.storage.create(key);
    await this.storage.append(key, await this.storage.read(file.key), 0);
    await this.storage.seal(key);
    const isSame = (await this.scrub.look({ ...file, key })) === null;
    const isMoved = isSame && (await this.database.transaction(() => this.move(file, key)));
    if (!isMoved) await this.uploads.remove(key);
    await this.storage.remove(isMoved ? file.key : key);
    return isMoved;
  }

  private async move({ id, key: from }: StoredFile, to: string): Promise<boolean> {
    const rows = await this.database.query(
      `with taken as (delete from upload where id = $3 returning id)
       update file set storage_key = taken.id from taken where file.id = $1 and file.storage_key = $2 returning file.id`,
      [id, from, to],
    );
    if (rows.length) await this.audit.record({ actorId: null, action: 'ENCRYPT_FILE', details: { fileId: id } });
    return rows.length > 0;
  }
}

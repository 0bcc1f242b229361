import { uploadAs } from '../contract/hidden-paper.js';
import type { Answer } from './portal.js';
import { Moderating } from './moderating.js';

type Who = Parameters<Moderating['act']>[0];
const READINGS = 'readings { versionNumber displayed downloaded firstOpenedAt lastOpenedAt acknowledgedAt acknowledgedFor { code } }';
const LEDGER = `query($id: ID!, $states: [LedgerState!], $first: Int!, $after: String) { document(id: $id) { ledger { versionNumber signedOut hiddenPaths
  lines(states: $states, first: $first, after: $after) { counts { notOpened opened acknowledged }
    edges { node { person { name } party { code } canRead state ${READINGS} } } pageInfo { hasNextPage endCursor } } } } }`;

/** A portal whose people read papers and acknowledge them. */
export class Reading extends Moderating {
  /** Somebody opens the file, once they have read what its label means. */
  async open(who: Who, paper: { id: string; file: string }, tlp = 'AMBER'): Promise<number> {
    await this.act(who, 'understandLabel', 'UnderstandLabelInput', { documentId: paper.id, tlp }, '{ id }');
    const answer = await fetch(`${this.portal.url}/files/${paper.file}`, { headers: { cookie: this.as[who] } });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** The number of the newest copy. */
  async copyOf(paper: { id: string }): Promise<string> {
    const rows = await this.portal.sql('select copy_number from opening where document_id = $1 order by opened_at desc limit 1', [
      paper.id,
    ]);
    return rows[0].copy_number;
  }

  /** Whose the copy with this number is. */
  trace(who: Who, number: string): Promise<Answer> {
    const selection = '{ itemId number how by at versionNumber person { name } party { code } }';
    return this.act(who, 'traceCopy', 'TraceCopyInput', { number }, selection);
  }

  ledgerAnswer(who: Who, id: string, variables: object = {}): Promise<Answer> {
    return this.ask(who, LEDGER, { id, first: 50, ...variables });
  }

  async ledger(who: Who, id: string, variables: object = {}): Promise<any> {
    const { data, body } = await this.ledgerAnswer(who, id, variables);
    if (!data?.document?.ledger) throw new Error(body);
    return data.document.ledger;
  }

  /** Who is in which state, in the order of the ledger. */
  async states(who: Who, id: string, variables: object = {}): Promise<[string, string][]> {
    const { lines } = await this.ledger(who, id, variables);
    return lines.edges.map(({ node }: any) => [node.person.name, node.state]);
  }

  /** What somebody is told when they may not have the ledger. */
  async refusal(who: Who, id: string): Promise<unknown> {
    const { code, details } = await this.ledgerAnswer(who, id);
    return code === 'NOT_FOUND' ? code : details;
  }

  async issueAgain(id: string): Promise<{ version: string; file: string }> {
    const files = [
      { uploadId: await uploadAs(this.portal, this.as.author, Buffer.from('Salt, rope and tar.\n'), 'paper.txt'), language: 'en' },
    ];
    const input = { documentId: id, note: 'Tar', files };
    const { data } = await this.act('author', 'prepareVersion', 'PrepareVersionInput', input, '{ id files { id } }');
    const { id: version, files: made } = data.prepareVersion;
    await this.act('author', 'issueVersion', 'IssueVersionInput', { versionId: version }, '{ id }');
    return { version, file: made[0].id };
  }
}

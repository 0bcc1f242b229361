import type { Access, AccessibleItem } from '#access';
import { forbidden } from '#errors';
import type { Actor } from '#identity';

/** The ledger is its custodians' alone: MANAGE by a release gives nothing of it, and a quarantine takes nothing of it away. */
export async function requireCustody(access: Access, actor: Actor, documentId: string, how: 'require' | 'lockAndRequire' = 'require') {
  const item: AccessibleItem = await access[how](actor, 'DISCOVER', documentId);
  if (!item.isCustodian) throw forbidden('CUSTODY');
  return item;
}

/** The session and who its person is; and, decided by the same feed and the same standing, the JSON of a thread page: one statement. */
const HELD = '(select ids from held)::int[]';
export const THREAD_PAGE = `with me as materialized (select s.person_id as id from session s where s.id = $1 and s.expires_at > now()),
  hold as materialized (select s.via_party, s.kind, s.subject, a.id as audience_id from standing(now()) s
    join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author where s.person_id = (select id from me)),
  held as materialized (select array(select audience_id from hold) || (select p.id from audience p where p.kind = 'PUBLIC') as ids),
  entry as materialized (select k.audience_id, f.level from feed f join feed_key k on k.id = f.key_id
    where f.item_id = $2::uuid and f.scope = 0 and k.is_key and k.audience_id = any(${HELD}) and not (k.except_ids && ${HELD}) and f.from_at <= now() and now() < f.until_at
      and (f.except_ids is null or not f.except_ids && ${HELD})),
  mine as materialized (select coalesce(h.via_party, h.subject) as id, max(e.level) as level from entry e join hold h using (audience_id) group by 1),
  t as materialized (select t.*, coalesce(r.read_up_to, 0) as read_up_to, (select max(level) from entry) as level,
      t.closed_at is null and exists (select from mine where level >= 'COMMENT') as may_reply
    from thread t left join reading r on r.thread_id = t.item_id and r.person_id = (select id from me)
    where t.item_id = $2::uuid and (select max(level) from entry) >= 'READ')
  select json_build_object('data', json_build_object('thread', json_build_object('id', t.item_id, 'title', t.title, 'viewerLevel', t.level,
    'unread', t.last_seq - t.read_up_to - (select count(*) from post o where o.thread_id = t.item_id and o.author_id = (select id from me) and o.seq > t.read_up_to),
    'viewerMay', json_build_object('reply', t.may_reply),
    'posts', json_build_object('edges', (select json_agg(json_build_object('cursor', p.seq, 'node', json_build_object('id', p.id, 'number', p.seq,
        'state', case when p.withdrawn_at is not null then 'WITHDRAWN' when p.held_at is not null then 'HELD' else 'STANDING' end,
        'text', p.body, 'postedAt', p.posted_at, 'editedAt', p.edited_at, 'mine', p.author_id = (select id from me),
        'unread', p.author_id <> (select id from me) and p.seq > t.read_up_to, 'writer', json_build_object('id', w.id, 'name', w.name),
        'capacity', json_build_object('id', y.id, 'party', json_build_object('id', y.id, 'code', y.code, 'name', y.names ->> 'en')),
        'parent', case when q.id is not null then json_build_object('id', q.id, 'number', q.seq, 'excerpt', left(q.body, 200), 'writer', json_build_object('name', qw.name)) end,
        'viewerMay', json_build_object('reply', t.may_reply, 'edit', p.author_id = (select id from me) and t.may_reply,
          'withdraw', p.author_id = (select id from me) or exists (select from hold h where h.kind = 'HEAD_OF' and h.subject = p.party_id), 'history', p.edited_at is not null)))
        order by p.seq) from post p join person w on w.id = p.author_id join party y on y.id = p.party_id
        left join post q on q.id = p.parent_id left join person qw on qw.id = q.author_id
        where p.thread_id = t.item_id and p.seq between $3::int and $3::int + 49),
      'pageInfo', json_build_object('hasNextPage', t.last_seq > $3::int + 49, 'hasPreviousPage', $3::int > 1)))))::text as answer from t`;

import type { Post } from '#discussions';
import { inLanguage } from '#graphql';
import type { Making } from './contents.js';
import { html, type Markup } from './markup.js';
import { back, page } from './page-markup.js';
import { titleOf } from './paper-markup.js';
import type { RecordContents, ThreadTold } from './record.types.js';
import type { Words } from './words.js';

/** Whether its reader is told that the party said it. */
export const isPartys = ({ capacity }: Post, partyId: string) => capacity?.party?.id === partyId;

/** @[Name](person:id), as the composer writes who is mentioned. */
const MENTION = /@\[([^\]]*)\]\(person:[^)]*\)/g;

/** What was said, as it was written: marks of Markdown stay, and nothing of it is taken for HTML. */
export function saidText(words: Words, { state, text }: Post): Markup {
  if (state === 'WITHDRAWN') return html`<p class="note">${words.say('words:post.withdrawn')}</p>`;
  if (state === 'HELD') return html`<p class="note">${words.say('words:post.held')}</p>`;
  return html`<p class="said" dir="auto">${(text ?? '').replace(MENTION, '@$1')}</p>`;
}

export function threadFacts({ thread, document }: ThreadTold, words: Words): Markup {
  const facts = [
    document && words.say('words:thread.onPaper', { title: titleOf(document, words) }),
    thread.group && words.say('words:thread.group', { group: thread.group.tag }),
    words.say('words:thread.opened', { at: words.moment(thread.openedAt) }),
    thread.closedAt && words.say('words:thread.closed', { at: words.moment(thread.closedAt) }),
  ].filter((fact) => fact !== null);
  return html`<p class="card">${facts.map((fact) => html`<span>${fact}</span> `)}</p>`;
}

function speaker(words: Words, { writer, capacity }: Post): string {
  const of = capacity?.party
    ? inLanguage(capacity.party.names, words.language)
    : capacity?.group &&
      [capacity.office && words.say(`words:office.${capacity.office}`), capacity.group.tag].filter((part) => part).join(', ');
  return [writer?.name, of].filter((part) => part).join(' · ') || words.say('words:post.unattributed');
}

function one(words: Words, post: Post): Markup {
  const facts = [
    post.parent && words.say('words:post.reply', { number: String(post.parent.number) }),
    post.editedAt && words.say('words:post.edited', { at: words.moment(post.editedAt) }),
  ].filter((fact) => fact !== null);
  return html`<article id="post-${post.number}">
    <h2><bdi>${speaker(words, post)}</bdi></h2>
    <p class="card">
      <span>${words.say('words:post.number', { number: String(post.number) })}</span>
      <span>${words.moment(post.postedAt)}</span> ${facts.map((fact) => html`<span>${fact}</span> `)}
    </p>
    ${saidText(words, post)}
  </article> `;
}

export function threadPage({ words }: Making<RecordContents>, told: ThreadTold, posts: Post[]): Buffer {
  return page(
    words,
    told.thread.title,
    back(words, 2),
    html`<h1 dir="auto">${told.thread.title}</h1>
      ${threadFacts(told, words)}`,
    posts.map((post) => one(words, post)),
    html`<p><a href="discussion.json">${words.say('words:paper.data')}</a></p>`,
  );
}

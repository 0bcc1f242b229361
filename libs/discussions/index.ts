export { Chairing } from './chairing.service.js';
export { DiscussionsModule } from './discussions.module.js';
export { Post } from './post.entity.js';
export { Posts } from './posts.service.js';
export { PostsReader } from './posts.reader.js';
export type { PostTold } from './telling.service.js';
export { Thread } from './thread.entity.js';
export { Threads } from './threads.service.js';
export { ThreadsReader } from './threads.reader.js';

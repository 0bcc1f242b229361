export interface DemoPost {
  by: string;
  /** A group's tag for an office; else the post is the delegation's. */
  as?: string;
  /** The post it answers, counted from 1 within the thread. */
  answers?: number;
  /** Markdown; `@{key}` mentions somebody of the demo world. */
  text: string;
  /** What it is corrected to afterwards. */
  then?: string;
}

export interface DemoThread {
  title: string;
  /** The English title of the paper that it is on; else it is opened in a group. */
  on?: string;
  in?: string;
  pinned?: boolean;
  /** The first one opens it. */
  posts: DemoPost[];
}

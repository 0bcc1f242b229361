type Following = (ids: string[]) => Promise<void>;

/**
 * Something that happens to rows, and what other slices do when it does: they register as the application begins, and are told in the transaction in
 * which it happens. Each kind of occasion is a class of its own.
 */
export abstract class Occasion {
  private readonly followings: Following[] = [];

  register(following: Following): void {
    this.followings.push(following);
  }

  async happened(ids: string[]): Promise<void> {
    if (ids.length) for (const following of this.followings) await following(ids);
  }
}

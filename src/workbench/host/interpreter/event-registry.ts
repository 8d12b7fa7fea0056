/** Who listens to what: "eventType targetId" as the client's dispatcher expects them [client source]. */
export class EventRegistry {
  private readonly registered = new Map<string, number>();

  /** One more listener. */
  add(eventType: number, targetId: string): void {
    const key = `${eventType} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  /** One listener less. */
  remove(eventType: number, targetId: string): void {
    const key = `${eventType} ${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Whether anybody listens. */
  has(eventType: number, targetId: string): boolean {
    return this.registered.has(`${eventType} ${targetId}`);
  }
}

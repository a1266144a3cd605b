/** Requests by what they are for: a newer one cancels the older of its kind, so that a late answer never overwrites. */
export class Requests {
  readonly #running = new Map<string, AbortController>();

  /** Cancels what runs for this purpose and returns the controller of the next. */
  begin(purpose: string): AbortController {
    this.cancel(purpose);
    const controller = new AbortController();
    this.#running.set(purpose, controller);
    return controller;
  }

  cancel(purpose: string) {
    this.#running.get(purpose)?.abort();
    this.#running.delete(purpose);
  }
}

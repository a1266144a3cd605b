import { type Connection, closeDriver, openDriver } from '../graph/database.ts';
import { lastTransaction } from './copy-store.ts';

/** Tells when something was committed to a store, and nothing more for a moment. */
export interface StoreFollower {
  close(): Promise<void>;
}

const LOOK_MS = 3_000;

export function followStore(
  connection: Connection,
  onChange: () => Promise<void>,
  lookMs = LOOK_MS,
): StoreFollower {
  const driver = openDriver(connection, 1);
  let told: string | undefined; // the last transaction that was told of, or was there from the beginning
  let before: string | undefined;
  let isBusy = false;
  const look = async () => {
    const now = await lastTransaction(driver, connection);
    told ??= now;
    const isQuiet = now === before;
    before = now;
    if (now === told || !isQuiet) return;
    told = now;
    await onChange();
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    // While the store is away nothing is committed to it.
    void look()
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
      });
  }, lookMs);
  timer.unref();
  return {
    close() {
      clearInterval(timer);
      return closeDriver(driver);
    },
  };
}

import { AppError } from '../errors/app-error.ts';
import type { Connection } from '../graph/database.ts';
import { inTransaction, openImporter } from './importer.ts';
import { checkInvariants } from './invariants.ts';

/** What is inconsistent in the store; null when nothing is. Changes nothing. */
export async function examineStore(connection: Connection): Promise<string | null> {
  const importer = openImporter(connection);
  try {
    await inTransaction(
      importer,
      'examination',
      async (transaction) => {
        await checkInvariants(transaction);
        return { keep: false, result: true };
      },
      async () => false,
    );
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invariant-broken') return error.message;
    throw error;
  } finally {
    await importer.close();
  }
}

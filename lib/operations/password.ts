import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP's password storage sheet asks at least: 19 MiB, 2 passes, 1 lane. */
const ARGON2ID = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same keys give the same password whichever way the keyboard composes them (RFC 8265 uses NFC; NFKC also folds full-width forms). */
const normal = (password: string) => password.normalize("NFKC");

/** argon2id in PHC form, salted by the library. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), ARGON2ID);
}

let nobodysHash: Promise<string> | undefined;

/** Whether `password` is the one of `passwordHash`. With no hash (nobody of that name, no password chosen yet) one is verified all the same, so that the answer takes as long. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody signs in with this");
  const matches = await verify(passwordHash ?? (await nobodysHash), normal(password));
  return passwordHash !== null && matches;
}

import type { TokenView } from "@/lib/schemas/token";

type TokenRow = {
  id: string;
  name: string;
  readOnly: boolean;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

/** A token as its owner sees it at `now`. */
export function tokenView({ createdAt, expiresAt, lastUsedAt, ...token }: TokenRow, now: Date): TokenView {
  return {
    ...token,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

/** The name of everybody who was erased. */
export const FORMER_MEMBER = "Former member";

/** An address that is unique and reaches nobody (RFC 2606). */
export const erasedAddress = (userId: string): string => `${userId}@erased.invalid`;

/** Whether a person was erased: then nobody can let them in again. */
export const isErased = ({ id, email }: { id: string; email: string }): boolean => email === erasedAddress(id);

import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/ui/not-found-message";

export const metadata: Metadata = { title: "Not found" };

/** Inside the frame, which has the `main` already. */
export default function DeskNotFound() {
  return <NotFoundMessage />;
}

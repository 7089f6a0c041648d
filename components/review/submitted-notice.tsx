import { Notice } from "@/components/ui/notice";

/** Says that a review went in. */
export function SubmittedNotice({ number }: { number: number }) {
  return (
    <Notice tone="good" role="status">
      <p>Your review of claim {number} is submitted.</p>
    </Notice>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import styles from "./conflict.module.css";
import type { Difference } from "./correct-state";

/** Both versions beside each other when somebody saved first. The form below still holds what was typed here. */
export function Conflict({ title, differences }: { title: string; differences: readonly Difference[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={styles.conflict}>
      <Notice tone="error" role="alert" title={title}>
        {differences.length === 0
          ? "It now says what you wanted."
          : "Save again to put yours in its place, or change yours below first."}
      </Notice>
      {differences.length > 0 && (
        <Table caption="Saved now, and yours">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Saved now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ what, theirs, mine }) => (
              <tr key={`${what} ${theirs}`}>
                <th scope="row" dir="auto">
                  {what}
                </th>
                <td dir="auto">{theirs || "(empty)"}</td>
                <td dir="auto">{mine || "(empty)"}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

import project from "@/package.json";

/** The name that robots.txt knows us by. */
export const ROBOT_NAME = "Stet";

/** What a request says it is: the tool, its version, and where its people can be reached. */
export const userAgent = (publicUrl: string): string => `${ROBOT_NAME}/${project.version} (+${publicUrl})`;

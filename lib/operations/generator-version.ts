import project from "@/package.json";

/** The version of Stet that a report says it was made with. */
export const GENERATOR_VERSION: string = project.version;

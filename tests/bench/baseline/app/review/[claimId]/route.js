// In JavaScript, so that Next makes no TypeScript project of this folder; the work is in the file named here.
export { writeReview as PUT } from "../../../write-review";

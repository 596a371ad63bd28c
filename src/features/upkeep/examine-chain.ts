import { type ChainFault, verifyChain } from "../history/verify-chain.ts";
import type { Complaint, Examination } from "./complaint.ts";

const COMPARE = "compare with a backup from before, and find out who could write to the database";

/** That what was published is what was published. */
export const chainExamination: Examination = {
  name: "history",
  async *examine({ database, witness, onProgress }) {
    const options = witness === undefined ? { onProgress } : { onProgress, witness };
    for await (const fault of verifyChain(database.db, options)) yield complaintOf(fault);
  },
};

function complaintOf(fault: ChainFault): Complaint {
  switch (fault.fault) {
    case "gap": {
      const { number } = fault.link;
      const missing = number - fault.expected === 1 ? "is missing" : `to ${number - 1} are missing`;
      return { where: `publication ${fault.expected}`, what: `${missing} from the chain`, todo: COMPARE };
    }
    case "link-altered": {
      const { number, versionId } = fault.link;
      return {
        where: `publication ${number} (version ${versionId})`,
        what: `does not follow from publication ${number - 1}: one of the two was altered`,
        todo: COMPARE,
      };
    }
    case "revision-altered":
      return {
        where: `revision ${fault.link.revisionId} (publication ${fault.link.number})`,
        what: "its words, note or time are not those that were published",
        todo: COMPARE,
      };
    case "revision-gone":
      return {
        where: `revision ${fault.link.revisionId} (publication ${fault.link.number})`,
        what: "was published and is gone",
        todo: COMPARE,
      };
    case "version-differs":
      return {
        where: fault.address,
        what: `what readers see is not what its history ends with: ${fault.differs.join(", ")}`,
        todo: COMPARE,
      };
    case "revision-unchained":
      return {
        where: `revision ${fault.revisionId} (version ${fault.versionId})`,
        what: "passes for published, and the history knows nothing of it",
        todo: COMPARE,
      };
    case "version-gone":
      return { where: `version ${fault.versionId}`, what: "was published and is gone", todo: COMPARE };
    case "witness-not-found":
      return {
        where: `publication ${fault.witness.number}`,
        what: "is not the one that you kept: the history was cut off or written anew",
        todo: COMPARE,
      };
  }
}

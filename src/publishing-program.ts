/**
 * Set by `[define]` in the configuration of a site whose articles are a folder: its Worker is built
 * without the part of the program that prepares articles, four fifths of the whole.
 */
declare const WITHOUT_PUBLISHING: boolean;

/**
 * The part of the program that prepares articles. It is loaded by the first publication: readers do
 * not wait for it.
 *
 * @throws Error in a Worker that was built without it
 */
export async function loadPublishing() {
  // the import has to stand in a branch of its own for the bundler to leave it out
  if (typeof WITHOUT_PUBLISHING !== "undefined" && WITHOUT_PUBLISHING) {
    throw new Error(
      "This Worker was built without publishing: there is WITHOUT_PUBLISHING in its configuration.",
    );
  } else {
    const [{ createPublisher }, { withModelSummary }, consumer, { visitUpstream }] =
      await Promise.all([
        import("./publishing/publisher.ts"),
        import("./publishing/model-summary.ts"),
        import("./publishing/consumer.ts"),
        import("./publishing/upstream/read-upstream.ts"),
      ]);
    const { handleDeadLetters, handleJobs } = consumer;
    return { createPublisher, withModelSummary, handleDeadLetters, handleJobs, visitUpstream };
  }
}

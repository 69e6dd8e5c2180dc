/// Thrown when a check is cancelled after files have been mended.
struct InterruptedAfterMending: Error {}

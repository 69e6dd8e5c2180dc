import ArgumentParser
import Foundation
import SiteFiles
import SiteModel

/// A command that works on many documents at once.
protocol ParallelCommand: AsyncParsableCommand {
    /// How many documents it works on at once.
    var jobs: Int { get }

    /// Works on fewer.
    mutating func reduce(jobs: Int)
}

extension ParallelCommand {
    /// Makes sure, before the first thread is started, that the system allows what the command needs, and reduces the
    /// number of documents to work on at once to what it allows; `say` tells people so.
    mutating func fitIntoSystem(_ say: (Wording) -> Void) throws(DiagnosedError) {
        let wanted = jobs
        let allowed = try SystemDemand.jobs(upTo: wanted)
        guard allowed < wanted else { return }
        reduce(jobs: allowed)
        let documents = Count.of(allowed, Wording("document", korean: "글"))
        say(
            Wording(
                "the system allows work on \(documents.english) at once, not \(wanted)",
                korean: "시스템의 한도 때문에 한꺼번에 \(wanted)개가 아니라 \(documents.korean)씩 처리합니다"))
    }
}

/// What a command needs of the system.
enum SystemDemand {
    /// How many documents can be worked on at once, at most so many.
    static func jobs(upTo wanted: Int) throws(DiagnosedError) -> Int {
        SystemLimits.raiseOpenFiles()
        let open = SystemLimits.openFiles(upTo: sharedOpenFiles + wanted * openFilesOfJob)
        guard open >= sharedOpenFiles + openFilesOfJob else { throw DiagnosedError(SystemProblem.noOpenFiles) }
        let byOpenFiles = (open - sharedOpenFiles) / openFilesOfJob
        let byMemory = try memoryJobs(upTo: min(wanted, byOpenFiles))
        let threads = WorkThread.available(upTo: sharedThreads + byMemory)
        // A single worker has its thread before the runtime wants its last one.
        guard threads >= sharedThreads else { throw DiagnosedError(SystemProblem.noThreads) }
        return max(1, min(byMemory, threads - sharedThreads))
    }

    private static func memoryJobs(upTo wanted: Int) throws(DiagnosedError) -> Int {
        if let group = SystemLimits.groupMemory, group < leastMemory { throw DiagnosedError(SystemProblem.noMemory) }
        let threads = wanted + sharedThreads
        if SystemLimits.allowsMemory(byteCount: sharedMemory + threads * (WorkThread.usualStack + heapOfThread)) {
            return wanted
        }
        // Without heaps of their own, threads need little more than their stacks.
        SystemLimits.shareMemoryAmongThreads()
        for jobs in [wanted, wanted / 2, wanted / 4, 1] where jobs > 0 {
            let threads = jobs + sharedThreads
            if SystemLimits.allowsMemory(byteCount: sharedMemory + threads * WorkThread.usualStack) { return jobs }
        }
        throw DiagnosedError(SystemProblem.noMemory)
    }

    /// Threads besides those that work on documents: the main one's successor, those of Swift's runtime, of which there
    /// is one for each core or step that runs beside others, one for signals and one for limits of time.
    private static let sharedThreads = min(ProcessInfo.processInfo.activeProcessorCount, 6) + 5
    /// Files that are open whatever the number of documents, such as folders and the spool.
    private static let sharedOpenFiles = 14
    /// A worker's files: a document or a picture, its folder, and the file that is written.
    private static let openFilesOfJob = 4
    /// What the C library reserves for each thread.
    private static let heapOfThread = 64 << 20
    /// What a build of an ordinary blog takes beyond stacks.
    private static let sharedMemory = 256 << 20
    /// What a build of the smallest blog takes.
    private static let leastMemory = 28 << 20
}

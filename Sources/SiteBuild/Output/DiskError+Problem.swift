import SiteFiles

extension DiskError {
    var problem: OutputProblem {
        isReading ? .cannotRead(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
    }
}

/// Says that aliases stand for more values than anyone writes.
struct YAMLExcess: Error {
    /// The line of the entry that was one too many, counted in the YAML alone.
    let line: Int
}

import Foundation

/// The repository that these tests belong to, which holds the sample blog too.
public enum Repository {
    /// The path of its root.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}

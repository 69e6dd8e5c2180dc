import Foundation

/// How long tests with chance in them go on; `make soak` has them go on for longer.
public enum Soak {
    /// How many times a random site is edited.
    public static var steps: Int { number("SITE_SOAK_STEPS") ?? 200 }
    /// How many times a random site is edited while it is previewed.
    public static var previewSteps: Int { number("SITE_SOAK_PREVIEW_STEPS") ?? 25 }
    /// How many builds are killed.
    public static var kills: Int { number("SITE_SOAK_KILLS") ?? 25 }
    /// How many builds run while files change places.
    public static var races: Int { number("SITE_SOAK_RACES") ?? 20 }
    /// How many builds run where the system allows little.
    public static var limits: Int { number("SITE_SOAK_LIMITS") ?? 12 }
    /// The program that the soaks of races and limits run, if it is another than the tests' own.
    public static var program: String { ProcessInfo.processInfo.environment["SITE_SOAK_PROGRAM"] ?? SiteBinary.path }
    /// The seed of everything random.
    public static var seed: UInt64 { number("SITE_SOAK_SEED").map { UInt64(clamping: $0) } ?? 1 }

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init)
    }
}

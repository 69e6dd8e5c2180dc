// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "site",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "site", targets: ["site"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
                .brew(["cmark-gfm"]),
            ]
        ),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "SiteBytes"),
        .target(name: "SiteModel", dependencies: ["SiteBytes"]),
        .target(name: "SiteFiles", dependencies: ["SiteBytes", "SiteModel"]),
        .target(name: "CMarkArena", dependencies: ["CMarkGFM"]),
        .target(name: "SiteMarkdown", dependencies: ["CMarkArena", "CMarkGFM", "SiteBytes", "SiteModel"]),
        .target(name: "SiteContent", dependencies: ["SiteBytes", "SiteFiles", "SiteModel", "Yams"]),
        .target(
            name: "SiteTemplates",
            dependencies: ["SiteBytes", "SiteModel"],
            plugins: ["EmbedFiles"]
        ),
        .target(name: "SiteFeeds", dependencies: ["SiteBytes", "SiteModel"]),
        .target(name: "SiteSearch", dependencies: ["CZlib", "SiteBytes", "SiteModel"]),
        .target(
            name: "SiteCheck",
            dependencies: [
                "SiteBuild", "SiteBytes", "SiteContent", "SiteFiles", "SiteMarkdown", "SiteModel", "SiteTemplates",
            ]
        ),
        .target(
            name: "SiteBuild",
            dependencies: [
                "SiteBytes", "SiteContent", "SiteFeeds", "SiteFiles", "SiteMarkdown", "SiteModel", "SiteSearch",
                "SiteTemplates",
            ]
        ),
        .target(
            name: "SiteFix",
            dependencies: ["SiteBuild", "SiteBytes", "SiteCheck", "SiteContent", "SiteFiles", "SiteModel"]
        ),
        .target(
            name: "SitePreview",
            dependencies: ["SiteBytes", "SiteFiles", "SiteModel", .product(name: "FlyingSocks", package: "FlyingFox")]
        ),
        .target(
            name: "SiteStarter",
            dependencies: ["SiteBuild", "SiteBytes", "SiteContent", "SiteFiles", "SiteModel", "SiteTemplates"],
            plugins: ["EmbedFiles"]
        ),
        .target(
            name: "SiteImport",
            dependencies: ["SiteBuild", "SiteBytes", "SiteContent", "SiteFiles", "SiteFix", "SiteModel"]
        ),
        .executableTarget(
            name: "site",
            dependencies: [
                "SiteBuild", "SiteBytes", "SiteCheck", "SiteFiles", "SiteFix", "SiteImport", "SiteModel", "SitePreview",
                "SiteSearch", "SiteStarter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "FileEmbedder"),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"]),
        .target(name: "StockMarkdown", dependencies: ["CMarkGFM"], path: "Benchmarks/StockMarkdown"),
        .executableTarget(
            name: "MarkdownBenchmark",
            dependencies: ["SiteBytes", "SiteMarkdown", "SiteModel", "StockMarkdown"],
            path: "Benchmarks/MarkdownBenchmark"
        ),
        .executableTarget(
            name: "MarkdownFuzzer", dependencies: ["SiteBytes", "SiteMarkdown", "SiteModel"],
            path: "Benchmarks/MarkdownFuzzer"),
        .target(name: "SiteTestSupport", path: "Tests/SiteTestSupport"),
        .testTarget(name: "CMarkArenaTests", dependencies: ["CMarkArena", "CMarkGFM"]),
        .testTarget(name: "SiteBytesTests", dependencies: ["SiteBytes"]),
        .testTarget(name: "SiteFilesTests", dependencies: ["SiteFiles", "SiteTestSupport"]),
        .testTarget(name: "SiteModelTests", dependencies: ["SiteModel", "SiteTestSupport"]),
        .testTarget(name: "SiteMarkdownTests", dependencies: ["SiteMarkdown", "SiteTestSupport"]),
        .testTarget(name: "SiteContentTests", dependencies: ["SiteContent", "SiteFiles", "SiteTestSupport"]),
        .testTarget(
            name: "SiteTemplatesTests",
            dependencies: [
                "SiteBytes", "SiteTemplates", "SiteTestSupport", .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        .testTarget(name: "SiteFeedsTests", dependencies: ["SiteFeeds"]),
        .testTarget(
            name: "SiteSearchTests", dependencies: ["SiteBytes", "SiteModel", "SiteSearch", "SiteTestSupport"]),
        .testTarget(name: "SiteCheckTests", dependencies: ["SiteCheck", "SiteModel"]),
        .testTarget(
            name: "SiteBuildTests",
            dependencies: [
                "SiteBuild", "SiteBytes", "SiteContent", "SiteFeeds", "SiteFiles", "SiteModel", "SiteSearch",
                "SiteTemplates", "SiteTestSupport",
            ]),
        .testTarget(name: "SiteFixTests", dependencies: ["SiteContent", "SiteFix", "SiteModel", "SiteTestSupport"]),
        .testTarget(name: "SitePreviewTests", dependencies: ["SitePreview", "SiteTestSupport"]),
        .testTarget(
            name: "SiteImportTests", dependencies: ["SiteContent", "SiteImport", "SiteModel", "SiteTestSupport"]),
        .testTarget(name: "SiteStarterTests", dependencies: ["SiteContent", "SiteStarter"]),
        .testTarget(name: "EndToEndTests", dependencies: ["SiteTestSupport", "site"]),
    ],
    swiftLanguageModes: [.v6]
)

// `make sanitize` builds the C code, the Markdown room and the rooms below it alone, with nothing from elsewhere.
if Context.environment["SITE_PACKAGE_PART"] == "markdown" {
    let part = ["CMarkGFM", "CMarkArena", "SiteBytes", "SiteModel", "SiteMarkdown"]
    let tests = ["SiteTestSupport", "CMarkArenaTests", "SiteBytesTests", "SiteMarkdownTests"]
    package.targets.removeAll { !(part + tests).contains($0.name) }
    package.products = []
    package.dependencies = []
}

// An import is the file's own business unless it says `public`: no room leaks a library through its interface.
let written = package.targets.filter { ![.system, .plugin].contains($0.type) }
for target in written where !["CMarkArena", "StockMarkdown"].contains(target.name) {
    target.swiftSettings = [.enableUpcomingFeature("InternalImportsByDefault")]
}

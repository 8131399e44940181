// swift-tools-version: 6.2
import PackageDescription

// Targets stand in alphabetical order within their group: libraries, executables, tests and what they share. Every Swift target takes
// `swift`, every C or C++ one `native`; a target that needs more says why.

let swift: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "sahel-search",
    products: [
        .executable(name: "sahel-index", targets: ["Indexer"]),
        .executable(name: "sahel-search", targets: ["SahelSearch"]),
        .executable(name: "sahel-searchd", targets: ["SearchD"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Libraries
        .target(
            name: "Archive",
            dependencies: ["FrenchText", "Messages", "ProgramSupport", "QueryLanguage", "SearchModel", "Store"],
            swiftSettings: swift),
        .target(
            name: "Articles",
            dependencies: ["CLibXML2", "FrenchText", "JSON", "Messages", "ProgramSupport", "SearchModel"],
            swiftSettings: swift),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "CXapian",
            cxxSettings: [.treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("xapian")]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .target(name: "CommandOptions", dependencies: ["Messages", "ProgramSupport"], swiftSettings: swift),
        .target(name: "FrenchText", swiftSettings: swift),
        .target(name: "JSON", dependencies: ["Messages"], swiftSettings: swift),
        .target(name: "Messages", swiftSettings: swift),
        // The lists of words are part of the programs, so that no list is lost where only these are copied.
        .target(
            name: "ProgramSupport", dependencies: ["Messages"], resources: [.embedInCode("DataFiles/Lists")],
            swiftSettings: swift),
        .target(name: "QueryLanguage", dependencies: ["FrenchText", "Messages", "SearchModel"], swiftSettings: swift),
        .target(name: "SearchModel", dependencies: ["Messages"], swiftSettings: swift),
        .target(
            name: "SearchProtocol", dependencies: ["JSON", "Messages", "ProgramSupport", "SearchModel"],
            swiftSettings: swift),
        .target(
            name: "Store",
            dependencies: ["CXXHash", "CXapian", "FrenchText", "JSON", "Messages", "ProgramSupport", "SearchModel"],
            swiftSettings: swift),

        // Executables
        .executableTarget(
            name: "Indexer",
            dependencies: [
                "Archive", "Articles", "CommandOptions", "JSON", "Messages", "ProgramSupport", "SearchModel",
                "SearchProtocol", "Store",
            ],
            swiftSettings: swift),
        .executableTarget(
            name: "Relevance", dependencies: ["ProgramSupport", argumentParser],
            path: "Benchmarks/Relevance", swiftSettings: swift),
        .executableTarget(
            name: "SahelSearch",
            dependencies: ["CommandOptions", "JSON", "Messages", "ProgramSupport", "SearchModel", "SearchProtocol"],
            swiftSettings: swift),
        .executableTarget(
            name: "SearchBench", dependencies: ["Archive", "SearchModel", "SearchProtocol", "Store"],
            path: "Benchmarks/SearchBench",
            swiftSettings: swift),
        .executableTarget(
            name: "SearchD",
            dependencies: [
                "Archive", "CommandOptions", "JSON", "Messages", "ProgramSupport", "SearchModel", "SearchProtocol",
                "Store",
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: swift),

        // Tests
        .testTarget(name: "ArchitectureTests", swiftSettings: swift),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "FrenchText", "Messages", "ProgramSupport", "QueryLanguage", "SearchModel", "Store",
                "TestFolders",
                "TestQueries",
            ],
            exclude: ["Snapshots"],
            swiftSettings: swift),
        .testTarget(
            name: "ArticlesTests",
            dependencies: ["Articles", "FrenchText", "Messages", "ProgramSupport", "SearchModel", "TestFolders"],
            exclude: ["Snapshots"],
            swiftSettings: swift),
        .executableTarget(
            name: "CXapianInC",
            dependencies: ["CXapian"],
            path: "Tests/CXapianInC",
            cSettings: [.treatAllWarnings(as: .error)]),
        .testTarget(name: "CXapianTests", dependencies: ["CXapian", "TestFolders"], swiftSettings: swift),
        .testTarget(
            name: "CommandOptionsTests", dependencies: ["CommandOptions", "Messages", "ProgramSupport"],
            swiftSettings: swift),
        .testTarget(
            name: "FrenchTextTests",
            dependencies: ["FrenchText", "TestFolders"],
            exclude: ["Snapshots"],
            swiftSettings: swift),
        .testTarget(
            name: "IndexerTests",
            dependencies: [
                "Archive", "Articles", "CommandOptions", "Indexer", "Messages", "ProgramSupport", "SearchModel",
                "SearchProtocol", "Store", "TestFolders",
            ],
            swiftSettings: swift),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestFolders"], swiftSettings: swift),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"], swiftSettings: swift),
        .testTarget(
            name: "ProgramSupportTests", dependencies: ["Messages", "ProgramSupport", "TestFolders"],
            swiftSettings: swift),
        .testTarget(
            name: "QueryLanguageTests",
            dependencies: ["FrenchText", "Messages", "QueryLanguage", "SearchModel", "TestFolders", "TestQueries"],
            swiftSettings: swift),
        .testTarget(name: "RelevanceTests", dependencies: ["Relevance"], swiftSettings: swift),
        .testTarget(
            name: "SahelSearchTests",
            dependencies: ["JSON", "ProgramSupport", "SahelSearch", "SearchModel", "SearchProtocol", "TestFolders"],
            exclude: ["Snapshots"],
            swiftSettings: swift),
        .testTarget(
            name: "SearchDTests",
            dependencies: [
                "Archive", "CommandOptions", "JSON", "Messages", "ProgramSupport", "SearchD", "SearchModel",
                "SearchProtocol", "Store", "TestFolders",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: swift),
        .testTarget(name: "SearchModelTests", dependencies: ["SearchModel"], swiftSettings: swift),
        .testTarget(
            name: "SearchProtocolTests",
            dependencies: ["JSON", "Messages", "ProgramSupport", "SearchModel", "SearchProtocol", "TestFolders"],
            swiftSettings: swift),
        .testTarget(
            name: "StoreTests", dependencies: ["CXapian", "Messages", "SearchModel", "Store", "TestFolders"],
            swiftSettings: swift),
        .target(name: "TestFolders", dependencies: ["Messages"], path: "Tests/Support", swiftSettings: swift),
        .target(
            name: "TestQueries", dependencies: ["QueryLanguage", "SearchModel"], path: "Tests/QuerySupport",
            swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx20
)

// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT
import PackageDescription

// A separate package, so that building Limber does not fetch the benchmark library. All targets but
// the last are links to the program's, since Limber offers no libraries.

/// As in the program's own package: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// For the code that fills logs.
let testable: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"])]

let package = Package(
  name: "limber-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .target(
      name: "BuiltinRoutines", dependencies: ["RoutineModel"],
      exclude: ["cool-down", "exercise", "mobility", "pictures", "relief", "warm-up", "workout"],
      swiftSettings: strict),
    .target(name: "RoutineModel", swiftSettings: strict),
    .target(name: "Figures", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(
      name: "StrictYAML", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "RoutineFiles",
      dependencies: [
        "RoutineModel", "BuiltinRoutines", "Figures", "StrictYAML",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "SessionEngine", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(
      name: "SessionLog",
      dependencies: [
        "SessionEngine", "Review", "CSystem", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: testable),
    .target(
      name: "Review", dependencies: ["RoutineModel", "SessionEngine"], swiftSettings: strict),
    .target(
      name: "PlausibleYears", dependencies: ["RoutineModel", "SessionEngine"],
      swiftSettings: strict),
    .target(name: "CSystem"),
    .target(name: "TextCanvas", swiftSettings: strict),
    .target(
      name: "Wording", dependencies: ["RoutineModel", "SessionEngine", "Review"],
      swiftSettings: strict),
    .target(
      name: "Charts", dependencies: ["RoutineModel", "SessionEngine", "Review"],
      swiftSettings: strict),
    .target(
      name: "Screens",
      dependencies: [
        "RoutineModel", "Figures", "SessionEngine", "Review", "Charts", "Wording", "TextCanvas",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "LimberBenchmarks",
      dependencies: [
        "RoutineFiles", "BuiltinRoutines", "Figures", "SessionEngine", "SessionLog", "Review",
        "PlausibleYears", "TextCanvas", "Screens",
        .product(name: "Benchmark", package: "swift-benchmark"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

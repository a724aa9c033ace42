// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT
import PackageDescription

// A package of its own, so that nobody who only uses Limber fetches the benchmark library. All
// targets but the last are the program's, through links: Limber offers a program, no libraries.

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
      name: "BuiltinRoutines", exclude: ["cool-down", "mobility", "relief", "warm-up", "workout"],
      sources: ["BuiltinRoutines.c"]),
    .target(name: "RoutineModel"),
    .target(
      name: "RoutineFiles",
      dependencies: ["RoutineModel", "BuiltinRoutines", .product(name: "Yams", package: "Yams")]),
    .target(name: "SessionEngine", dependencies: ["RoutineModel"]),
    .target(
      name: "LogDatabase",
      dependencies: ["SessionEngine", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "TextCanvas"),
    .target(name: "Screens", dependencies: ["RoutineModel", "SessionEngine", "TextCanvas"]),
    .executableTarget(
      name: "LimberBenchmarks",
      dependencies: [
        "RoutineFiles", "SessionEngine", "LogDatabase", "Screens",
        .product(name: "Benchmark", package: "swift-benchmark"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

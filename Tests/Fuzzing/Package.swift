// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT
import PackageDescription

// A separate package, to keep the instrumentation and the fuzzer's `main` out of the program. All
// targets but the last are links to the program's.

/// As in the program's own package: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// For the code under test.
let testable: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"])]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "limber-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(
      name: "BuiltinRoutines", dependencies: ["RoutineModel"],
      exclude: ["cool-down", "exercise", "mobility", "pictures", "relief", "warm-up", "workout"],
      swiftSettings: strict),
    .target(name: "RoutineModel", swiftSettings: strict),
    .target(name: "Figures", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(name: "StrictYAML", dependencies: [yams], swiftSettings: strict),
    .target(
      name: "RoutineFiles",
      dependencies: ["RoutineModel", "BuiltinRoutines", "Figures", "StrictYAML", yams],
      swiftSettings: testable),
    .target(name: "SessionEngine", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(
      name: "Review", dependencies: ["RoutineModel", "SessionEngine"], swiftSettings: strict),
    .target(name: "CSystem"),
    .target(name: "TextCanvas", swiftSettings: strict),
    .target(
      name: "Cues", dependencies: ["RoutineModel", "SessionEngine", "CSystem"],
      swiftSettings: strict),
    .target(
      name: "LimberSettings",
      dependencies: [
        "RoutineModel", "RoutineFiles", "Figures", "SessionEngine", "Review", "Cues", "StrictYAML",
        "TextCanvas",
      ],
      exclude: ["LoadedSettings.swift", "SettingsFile.swift"], swiftSettings: testable),
    .executableTarget(
      name: "FileFuzzer", dependencies: ["RoutineFiles", "SessionEngine", "LimberSettings"],
      // The fuzzer has its own `main`.
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6]
)

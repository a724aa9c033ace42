// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT
import PackageDescription

/// Settings of every Swift target: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "limber",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "limber", targets: ["limber"]),
    // A library, so that it can be preloaded before the program's own.
    .library(name: "FailingCalls", type: .dynamic, targets: ["FailingCalls"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The arrows below are the architecture: a target imports what it names here and nothing else.
    .target(
      name: "BuiltinRoutines", dependencies: ["RoutineModel"], path: "Routines",
      exclude: [
        "cool-down", "exercise", "mobility", "pictures", "relief", "warm-up", "workout",
      ],
      swiftSettings: strict),
    .target(name: "RoutineModel", swiftSettings: strict),
    // Stick figures, drawn from joints, for a terminal and for print.
    .target(name: "Figures", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(name: "StrictYAML", dependencies: [yams], swiftSettings: strict),
    .target(
      name: "RoutineFiles",
      dependencies: ["RoutineModel", "BuiltinRoutines", "Figures", "StrictYAML", yams],
      swiftSettings: strict),
    // Converts routines from and to other programs' formats.
    .target(
      name: "RoutineExchange", dependencies: ["RoutineModel", "StrictYAML"],
      swiftSettings: strict),
    .target(name: "SessionEngine", dependencies: ["RoutineModel"], swiftSettings: strict),
    .target(
      name: "Review", dependencies: ["RoutineModel", "SessionEngine"], swiftSettings: strict),
    // Makes up people and everything they log.
    .target(
      name: "PlausibleYears", dependencies: ["RoutineModel", "SessionEngine"],
      swiftSettings: strict),
    // Wording shared by screens, commands and print.
    .target(
      name: "Wording", dependencies: ["RoutineModel", "SessionEngine", "Review"],
      swiftSettings: strict),
    // The layout of charts, for a terminal and for print.
    .target(
      name: "Charts", dependencies: ["RoutineModel", "SessionEngine", "Review"],
      swiftSettings: strict),
    .target(
      name: "PrintedReport",
      dependencies: [
        "RoutineModel", "Figures", "SessionEngine", "Review", "Charts", "Wording", "TextCanvas",
        mustache,
      ],
      swiftSettings: strict),
    .target(
      name: "SessionLog", dependencies: ["SessionEngine", "CSystem", grdb, sqlite],
      swiftSettings: strict),
    // Converts logs of builds that had no records; can go once nobody has such a log.
    .target(
      name: "EarlierLogs",
      dependencies: ["SessionLog", "SessionEngine", grdb, sqlite],
      swiftSettings: strict),
    // Plays the engine's signals, on its own thread.
    .target(
      name: "Cues", dependencies: ["RoutineModel", "SessionEngine", "CSystem"],
      swiftSettings: strict),
    // System calls that Swift cannot import.
    .target(name: "CSystem"),
    .target(name: "TextCanvas", swiftSettings: strict),
    .target(
      name: "Screens",
      dependencies: [
        "RoutineModel", "Figures", "SessionEngine", "Review", "Charts", "Wording", "TextCanvas",
      ],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        // On macOS the plain name has the wide characters.
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "TerminalIO", dependencies: ["TextCanvas", "CTerminal", "CSystem"],
      swiftSettings: strict),
    .target(
      name: "LimberApp",
      dependencies: [
        "RoutineModel", "StrictYAML", "RoutineFiles", "RoutineExchange", "Figures", "SessionEngine",
        "Review",
        "PlausibleYears", "SessionLog", "EarlierLogs", "TextCanvas", "Wording", "Screens",
        "PrintedReport", "TerminalIO", "Cues", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "limber", dependencies: ["LimberApp"],
      // See NoLocaleData.c. The tests' own build keeps the data, and its outputs are held against this.
      cSettings: [
        .define("LIMBER_NO_LOCALE_DATA", .when(platforms: [.linux], configuration: .release))
      ]),

    // Shared by several test targets.
    .target(
      name: "TestSupport",
      dependencies: ["RoutineModel", "SessionEngine", "PlausibleYears", "TextCanvas", grdb],
      path: "Tests/Support",
      swiftSettings: strict),
    .target(
      name: "ReviewSamples",
      dependencies: ["Review", "SessionEngine", "RoutineModel", "TestSupport"],
      path: "Tests/ReviewSamples", swiftSettings: strict),
    .testTarget(
      name: "RoutineModelTests", dependencies: ["RoutineModel"], swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Figures", "RoutineModel", "BuiltinRoutines", "PlausibleYears"],
      swiftSettings: strict),
    .testTarget(
      name: "RoutineFilesTests",
      dependencies: [
        "RoutineFiles", "BuiltinRoutines", "StrictYAML", "SessionEngine", "TestSupport", yams,
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "RoutineExchangeTests",
      dependencies: [
        "RoutineExchange", "RoutineFiles", "StrictYAML", "SessionEngine", "RoutineModel",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SessionEngineTests", dependencies: ["SessionEngine", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReviewTests",
      dependencies: ["Review", "SessionEngine", "RoutineModel", "ReviewSamples", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PlausibleYearsTests",
      dependencies: [
        "PlausibleYears", "Review", "RoutineFiles", "SessionEngine", "RoutineModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChartsTests",
      dependencies: [
        "Charts", "Review", "SessionEngine", "RoutineModel", "ReviewSamples", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PrintedReportTests",
      dependencies: [
        "PrintedReport", "Review", "SessionEngine", "RoutineModel", "ReviewSamples",
        "BuiltinRoutines", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CuesTests",
      dependencies: ["Cues", "SessionEngine", "RoutineModel", "RoutineFiles", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionLogTests",
      dependencies: [
        "SessionLog", "SessionEngine", "Review", "RoutineModel", "TestSupport", grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EarlierLogsTests",
      dependencies: [
        "EarlierLogs", "SessionLog", "SessionEngine", "RoutineModel", "TestSupport", grdb,
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TextCanvasTests", dependencies: ["TextCanvas", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "BuiltinRoutines", "Review", "Wording", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalIOTests", dependencies: ["TerminalIO", "PseudoTerminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LimberAppTests", dependencies: ["LimberApp", "Review", "StrictYAML", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestSupport", "RoutineModel", "SessionEngine", "SessionLog", "TextCanvas",
        "PseudoTerminal", grdb,
      ],
      swiftSettings: strict),
    // Other people's programs that carry records between devices or play sound; see
    // `.setup/real-parts`.
    .testTarget(
      name: "RealPartTests",
      dependencies: [
        "LimberApp", "SessionLog", "SessionEngine", "Cues", "TerminalIO", "PseudoTerminal",
        "TestSupport", grdb,
      ],
      swiftSettings: strict),
    // Faults around the program, thousands of times over; see `.setup/faults`.
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .target(name: "FailingCalls", path: "Tests/FailingCalls"),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "PseudoTerminal", "FailingCalls", "TestSupport", "RoutineModel", "SessionEngine",
        "SessionLog",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// SPDX-License-Identifier: MIT
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Environment variables with any value: none stops the program or makes it wait.
  @Suite struct Environments {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: ["", "-1", "0", "1", "20", "99999999999999999999", "wide", "\u{1B}[2J"])
    func helpIsLaidOutWhateverTheWidthIsSaidToBe(width: String) throws {
      let help = try account.limber(
        ["cramps", "correct", "--help"], adding: ["COLUMNS": width, "LINES": width])

      #expect(help.status == 0)
      #expect(help.output.contains("--clear"))
      #expect(!help.output.contains("\u{1B}"))
    }

    @Test func aTimeZoneThatIsAPipeIsNotWaitedFor() throws {
      try FileManager.default.createDirectory(
        atPath: "\(account.home)/zones", withIntermediateDirectories: false)
      try #require(mkfifo("\(account.home)/zones/pipe", 0o600) == 0)
      let pipe = "\(account.home)/zones/pipe"

      for adding in [
        ["TZ": pipe], ["TZ": ":\(pipe)"], ["TZ": "pipe", "TZDIR": "\(account.home)/zones"],
      ] {
        let finished = try account.limber(["cramps"], adding: adding)
        #expect(finished.status == 0, "\(adding)")
      }
    }

    @Test(arguments: ["TERMINFO", "TERMINFO_DIRS", "HOME", "LOCPATH"])
    func aPipeInPlaceOfADescriptionIsNotWaitedFor(variable: String) throws {
      let folder = "\(account.home)/descriptions"
      let places = ["t", ".terminfo/t", "C.UTF-8", "C.utf8"].map { "\(folder)/\($0)" }
      for place in places {
        try FileManager.default.createDirectory(
          atPath: place, withIntermediateDirectories: true)
      }
      for name in ["t/tmux-256color", ".terminfo/t/tmux-256color"] {
        try #require(mkfifo("\(folder)/\(name)", 0o600) == 0)
      }
      for locale in ["C.UTF-8", "C.utf8"] {
        try #require(mkfifo("\(folder)/\(locale)/LC_CTYPE", 0o600) == 0)
      }

      let terminal = try Terminal(account, adding: [variable: folder])
      // In this other home the welcome has not been read.
      try terminal.shows("q quit")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test func aTimeZoneOfAMillionRulesIsNotRead() throws {
      let zone = "\(account.home)/zone"
      let header = Data("TZif2".utf8) + Data(count: 15)
      // A hundred million transitions, one type, four letters; the file is too large for any disk.
      let counts: [UInt8] = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0xF5, 0xE1, 0, 0, 0, 0, 1, 0, 0, 0, 4,
      ]
      try (header + Data(counts)).write(to: URL(fileURLWithPath: zone))
      try #require(truncate(zone, 1 << 30) == 0)

      let finished = try Finished.running(
        "/bin/sh", ["-c", "ulimit -v 2000000; exec '\(Account.program)' cramps"],
        environment: account.environment.merging(["TZ": zone]) { $1 }, in: account.home)

      #expect(finished.status == 0, "\(finished.errors)")
    }

    @Test(arguments: ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LIMBER_DATABASE"])
    func aPathThatIsNoTextIsRefusedAndNotRepaired(variable: String) throws {
      let finished = try Finished.running(
        "/bin/sh",
        [
          "-c",
          "export \(variable)=\"$HOME/$(printf 'a\\377')\"; exec '\(Account.program)' history",
        ],
        environment: account.environment, in: account.home)

      #expect(finished.status == 73)
      #expect(finished.errors.contains(variable))
    }

    @Test(arguments: [["--database", "$X", "history"], ["note", "last", "$X"], ["$X"]])
    func anArgumentThatIsNoTextIsRefused(arguments: [String]) throws {
      let words = arguments.map { "\"\($0)\"" }.joined(separator: " ")
      let finished = try Finished.running(
        "/bin/sh", ["-c", "X=$(printf 'a\\377'); exec '\(Account.program)' \(words)"],
        environment: account.environment, in: account.home)

      #expect(finished.status == 64)
      #expect(finished.errors.contains("UTF-8"))
    }

    @Test func theRuntimeRepeatsNoVariable() throws {
      let finished = try account.limber(
        ["history"], adding: ["SWIFT_DETERMINISTIC_HASHING": "\u{1B}]0;owned\u{7}"])

      #expect(finished.status == 0)
      #expect(finished.errors.isEmpty)
    }

    /// Compiles a library to preload, and returns its path.
    private func library(_ source: String) throws -> String {
      try account.write(source, to: "early.c")
      let path = "\(account.home)/early.so"
      let compiled = try Finished.running(
        "/usr/bin/env", ["clang", "-shared", "-fPIC", "-o", path, "\(account.home)/early.c"],
        environment: account.environment, in: account.home)
      try #require(compiled.status == 0, "\(compiled.errors)")
      return path
    }

    #if os(Linux)
      @Test func aLibraryThatMovesTheEnvironmentTakesNoArgument() throws {
        // As libfaketime does: adding a variable moves the environment.
        let library = try library(
          """
          #include <stdlib.h>
          __attribute__((constructor)) static void move(void) { setenv("MOVED", "1", 1); }

          """)
        let log = "\(account.home)/elsewhere.sqlite"

        let finished = try account.limber(
          ["--database", log, "log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"],
          adding: ["LD_PRELOAD": library])

        #expect(finished.status == 0, "\(finished.errors)")
        #expect(FileManager.default.fileExists(atPath: log))
      }

      /// A shell command that runs its arguments in a system without /proc.
      private static let withoutProcesses = [
        "unshare", "--map-root-user", "--mount", "sh", "-c",
        "mount -t tmpfs none /proc && exec \"$@\"", "sh",
      ]

      /// Whether this system allows hiding /proc.
      private static let canHideProcesses: Bool = {
        let folder = FileManager.default.temporaryDirectory.path
        let tried = try? Finished.running(
          "/usr/bin/env", withoutProcesses + ["true"],
          environment: ProcessInfo.processInfo.environment, in: folder)
        return tried?.status == 0
      }()

      @Test(.enabled(if: canHideProcesses))
      func aSystemWithoutProcessesTakesNoArgument() throws {
        let log = "\(account.home)/elsewhere.sqlite"
        let command = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]

        let finished = try Finished.running(
          "/usr/bin/env", Self.withoutProcesses + [Account.program, "--database", log] + command,
          environment: account.environment, in: account.home)

        #expect(finished.status == 0, "\(finished.errors)")
        #expect(FileManager.default.fileExists(atPath: log))
      }
    #endif

    /// The variables that the program or its libraries read.
    static let names = [
      "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_NUMERIC", "LOCPATH", "NLSPATH",
      "CHARSET", "TZ", "TZDIR", "TZFILE", "TERM", "TERMINFO", "TERMINFO_DIRS", "TERMCAP",
      "TERMPATH",
      "COLUMNS", "LINES", "TABSIZE", "ESCDELAY", "BAUDRATE", "CC", "COLORFGBG",
      "NCURSES_ASSUMED_COLORS", "NCURSES_GPM_TERMS", "NCURSES_NO_PADDING", "NCURSES_NO_UTF8_ACS",
      "NCURSES_NO_SETBUF", "NCURSES_TRACE", "HOME", "USER", "PWD", "OLDPWD", "SHELL",
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "XDG_CACHE_HOME",
      "XDG_RUNTIME_DIR", "CFFIXED_USER_HOME", "CF_CHARSET_PATH", "NO_COLOR", "SQLITE_TMPDIR",
      "TMPDIR",
      "ICU_DATA", "ICU_TIMEZONE_FILES_DIR", "SWIFT_DETERMINISTIC_HASHING", "LIBDISPATCH_STRICT",
      "POSIXLY_CORRECT", "MALLOC_ARENA_MAX",
    ]

    private func rubbish(_ generator: inout SplitMix64) -> String {
      let special = [
        "", "/", ".", "..", "../..", "/dev/null", "/dev/zero", "/dev/tty", "/etc/passwd",
        account.home, "\(account.home)/pipe", ":\(account.home)/pipe", "99999999999999999999", "-1",
        "0", "%s%n%99999999d", "\u{1B}]0;owned\u{7}", "\u{202E}abc", "C.UTF-8", "tr_TR.UTF-8",
        "hex:ffff", "b64:AAAA", "XXX99999999999999999:99", String(repeating: "a", count: 30_000),
        String(repeating: "a:", count: 3_000), String(repeating: "../", count: 2_000),
      ]
      return Bool.random(using: &generator)
        ? special.randomElement(using: &generator) ?? ""
        : generator.text(maxScalars: 40).replacingOccurrences(of: "\u{0}", with: "")
    }

    private func environment(_ seed: UInt64) -> [String: String] {
      var generator = SplitMix64(seed: seed)
      var variables: [String: String] = [:]
      for name in Self.names where Int.random(in: 0..<3, using: &generator) == 0 {
        variables[name] = rubbish(&generator)
      }
      return variables
    }

    @Test(arguments: Seeds.first(20))
    func noEnvironmentStopsACommand(seed: UInt64) throws {
      try #require(mkfifo("\(account.home)/pipe", 0o600) == 0)
      let adding = environment(seed)
      let database = ["--database", "\(account.home)/log.sqlite"]

      for arguments in [
        database + ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"],
        database + ["history"], ["cramps", "--help"], ["settings", "--json"], ["routines", "list"],
        ["cramps"],
      ] {
        let finished = try account.limber(arguments, adding: adding)
        #expect([0, 73, 74, 78].contains(finished.status), "seed \(seed): \(arguments)")
        #expect(
          (finished.output + finished.errors).unicodeScalars.allSatisfy {
            $0 == "\n" || $0.properties.generalCategory != .control
          }, "seed \(seed): \(arguments)")
      }
    }

    @Test(arguments: Seeds.first(8))
    func noEnvironmentKeepsAScreenFromOpeningOrBeingRefused(seed: UInt64) throws {
      try #require(mkfifo("\(account.home)/pipe", 0o600) == 0)
      var adding = environment(seed)
      if seed % 4 != 0 { adding["TERM"] = nil }
      // Without what tmux takes as the end of its own command, and no longer than it takes.
      adding = adding.mapValues {
        String($0.replacingOccurrences(of: ";", with: ",").prefix(500))
      }
      let database = ["--database", "\(account.home)/log.sqlite"]

      let terminal = try Terminal(account, database, adding: adding)
      let screen = try terminal.shows("home or a refusal, seed \(seed)") {
        $0.contains("q quit") || $0.contains("ended with")
      }
      if screen.contains("q quit") { try terminal.press("q") }

      #expect([0, 69].contains(try terminal.ended()), "seed \(seed)")
      #expect(terminal.modes.before == terminal.modes.after, "seed \(seed)")
    }
  }
}

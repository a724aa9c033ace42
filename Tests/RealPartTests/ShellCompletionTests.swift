// SPDX-License-Identifier: MIT
import Foundation
import PseudoTerminal
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A real shell, set up to complete the program's command line.
enum CompletingShell: String, CaseIterable, CustomTestStringConvertible {
  case bash, zsh, fish

  var testDescription: String { rawValue }

  /// Its arguments, without the machine's configuration.
  var arguments: [String] {
    switch self {
    case .bash: ["/bin/bash", "--noprofile", "--norc", "-i"]
    case .zsh: ["/usr/bin/zsh", "-f", "-i"]
    case .fish: ["/usr/bin/fish", "--no-config", "-i"]
    }
  }

  /// The line that a person adds to its start-up file.
  var setUp: String {
    switch self {
    case .bash: "source <(limber --generate-completion-script bash)"
    case .zsh:
      "autoload -U compinit; compinit -D -u; source <(limber --generate-completion-script zsh)"
    case .fish: "limber --generate-completion-script fish | source"
    }
  }

  var exists: Bool { FileManager.default.isExecutableFile(atPath: arguments[0]) }
}

/// Completions in real shells: types keys, and reads the completed line.
///
/// A missing shell is skipped on a person's machine, which the report shows; in the checks before a
/// merge, all are required.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct ShellCompletionTests {
  /// The shells to test.
  static let shells = CompletingShell.allCases.filter {
    $0.exists || ProcessInfo.processInfo.environment["CI"] != nil
  }

  @Test(
    arguments: CompletingShell.allCases.filter { !shells.contains($0) })
  func aShellThatIsNotThereIsPassedOver(shell: CompletingShell) throws {
    try Test.cancel("there is no \(shell)")
  }

  @Test(arguments: shells)
  func keysCompleteCommandsOptionsAndIDs(shell: CompletingShell) throws {
    let person = try ShellPerson()
    let session = try person.limber(
      "log", "session", "own-walk", "--at", "2025-11-21 18:30", "--lasted", "25min"
    ).prefix(8)
    let cramp = try person.limber("log", "cramp", "--at", "2025-11-21 03:10", "--site", "calf")
      .prefix(8)
    try Data().write(to: URL(filePath: "\(person.home)/plan.yml"))
    let files = try person.files()
    let terminal = try ShellTerminal(shell, person)

    for (typed, completed) in [
      ("limber warn", "limber warning-signs"), ("limber cramps cor", "limber cramps correct"),
      ("limber start own-w", "limber start own-walk"),
      ("limber show \(session.prefix(3))", "limber show \(session)"),
      ("limber cramps show \(cramp.prefix(3))", "limber cramps show \(cramp)"),
      ("limber history list --lim", "limber history list --limit"),
      ("limber history --lim", "limber history --limit"),
      ("limber cramps --lim", "limber cramps --limit"),
      ("limber cramps --site quad", "limber cramps --site quadriceps"),
      ("limber share --y", "limber share --yes"),
      ("limber cramp quad", "limber cramp quadriceps"),
      ("limber log cramp --side ri", "limber log cramp --side right"),
      // The completed word is printed by echo, unquoted.
      (
        "limber log cramp --site calf --tried Lean",
        "limber log cramp --site calf --tried Lean into a wall"
      ),
      ("limber routines show foot-cr", "limber routines show foot-cramp"),
      ("limber routines check own-w", "limber routines check own-walk"),
      ("limber routines check pla", "limber routines check plan.yml"),
      ("limber log cramp --triggers ni", "limber log cramp --triggers night"),
      ("limber log cramp --triggers cold,ni", "limber log cramp --triggers cold,night"),
      ("limber help warn", "limber help warning-signs"),
      ("limber help cramps cor", "limber help cramps correct"),
    ] {
      #expect(try terminal.line(after: typed) == completed, "\(typed)")
    }
    #expect(try person.files().subtracting(person.ofShells).isSubset(of: files))
  }
}

/// A person with their own routine, who uses a shell.
final class ShellPerson {
  let home: String
  private let program: String

  init() throws {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let tests = bundle.bundleURL.pathExtension == "xctest" ? bundle.bundleURL : bundle.executableURL
    program = "\(tests?.deletingLastPathComponent().path ?? ".")/limber"
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("limber-shell-\(UUID().uuidString.prefix(8))")
    home = folder.path
    let routines = folder.appendingPathComponent(".config/limber/routines")
    let commands = folder.appendingPathComponent("bin")
    for folder in [routines, commands] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Data("name: Own walk\nkind: exercise\nsteps:\n  - name: Walk\n    hold: 5min\n".utf8)
      .write(to: routines.appendingPathComponent("own-walk.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: commands.appendingPathComponent("limber").path, withDestinationPath: program)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  var environment: [String: String] {
    [
      "HOME": home, "PATH": "\(home)/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm", "PS1": "$ ",
    ]
  }

  /// The shells' own files.
  var ofShells: Set<String> {
    get throws {
      Set(
        try files().filter {
          $0.contains("fish") || $0.contains("zcompdump") || $0.hasSuffix(".bash_history")
            || [".local", ".local/share", ".config", ".cache"].contains($0)
        })
    }
  }

  func files() throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: home))
  }

  /// The output of a command.
  @discardableResult
  func limber(_ arguments: String...) throws -> String { try limber(arguments) }

  func limber(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
    return String(decoding: data, as: UTF8.self)
  }
}

/// A shell in a terminal.
final class ShellTerminal {
  private var terminal = pseudo_terminal()
  private var output: [UInt8] = []
  private var count = 0

  init(_ shell: CompletingShell, _ person: ShellPerson) throws {
    let variables = person.environment.map { "\($0)=\($1)" }
    let error = withWords(shell.arguments) { words in
      withWords(variables) { pseudo_terminal_start(words, $0, 200, 50, &terminal) }
    }
    try #require(error == 0)
    // Typed too early, a line would be echoed before the shell has the terminal.
    try wait("the first prompt") { !text.isEmpty }
    write("cd; \(shell.setUp)\recho rea''dy\r")
    try wait("the completions") { text.contains("\nready") }
  }

  deinit {
    kill(terminal.process, SIGKILL)
    waitpid(terminal.process, nil, 0)
    close(terminal.master)
    close(terminal.slave)
  }

  /// Types the beginning of a line and Tab, and makes the shell print the completed line.
  func line(after typed: String) throws -> String {
    count += 1
    let mark = "<\(count):"
    write("\(typed)\t")
    // Go to the beginning of the line, and echo it.
    write("\u{1}echo '\(mark)' \r")
    var found: String?
    try wait("the line after '\(typed)'") {
      let lines = text.split(whereSeparator: \.isNewline)
      found = lines.last { $0.hasPrefix("\(mark) ") }.map(String.init)
      return found != nil
    }
    return (found ?? "").dropFirst(mark.count + 1).trimmingCharacters(in: .whitespaces)
  }

  /// The output, without escape sequences.
  private var text: String {
    String(decoding: output, as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?>=]*[A-Za-z]/, with: "")
      .replacing(/\u{1B}\][^\u{7}\u{1B}]*(\u{7}|\u{1B}\\)/, with: "")
      .replacing(/\u{1B}[=>()][B0]?/, with: "").replacing("\r", with: "")
  }

  private func wait(_ what: String, until isSo: () throws -> Bool) throws {
    do {
      try RealParts.wait(what) {
        read()
        return try isSo()
      }
    } catch {
      Issue.record("\(what) never came: \(text.suffix(2_000))")
      throw error
    }
  }

  private func write(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { Glibc.write(terminal.master, $0.baseAddress, $0.count) }
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var count = 1
    while count > 0 {
      count = Glibc.read(terminal.master, &buffer, buffer.count)
      output += buffer.prefix(max(0, count))
    }
  }
}

// SPDX-License-Identifier: MIT
import Foundation

/// A terminal of a fixed size with one program in it; closed when the test ends.
final class Terminal {
  private let account: Account
  /// This terminal's folder, with its socket and its script's notes.
  private let folder: String
  /// Whether a script notes the program's end.
  private let notesItsEnd: Bool
  /// The last key pressed, when, and the screen before it.
  private var pressed: (key: String?, at: Date, screen: String?) = (nil, .distantPast, nil)

  /// Opens a terminal and runs the program in it.
  ///
  /// - Parameters:
  ///   - arguments: The program's arguments.
  ///   - type: The value of TERM.
  ///   - adding: More environment variables, for the program only.
  ///   - observer: A command that runs the program, given as its arguments.
  init(
    _ account: Account, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    type: String = "tmux-256color", adding: [String: String] = [:], under observer: [String] = []
  ) throws {
    self.account = account
    notesItsEnd = true
    folder = "\(account.home)/terminal-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    // To know the program's process id, a shell notes its own and execs the program. The trap lets
    // the script outlive a hang-up of the terminal, to note how the program ended.
    let script = """
      trap : HUP
      stty -a >before
      sh -c 'echo "$$" >process; exec "$0" "$@"' "$@"
      echo "$?" >status.new
      stty -a >after
      mv status.new status
      echo "ended with $(cat status)"
      exec cat
      """
    try script.write(toFile: "\(folder)/script", atomically: true, encoding: .utf8)
    let variables = adding.map { "\($0)=\($1)" }.sorted()
    try open(
      ["sh", "script", "env"] + variables + observer + [Account.program] + arguments,
      columns: columns, rows: rows,
      environment: account.environment.merging(["TERM": type]) { $1 })
  }

  /// Opens a terminal with an interactive shell in it, for job control.
  init(shellOf account: Account) throws {
    self.account = account
    notesItsEnd = false
    folder = "\(account.home)/terminal-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try open(
      ["bash", "--norc", "--noprofile", "-i"], columns: 80, rows: 24,
      environment: account.environment.merging(["TERM": "tmux-256color", "PS1": "shell> "]) { $1 })
  }

  deinit {
    _ = try? tmux("kill-server")
    // The program may still be writing its log; the folder can go once it has ended.
    if notesItsEnd { _ = try? ended() }
  }

  /// The program's process id.
  var process: Int32 {
    get throws {
      try Waiting.result(of: { Int32(self.note("process")) }, failure: { "no process" })
    }
  }

  /// The terminal's modes before the program and after it, once it has ended.
  var modes: (before: String, after: String) { (note("before"), note("after")) }

  /// Presses keys one after the other, by tmux's names for them: `q`, `Enter`, `C-c`.
  func press(_ keys: String...) throws { try press(keys) }

  private static let shortestGapMs = 150.0

  /// Presses keys one after the other, the same one no faster than a finger can, since faster ones
  /// count as a held key.
  func press(_ keys: [String]) throws {
    for key in keys {
      if key == pressed.key {
        awaitEffect()
        poll(nil, 0, Int32(max(0, pressed.at.timeIntervalSinceNow * 1_000 + Self.shortestGapMs)))
      }
      let before = try? screen()
      _ = try tmux("send-keys", arguments: [key])
      pressed = (key, Date(), before)
    }
  }

  /// Waits until the last key has changed the screen, for a second at most, since a key may change
  /// nothing. A busy machine would else read that key and the next one together.
  private func awaitEffect() {
    let limit = pressed.at.addingTimeInterval(1)
    while Date() < limit, let shown = try? screen(), shown == pressed.screen { poll(nil, 0, 20) }
    pressed.at = Date()
  }

  /// Holds a key as on a keyboard: it repeats after a while, and then fast.
  func hold(_ key: String) throws {
    try press(key)
    poll(nil, 0, 300)
    _ = try tmux("send-keys", "-N", "12", key)
    pressed = (key, Date(), nil)
    // Another key at once would be part of a paste.
    poll(nil, 0, 100)
  }

  /// Says yes to the question on the screen, again if it stays: answers count only after the time to
  /// read it. So slowly that no second yes goes to what comes after the question.
  func agree(to question: String = "End this session?") throws {
    try shows(question)
    try shows("that yes counted") { screen in
      guard screen.contains(question) else { return true }
      if pressed.at.timeIntervalSinceNow < -0.8 { try press("y") }
      return false
    }
  }

  /// Ends the session on the screen, and leaves its last screen.
  ///
  /// - Returns: The program's exit status, since it ends then.
  func endsSession() throws -> Int32 {
    try press("q")
    try agree()
    try press("Enter")
    return try ended()
  }

  /// Types a text.
  func type(_ text: String) throws { _ = try tmux("send-keys", "-l", "--", text) }

  /// Pastes a text, bracketed if the program asked for that.
  func paste(_ text: String) throws {
    _ = try tmux("set-buffer", "--", text)
    _ = try tmux("paste-buffer", "-p", "-r")
  }

  /// Resizes the terminal.
  func resize(columns: Int, rows: Int) throws {
    _ = try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the terminal, as closing its window does.
  func hangUp() throws { _ = try tmux("kill-server") }

  /// The screen as text, a line for each row, without trailing spaces. Reverse blanks, as in big
  /// digits, become full blocks.
  func screen() throws -> String { try tmux("capture-pane", "-p", "-e", "-N").withBlocks }

  /// The screen with the attributes and colours of its cells, as tmux writes them.
  func attributes() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// Waits for an offer that appears by itself, and until keys are accepted.
  @discardableResult
  func offers(_ texts: String...) throws -> String {
    let screen = try shows("\(texts)") { screen in texts.allSatisfy(screen.contains) }
    poll(nil, 0, 500)
    return screen
  }

  /// Waits until the screen shows all of these texts, and returns it.
  @discardableResult
  func shows(_ texts: String...) throws -> String {
    try shows("\(texts)") { screen in texts.allSatisfy(screen.shows) }
  }

  /// Waits until the screen meets a condition, and returns it.
  @discardableResult
  func shows(_ what: String, _ isShown: (String) throws -> Bool) throws -> String {
    var last = ""
    return try Waiting.result(
      of: {
        last = try screen()
        return try isShown(last) ? last : nil
      }, failure: { "the screen never showed \(what), but:\n\(last)" })
  }

  /// Waits until the program has ended, and returns its exit status.
  func ended() throws -> Int32 {
    try Waiting.result(
      of: { Int32(self.note("status")) },
      failure: { "the program did not end; the screen:\n\((try? self.screen()) ?? "none")" })
  }

  private func open(
    _ command: [String], columns: Int, rows: Int, environment: [String: String]
  ) throws {
    let variables = environment.map { "\($0)=\($1)" }.sorted()
    _ = try tmux(
      "-f", "/dev/null", "set-option", "-g", "status", "off", ";", "set-option", "-g",
      "default-terminal", "tmux-256color", ";", "new-session", "-d", "-x", "\(columns)", "-y",
      "\(rows)", "-c", folder, arguments: ["env", "-i"] + variables + command)
  }

  func tmux(_ first: String..., arguments: [String] = []) throws -> String {
    let finished = try Finished.running(
      "/usr/bin/env", ["tmux", "-u", "-S", "\(folder)/socket"] + first + arguments,
      environment: account.environment, in: folder)
    guard finished.status == 0 else {
      throw NeverCame(description: "tmux \(first): \(finished.errors)")
    }
    return finished.output
  }

  /// A note of the script, without the line's end; empty if there is none yet.
  private func note(_ name: String) -> String {
    let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    return text?.trimmingCharacters(in: .newlines) ?? ""
  }
}

extension String {
  /// Strips a terminal's attributes. Reverse blanks without text between them, as in big digits,
  /// become full blocks.
  fileprivate var withBlocks: String {
    var isReverse = false
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells: [(character: Character, isReverse: Bool)] = []
      var rest = line[...]
      while let character = rest.popFirst() {
        guard character == "\u{1B}" else {
          cells.append((character, isReverse))
          continue
        }
        let codes = rest.prefix { !$0.isLetter }
        rest = rest.dropFirst(codes.count + 1)
        for code in codes.dropFirst().split(separator: ";") {
          if code == "7" { isReverse = true }
          if code == "0" || code == "27" { isReverse = false }
        }
      }
      var text: [Character] = []
      var index = 0
      while index < cells.count {
        // Reverse spaces are blocks, unless there is text between them.
        let run = cells[index...].prefix { $0.isReverse == cells[index].isReverse }
        let isBlocks = cells[index].isReverse && run.allSatisfy { $0.character == " " }
        text += run.map { isBlocks ? "█" : $0.character }
        index += run.count
      }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

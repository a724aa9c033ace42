// SPDX-License-Identifier: MIT

/// A program that keeps the screen awake. It runs `cat` on a pipe of ours, so it ends with us,
/// however we end.
struct Wakefulness {
  private let search: ProgramSearch
  private var program: RunningProgram?
  private var pipe: Pipe?
  private var isWanted = false

  init(_ search: ProgramSearch) { self.search = search }

  /// A descriptor that becomes readable when the program ends, if there is one.
  var handle: Int32? { program?.handle }

  /// Starts or stops the program as wanted, and notices if it has ended by itself.
  ///
  /// - Returns: Why the screen cannot be kept awake, once.
  mutating func set(_ isWanted: Bool) -> String? {
    if let program, let end = program.end() {
      forget()
      guard isWanted else { return nil }
      if case .failure(let failure) = end { return failure.reason }
      return "\(program.name): ended"
    }
    guard isWanted != self.isWanted else { return nil }
    self.isWanted = isWanted
    guard isWanted else {
      program?.kill()
      forget()
      return nil
    }
    guard let words = search.first(of: commands), let pipe = Pipe.make(waits: true) else {
      return "no program found for it"
    }
    do throws(RunningProgram.Failure) {
      program = try RunningProgram(words, environment: search.environment, input: pipe.reading)
      self.pipe = pipe
      return nil
    } catch {
      pipe.close()
      return error.reason
    }
  }

  private mutating func forget() {
    program = nil
    pipe?.close()
    pipe = nil
  }

  private var commands: [[String]] {
    let why = CueTexts.keepingAwake
    let isGnome = search.environment["XDG_CURRENT_DESKTOP"]?.contains("GNOME") == true
    let gnome = ["gnome-session-inhibit", "--inhibit", "idle", "--reason", why, "cat"]
    return (isGnome ? [gnome] : []) + [
      ["systemd-inhibit", "--what=idle", "--who=Limber", "--why=\(why)", "cat"],
      ["caffeinate", "-d", "-i", "cat"],
    ]
  }
}

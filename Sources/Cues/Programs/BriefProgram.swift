// SPDX-License-Identifier: MIT
import Foundation

/// A program that is run to its end, which has to come soon.
public enum BriefProgram {
  /// How often one is looked at that the system tells no end of, in milliseconds.
  private static let pause: Int32 = 20

  /// Runs a program, with no input and no output, and kills it when it takes too long.
  ///
  /// - Parameters:
  ///   - words: Its name or absolute path, and its arguments.
  ///   - limit: How long it may take.
  /// - Returns: What went wrong, in a few words; `nil` if nothing did.
  public static func run(
    _ words: [String], environment: [String: String], within limit: Duration
  ) -> String? {
    let search = ProgramSearch(environment: environment, lastFolder: "/usr/bin")
    guard let command = search.first(of: [words]) else { return "\(words.first ?? "") not found" }
    let program: RunningProgram
    do throws(RunningProgram.Failure) {
      program = try RunningProgram(command, environment: environment)
    } catch { return error.reason }
    let end = ContinuousClock.now + limit
    while true {
      if let result = program.end() {
        if case .failure(let failure) = result { return failure.reason }
        return nil
      }
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else {
        program.kill()
        return "\(program.name) did not finish within \(limit.components.seconds) s"
      }
      var ending = pollfd(fd: program.handle ?? -1, events: Int16(POLLIN), revents: 0)
      let rest = Int32(left.rounded(.up))
      poll(&ending, 1, program.handle == nil ? min(rest, pause) : rest)
    }
  }
}

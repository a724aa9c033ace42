// SPDX-License-Identifier: MIT
import ArgumentParser

extension Limber {
  /// `limber warning-signs`: when a cramp needs more than this program.
  struct ShowWarningSigns: ParsableCommand {
    static let configuration = CommandConfiguration(
      "warning-signs", "Show the warning signs: when to get help.",
      examples: ["limber warning-signs"])

    func run() throws {
      try reporting { () throws(Failure) in
        for line in WarningSignsText.lines(emergencyNumber: settings().emergencyNumber) {
          try Output.line(line)
        }
      }
    }
  }
}

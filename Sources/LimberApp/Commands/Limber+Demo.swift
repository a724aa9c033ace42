// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML
import TerminalIO

extension Limber {
  /// `limber demo`: the program on the log of a made-up year.
  struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
      "demo", "Look around in the log of a made-up year.",
      examples: ["limber demo", "limber demo --seed 7", "limber demo --into ~/made-up"],
      more: """
        The sessions and cramps of the last 53 weeks are made up, and every screen says so. Everything \
        works as usual, but nothing is kept, and your own log is not touched.
        """)

    @Option(
      help: ArgumentHelp("Make up another person.", valueName: "number"), transform: Seed.parse)
    var seed: UInt64 = 1

    @Option(
      help: ArgumentHelp(
        "Keep the made-up log in this folder, instead of opening it.", valueName: "folder"),
      completion: .directory)
    var into: String?

    @OptionGroup var plainOption: PlainOption

    func validate() throws {
      if into?.isEmpty == true { throw ValidationError(UsageText.intoNeedsFolder) }
    }

    func run() throws {
      var status = ExitStatus.success
      try reporting { () throws(Failure) in
        if let into {
          let log = try RequestedLog(of: MadeUpLog(seed: seed), in: Paths.absolute(into))
          let (sessions, cramps) = try log.keepMadeUp()
          let lines = DemoText.lines(log.store.place.path, sessions: sessions, cramps: cramps)
          for line in lines { try Output.line(line) }
        } else {
          status = try open()
        }
      }
      if status != .success { throw ExitCode(status.rawValue) }
    }

    /// Opens home on the made-up log, which is removed however the program ends.
    private func open() throws(Failure) -> ExitStatus {
      // From here on a signal ends the loop rather than the program.
      SignalMask.block()
      let folder = try DemoFolder()
      defer {
        SignalMask.block()
        folder.remove()
      }
      let log = try RequestedLog(of: MadeUpLog(seed: seed), in: folder.path)
      return try RunLoop.open(.home, log, isPlain: plainOption.plain)
    }

    /// The number that determines a made-up person.
    private enum Seed {
      static func parse(_ text: String) throws -> UInt64 {
        guard let seed = UInt64(text) else { throw ValidationError(UsageText.noSeed(quoted(text))) }
        return seed
      }
    }
  }
}

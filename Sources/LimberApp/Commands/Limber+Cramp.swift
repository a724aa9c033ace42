// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber cramp [SITE]`: relief at once, logged as a session of its own.
  struct Cramp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cramp", abstract: "Start cramp relief at once.",
      discussion: PlainModeText.discussion)

    @ParentCommand var limber: Limber

    @Argument(
      help: ArgumentHelp(
        "The site: \(CrampSite.listed(CrampSite.allCases)). If left out, the site of the last "
          + "cramp.",
        valueName: "site"),
      completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
    var site: CrampSite?

    @Option(
      help: ArgumentHelp("The side that cramps: left, right or both."), transform: Side.choice)
    var side: Side?

    @Flag(help: "A dark screen and no bell, for the night.")
    var dim = false

    @Flag(help: "Log that the cramp woke you.")
    var woke = false

    func run() throws {
      try open(
        .cramp(CrampRequest(site: site, side: side, isDim: dim, woke: woke)), limber)
    }
  }
}

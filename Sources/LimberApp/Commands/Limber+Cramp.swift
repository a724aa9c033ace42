// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber cramp [SITE]`: relief at once, logged as a session of its own.
  struct Cramp: ParsableCommand {
    static let configuration = CommandConfiguration(
      "cramp", "Start cramp relief at once.",
      examples: ["limber cramp", "limber cramp calf --side left", "limber cramp --dim --woke"])

    @Argument(
      help: ArgumentHelp(
        "The site: \(CrampSite.listed(CrampSite.allCases)). If left out, the site of the last "
          + "cramp.",
        valueName: "site"),
      completion: CrampSite.completion, transform: Self.site)
    var site: CrampSite?

    /// As every other command names it: nobody in pain is to be told how it is written here.
    @Option(
      name: .customLong("site"), help: .hidden, completion: CrampSite.completion,
      transform: CrampSite.choice)
    var sameSite: CrampSite?

    @Option(
      help: "The side that cramps: left, right or both.", completion: Side.completion,
      transform: Side.choice)
    var side: Side?

    @Flag(help: "A dark screen and no bell, for the night.")
    var dim = false

    @Flag(help: "Log that the cramp woke you.")
    var woke = false

    @OptionGroup var logOption: LogOption

    @OptionGroup var plainOption: PlainOption

    /// Reads the site; whoever is in pain may name the side there.
    private static func site(_ text: String) throws -> CrampSite {
      if Side(rawValue: text.lowercased()) != nil {
        throw ValidationError(UsageText.isSide(text.lowercased()))
      }
      return try CrampSite.choice(text)
    }

    func run() throws {
      try open(
        .cramp(CrampRequest(site: site ?? sameSite, side: side, isDim: dim, woke: woke)), logOption,
        plainOption)
    }
  }
}
